import { AVIS, type Avis, LIBELLES_AVIS } from '../domain/avis/avis.ts';
import { NIVEAUX_APPRECIATION } from '../domain/avis/rendu.ts';
import { formatHeure, formatJour, nomPrenom } from '../domain/texte/format.ts';
import type { DireAvancement } from './avancement.ts';
import { type FeuilleOptions, newDocument, openFeuille, sousTitre, titre1, titre2 } from './feuille.ts';
import type { FontFaces } from './fonts/font-faces.ts';
import { type Block, type Setting } from './layout/block.ts';
import { bold, type Rich } from './layout/lines.ts';
import { lignesAEcrire } from './layout/ruled-lines.ts';
import { table } from './layout/table.ts';
import { text } from './layout/text.ts';
import type { TaggedDocument } from './tagged/tagged-document.ts';
import type { Edition, EleveImprime, FormationImprimee, OrigineImprimee } from './types.ts';
import { typographie } from './typographie.ts';

/** Campaign data (R25: never behaviour). */
export interface CritereImprime {
  readonly intitule: string;
  readonly indicateurs: string;
}

/** R14: what the origin said of one formation. */
export interface FormationGrille extends FormationImprimee {
  readonly avisOrigine: Avis | null;
  readonly commentaireOrigine: string;
  /** The campaign hides it until the host's own avis: the sheet says so in its place. */
  readonly masque?: boolean;
}

/** One pupil before the interviewers. */
export interface PassageGrille {
  readonly debut: string;
  readonly eleve: EleveImprime;
  readonly origine: Pick<OrigineImprimee, 'nom' | 'ville'>;
  readonly domaine: string;
  readonly formations: readonly FormationGrille[];
}

/** The grids of those who hold entretiens together on one day. */
export interface SerieGrilles {
  /** Heading of each page: the room and who sits there. */
  readonly titre: string;
  readonly jour: string;
  /** In the order of passage. */
  readonly passages: readonly PassageGrille[];
}

export interface GrillesInput extends Edition {
  readonly criteres: readonly CritereImprime[];
  /** None gives one blank grid. */
  readonly series: readonly SerieGrilles[];
}

const CASE = '☐';
const ECART = '\u00a0\u00a0\u00a0 ';
const LIGNE = 22;
const MIN_LIGNES = 4;
const AJOUT = 'Autre formation du même domaine, demandée pendant l’entretien : ';

/** Interview grids (procedure.md §6): four criteria on a closed scale, no total; blank, or with the origin's avis and comments. */
export async function grillesPdf(
  faces: FontFaces,
  input: GrillesInput,
  avancement?: DireAvancement,
): Promise<Uint8Array> {
  const document = newDocument(faces, input, input.series.length === 0 ? 'Grille d’entretien' : 'Grilles d’entretien');
  const options = { faces, edition: input };
  if (input.series.length === 0) placeGrille(document, { criteres: input.criteres, rendezVous: null }, options);
  const grilles = grillesDe(input);
  for (const [index, grille] of grilles.entries()) {
    placeGrille(document, grille, options);
    await avancement?.(index + 1, grilles.length);
  }
  return document.save();
}

/** One grid: of a pupil, or blank. */
export interface Grille {
  readonly criteres: readonly CritereImprime[];
  readonly rendezVous: (Omit<SerieGrilles, 'passages'> & { readonly passage: PassageGrille }) | null;
}

export const grillesDe = ({ criteres, series }: Pick<GrillesInput, 'criteres' | 'series'>): Grille[] =>
  series.flatMap(({ titre, jour, passages }) =>
    passages.map((passage) => ({ criteres, rendezVous: { titre, jour, passage } })),
  );

