import { nommerVoie } from '../domain/candidature/nomenclature.ts';
import { LIBELLES_AVIS } from '../domain/avis/avis.ts';
import type { Mode } from '../domain/campagne/campagne.ts';
import type { Presence } from '../domain/planning/entretien.ts';
import { estAbsent } from '../domain/planning/presence.ts';
import { formatDate, formatHeure, formatJour, nomPrenom } from '../domain/texte/format.ts';
import type { DireAvancement } from './avancement.ts';
import { newDocument, openFeuille, titre1, titre2, titre3 } from './feuille.ts';
import type { FontFaces } from './fonts/font-faces.ts';
import { type Block, gap, rule, type Setting } from './layout/block.ts';
import { bold, type Rich } from './layout/lines.ts';
import { type Column, table } from './layout/table.ts';
import { text } from './layout/text.ts';
import type { TaggedDocument } from './tagged/tagged-document.ts';
import type { AvisImprime, Edition, EleveImprime, OrigineImprimee, PersonneImprimee } from './types.ts';
import { typographie } from './typographie.ts';

/** What happened in one domaine. Collective: presence only (R27). */
export interface EntretienImprime {
  readonly domaine: string;
  readonly mode: Mode;
  readonly jour: string | null;
  readonly debut: string | null;
  readonly presence: Presence | null;
  readonly compteRendu: string;
  readonly avis: readonly AvisImprime[];
}

export interface FicheData {
  readonly eleve: EleveImprime;
  readonly origine: OrigineImprimee;
  readonly referent: PersonneImprimee | null;
  readonly entretiens: readonly EntretienImprime[];
}

export interface FichesInput extends Edition {
  /** One fiche per pupil; those of one origin make one document. */
  readonly fiches: readonly FicheData[];
}

const PRESENCES: Readonly<Record<Presence, string>> = {
  présent: 'présence constatée',
  'en retard': 'présence constatée, avec du retard',
  absent: 'absence',
  excusé: 'absence excusée',
};

/** Fiches récapitulatives (procedure.md §6, R34), each starting on its own page. The avis final appears only when the campaign has it (R40, R42). */
export async function fichesRecapitulativesPdf(
  faces: FontFaces,
  input: FichesInput,
  avancement?: DireAvancement,
): Promise<Uint8Array> {
  const { fiches } = input;
  const [first] = fiches;
  const whose = first !== undefined && fiches.length === 1 ? ` de ${nomPrenom(first.eleve)}` : '';
  const title = fiches.length === 1 ? `Fiche récapitulative${whose}` : 'Fiches récapitulatives';
  const document = newDocument(faces, input, title);
  for (const [index, fiche] of fiches.entries()) {
    placeFiche(document, fiche, { faces, edition: input });
    await avancement?.(index + 1, fiches.length);
  }
  return document.save();
}

function placeFiche(document: TaggedDocument, fiche: FicheData, options: { faces: FontFaces; edition: Edition }): void {
  const flow = openFeuille(document, {
    ...options,
    feuille: `Fiche récapitulative de ${nomPrenom(fiche.eleve)}`,
  });
  const { setting } = flow;
  document.bookmark(nomPrenom(fiche.eleve), flow.canvas);
  flow.add(titre1(setting, 'Fiche récapitulative'), ...identite(setting, fiche));
  for (const entretien of fiche.entretiens) flow.add(...entretienBlocks(setting, entretien, options.edition));
  flow.add(
    gap(4),
    rule(5),
    text(
      setting,
      'Les avis informent et conseillent l’élève et sa famille dans la construction du projet d’orientation ; ils portent sur les formations présentées pendant l’entretien. À remettre à l’élève et à ses représentants légaux par l’établissement d’origine.',
      { size: 8.5, ink: 'soft' },
    ),
  );
  flow.finish();
}

function identite(setting: Setting, { eleve, origine, referent }: FicheData): Block[] {
  const naissance = eleve.dateNaissance === null ? '' : ` – date de naissance : ${formatDate(eleve.dateNaissance)}`;
  const classe = eleve.classe === '' ? '' : ` – classe : ${eleve.classe}`;
  const ville = origine.ville === '' ? '' : `, ${origine.ville}`;
  const suivi = referent === null ? '' : ` – personne référente : ${nomPrenom(referent)}`;
  return [
    text(setting, [bold(nomPrenom(eleve)), { text: `${naissance}${classe}` }], { size: 11.5, leading: 15 }),
    text(setting, [bold(origine.nom), { text: `${ville}${suivi}` }], { after: 12 }),
  ];
}

function entretienBlocks(setting: Setting, entretien: EntretienImprime, { campagne, editeLe }: Edition): Block[] {
  const { mode, compteRendu, avis } = entretien;
  const head = [titre2(setting, entretien.domaine), text(setting, deroulement(entretien, editeLe), { after: 5 })];
  if (mode === 'collectif' || sansResultat(entretien)) return [...head, gap(10)];
  return [
    ...head,
    titre3(setting, 'Compte rendu'),
    ...paragraphes(compteRendu).map((part) => text(setting, typographie(part), { after: 3 })),
    gap(4),
    ...(avis.length === 0 ? [] : [titre3(setting, 'Avis'), tableAvis(setting, avis, campagne.avisFinal)]),
    gap(14),
  ];
}

/** R28: not held, or not yet: there is nothing to hand over of it. */
const sansResultat = ({ presence, compteRendu, avis }: EntretienImprime): boolean =>
  estAbsent(presence) || (presence === null && compteRendu.trim() === '' && avis.every((ligne) => ligne.avis === null));

const paragraphes = (texte: string): string[] => {
  const parts = texte.split(/\n+/).filter((part) => part.trim() !== '');
  return parts.length === 0 ? ['Pas encore de compte rendu.'] : parts;
};

function deroulement({ mode, jour, debut, presence }: EntretienImprime, editeLe: string): Rich {
  const inconnue = jour === null || jour > editeLe.slice(0, 10) ? 'à venir' : 'présence non renseignée';
  const nature = mode === 'individuel' ? 'Entretien individuel' : 'Entretien collectif (séance d’information)';
  const quand = jour === null ? '' : ` du ${formatJour(jour)}${debut === null ? '' : ` à ${formatHeure(debut)}`}`;
  return [{ text: `${nature}${quand} : ` }, bold(presence === null ? inconnue : PRESENCES[presence]), { text: '.' }];
}

function tableAvis(setting: Setting, avis: readonly AvisImprime[], avisFinal: boolean): Block {
  const columns: Column[] = [
    { titre: 'Formation', share: 48, names: true },
    { titre: 'Voie', share: 22 },
    { titre: 'Avis', share: 20, face: 'semibold' },
  ];
  if (avisFinal) columns.push({ titre: 'Avis final', share: 20, face: 'semibold' });
  const rows = avis.map((ligne) => [
    ligne.ajoute ? `${ligne.intitule} (formation ajoutée pendant l’entretien)` : ligne.intitule,
    nommerVoie(ligne.voie),
    ligne.avis === null ? 'En attente' : LIBELLES_AVIS[ligne.avis],
    ligne.avisFinal ?? '–',
  ]);
  return table(setting, { columns, rows });
}
