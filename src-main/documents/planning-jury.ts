import { formatDuree, formatHeure, formatJour, formatJourCourt, nomPrenom, pluriel } from '../domain/texte/format.ts';
import type { DireAvancement } from './avancement.ts';
import { type FeuilleOptions, newDocument, openFeuille, sousTitre, titre1 } from './feuille.ts';
import type { FontFaces } from './fonts/font-faces.ts';
import type { Block, Setting } from './layout/block.ts';
import type { Rich } from './layout/lines.ts';
import { type Column, table } from './layout/table.ts';
import type { TaggedDocument } from './tagged/tagged-document.ts';
import type { Edition, EleveImprime, FormationImprimee } from './types.ts';

/** Who reads the sheet: the jury, the room's door, the gate, the origin. The last three never read the word jury. */
export type VuePlanning = 'jury' | 'porte' | 'accueil' | 'origine';

export interface LignePlanningImprimee {
  readonly jour: string;
  readonly debut: string;
  readonly dureeMinutes: number;
  readonly eleve: EleveImprime;
  readonly origine: string;
  readonly domaine: string;
  readonly formations: readonly FormationImprimee[];
  readonly lieu: string;
  /** « Temps majoré », « Accès PMR »: for the jury only. */
  readonly amenagements: readonly string[];
}

export interface FeuillePlanning {
  /** Jury, room, « Accueil » or origin. */
  readonly titre: string;
  /** The sheet's day; null when it covers several (origin). */
  readonly jour: string | null;
  readonly lignes: readonly LignePlanningImprimee[];
}

export interface PlanningInput extends Edition {
  readonly vue: VuePlanning;
  readonly feuilles: readonly FeuillePlanning[];
}

interface Colonne extends Column {
  readonly valeur: (ligne: LignePlanningImprimee) => Rich;
}

const HEURE: Colonne = { titre: 'Heure', share: 10, face: 'semibold', valeur: (ligne) => formatHeure(ligne.debut) };
const ELEVE: Colonne = {
  titre: 'Élève',
  share: 28,
  face: 'semibold',
  names: true,
  valeur: (ligne) => nomPrenom(ligne.eleve),
};
const CLASSE: Colonne = { titre: 'Classe', share: 14, valeur: (ligne) => ligne.eleve.classe };
const ORIGINE: Colonne = { titre: 'Établissement d’origine', share: 26, valeur: (ligne) => ligne.origine };
const DOMAINE: Colonne = { titre: 'Domaine', share: 24, valeur: (ligne) => ligne.domaine };
const LIEU: Colonne = { titre: 'Lieu', share: 24, valeur: (ligne) => ligne.lieu };

/** The door shows no more than the name and the hour. */
const COLONNES: Readonly<Record<VuePlanning, readonly Colonne[]>> = {
  jury: [
    HEURE,
    { titre: 'Durée', share: 9, valeur: (ligne) => formatDuree(ligne.dureeMinutes) },
    ELEVE,
    ORIGINE,
    { titre: 'Formations', share: 36, valeur: (ligne) => formations(ligne) },
    { titre: 'Aménagements', share: 15, valeur: (ligne) => ligne.amenagements.join('\n') },
  ],
  porte: [HEURE, ELEVE],
  accueil: [HEURE, ELEVE, ORIGINE, LIEU],
  origine: [
    { titre: 'Date', share: 16, valeur: (ligne) => formatJourCourt(ligne.jour) },
    HEURE,
    ELEVE,
    CLASSE,
    DOMAINE,
    LIEU,
  ],
};

export const TITRES_PLANNING: Readonly<Record<VuePlanning, string>> = {
  jury: 'Planning des jurys',
  porte: 'Affichage des salles',
  accueil: 'Liste d’accueil',
  origine: 'Planning par établissement d’origine',
};

const TAILLES: Readonly<Record<VuePlanning, number>> = { jury: 9, porte: 16, accueil: 10, origine: 9.5 };

const formations = ({ formations: demandees }: LignePlanningImprimee): string =>
  demandees.map(({ voie, intitule }) => `${voie} – ${intitule}`).join('\n');

/** Plannings (exchanges.md §3), one sheet starting a page. What each reader gets is decided by `vue`, not by the caller's data. */
export async function planningPdf(
  faces: FontFaces,
  input: PlanningInput,
  avancement?: DireAvancement,
): Promise<Uint8Array> {
  const document = newDocument(faces, input, TITRES_PLANNING[input.vue]);
  for (const [index, feuille] of input.feuilles.entries()) {
    placePlanning(document, { vue: input.vue, feuille }, { faces, edition: input });
    await avancement?.(index + 1, input.feuilles.length);
  }
  return document.save();
}

/** Adds one sheet, starting a page. */
export function placePlanning(
  document: TaggedDocument,
  { vue, feuille }: { readonly vue: VuePlanning; readonly feuille: FeuillePlanning },
  options: FeuilleOptions,
): void {
  const nom = feuille.jour === null ? feuille.titre : `${feuille.titre} – ${formatJour(feuille.jour)}`;
  const flow = openFeuille(document, { ...options, paysage: vue === 'jury', feuille: nom });
  document.bookmark(nom, flow.canvas);
  flow.add(...feuilleBlocks(flow.setting, vue, feuille));
  flow.finish();
}

function feuilleBlocks(setting: Setting, vue: VuePlanning, { titre, jour, lignes }: FeuillePlanning): Block[] {
  const colonnes = COLONNES[vue];
  const nombre = pluriel(lignes.length, 'entretien');
  return [
    titre1(setting, titre),
    sousTitre(setting, jour === null ? nombre : `${formatJour(jour)} – ${nombre}`),
    table(setting, {
      columns: colonnes,
      rows: lignes.map((ligne) => colonnes.map((colonne) => colonne.valeur(ligne))),
      size: TAILLES[vue],
      vide: 'Personne n’est attendu.',
    }),
  ];
}