/** Adds one grid, starting a page. */
export function placeGrille(document: TaggedDocument, { criteres, rendezVous }: Grille, options: FeuilleOptions): void {
  const passage = rendezVous?.passage ?? null;
  const feuille = passage === null ? 'Grille d’entretien' : `Grille d’entretien de ${nomPrenom(passage.eleve)}`;
  const flow = openFeuille(document, { ...options, feuille });
  const { setting } = flow;
  if (passage !== null) document.bookmark(`${formatHeure(passage.debut)} ${nomPrenom(passage.eleve)}`, flow.canvas);
  flow.add(
    titre1(setting, 'Grille d’entretien'),
    sousTitre(setting, quand(rendezVous)),
    ...identite(setting, passage),
    tableCriteres(setting, criteres),
    titre2(setting, 'Avis par formation'),
    tableFormations(setting, passage),
    titre2(setting, 'Compte rendu, adressé à l’élève'),
  );
  const free = Math.floor((flow.bottom - flow.y) / LIGNE);
  flow.add(lignesAEcrire(Math.max(free, MIN_LIGNES), LIGNE));
  flow.finish();
}

function quand(rendezVous: Grille['rendezVous']): string {
  if (rendezVous === null) return `Date : ……………………${ECART}Heure : ……………${ECART}Salle : ……………`;
  const { titre, jour, passage } = rendezVous;
  return [`${formatJour(jour)}, ${formatHeure(passage.debut)}`, titre].filter((part) => part !== '').join(' – ');
}

function identite(setting: Setting, passage: PassageGrille | null): Block[] {
  const blank = '……………………………………………………………………';
  const lines: Rich[] =
    passage === null
      ? [`Élève : ${blank}`, `Établissement d’origine : ${blank}`, `Domaine : ${blank}`]
      : [
          [
            bold(nomPrenom(passage.eleve)),
            { text: ` – ${passage.eleve.classe} – ${passage.origine.nom}, ${passage.origine.ville}` },
          ],
          [{ text: 'Domaine : ' }, bold(passage.domaine)],
        ];
  const presence = `Présence : ${['à l’heure', 'en retard', 'absence', 'absence excusée'].map((choix) => `${CASE}\u00a0${choix}`).join(ECART)}`;
  const size = passage === null ? { leading: 18 } : {};
  return [
    ...lines.map((line) => text(setting, line, { size: 10.5, ...size })),
    text(setting, presence, { size: 10.5, after: 10 }),
  ];
}

const tableCriteres = (setting: Setting, criteres: readonly CritereImprime[]): Block =>
  table(setting, {
    columns: [
      { titre: 'Critère et indicateurs', share: 43, names: true },
      ...NIVEAUX_APPRECIATION.map((niveau) => ({ titre: niveau, share: 12, align: 'center' as const, size: 14 })),
      { titre: 'Observations', share: 24 },
    ],
    rows: criteres.map(({ intitule, indicateurs }, index) => [
      [bold(`${index + 1}. ${intitule}\n`), { text: typographie(indicateurs) }],
      ...NIVEAUX_APPRECIATION.map(() => CASE),
      '',
    ]),
    rowHeight: 46,
    size: 9,
    boxed: true,
    after: 12,
  });

function tableFormations(setting: Setting, passage: PassageGrille | null): Block {
  const choix = [CASE, ...AVIS.map(() => CASE)];
  const formations = passage === null ? ['', ''] : passage.formations.map(formationCell);
  return table(setting, {
    columns: [
      { titre: 'Formation, avis et commentaire de l’origine', share: 56, names: true },
      { titre: 'Lettre présentée', share: 11, align: 'center', size: 14 },
      ...AVIS.map((avis) => ({ titre: LIBELLES_AVIS[avis], share: 11, align: 'center' as const, size: 14 })),
    ],
    rows: [...formations.map((formation): Rich[] => [formation, ...choix]), [AJOUT, ...choix]],
    rowHeight: 26,
    size: 9,
    boxed: true,
    after: 12,
  });
}

function formationCell({ voie, intitule, avisOrigine, commentaireOrigine, masque = false }: FormationGrille): Rich {
  const titre = bold(`${voie} – ${intitule}\n`);
  if (masque) return [titre, { text: 'Avis de l’origine : à lire après avoir donné le vôtre' }];
  const avis = avisOrigine === null ? 'non donné' : LIBELLES_AVIS[avisOrigine].toLocaleLowerCase('fr');
  const commentaire = commentaireOrigine === '' ? '' : ` – ${typographie(commentaireOrigine)}`;
  return [titre, { text: `Avis de l’origine : ${avis}${commentaire}` }];
}
