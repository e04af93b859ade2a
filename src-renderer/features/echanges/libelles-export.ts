import type { ExportVue } from '../../../src-main/contract/echanges-avis.ts';
import type { ExportRow } from '../../../src-main/domain/echange/historique.ts';

const CONTENUS: Readonly<Record<Exclude<ExportRow['nature'], 'avis'>, string>> = {
  candidats: 'Candidats',
  planning: 'Planning',
  calendrier: 'Calendriers des jurys',
  relevé: 'Relevé de saisie',
  bilan: 'Bilan',
};

const PORTEES: Readonly<Record<ExportRow['portee'], string>> = {
  tout: 'Avis, tout',
  complets: 'Avis, seulement les complets',
  modifications: 'Avis, ce qui n’était pas encore transmis',
};

/** What a file that went out holds, and of what scope. */
export const contenuExport = ({ nature, portee }: ExportRow): string =>
  nature === 'avis' ? PORTEES[portee] : CONTENUS[nature];

const ANNULE = 'Annulé depuis : ces entretiens ne comptent plus comme transmis. Le fichier, lui, a été remis.';

/** What is to be known of a line besides its figures. */
export const remarquesExport = ({ annule, motif }: ExportVue): readonly string[] =>
  [annule && ANNULE, motif !== null && `Exporté malgré le contrôle : ${motif}`].filter((texte) => texte !== false);
