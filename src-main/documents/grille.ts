import { AVIS, type Avis, LIBELLES_AVIS } from '../domain/avis/avis.ts';
import { NIVEAUX_APPRECIATION } from '../domain/avis/rendu.ts';
import { formatHeure, formatJour, nomPrenom } from '../domain/texte/format.ts';
import type { Avancement } from './avancement.ts';
import { newDocument, openFeuille, sousTitre, titre1, titre2 } from './feuille.ts';
import type { FontFaces } from './fonts/font-faces.ts';
import { type Block, type Setting } from './layout/block.ts';
import type { Flow } from './layout/flow.ts';
import { bold, type Rich } from './layout/lines.ts';
import { lignesAEcrire } from './layout/ruled-lines.ts';
import { table } from './layout/table.ts';
import { text } from './layout/text.ts';
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
}

/** One pupil before the interviewers. */
export interface PassageGrille {
  readonly debut: string;
  readonly eleve: EleveImprime;
  readonly origine: Pick<OrigineImprimee, 'nom' | 'ville'>;
  readonly domaine: string;
  readonly formations: readonly FormationGrille[];
}

export interface GrillesInput extends Edition {
  readonly criteres: readonly CritereImprime[];
  /** Heading of each page: jury and room; empty for a blank grid. */
  readonly jury: string;
  readonly jour: string | null;
  /** In the order of passage; none gives one blank grid. */
  readonly passages: readonly PassageGrille[];
}

const CASE = '☐';
const ECART = '\u00a0\u00a0\u00a0 ';
const LIGNE = 22;
const MIN_LIGNES = 4;
const AJOUT = 'Autre formation du même domaine, demandée pendant l’entretien : ';

/** Interview grids (procedure.md §6): four criteria on a closed scale, no total; blank, or with the origin's avis and comments. */
export async function grillesPdf(faces: FontFaces, input: GrillesInput, avancement?: Avancement): Promise<Uint8Array> {
  const title = input.jury === '' ? 'Grille d’entretien' : `Grilles d’entretien – ${input.jury}`;
  const document = newDocument(faces, input, title);
  const passages = input.passages.length === 0 ? [null] : input.passages;
  for (const [index, passage] of passages.entries()) {
    const flow = openFeuille(document, { faces, edition: input });
    if (passage !== null) document.bookmark(`${formatHeure(passage.debut)} ${nomPrenom(passage.eleve)}`, flow.canvas);
    placeGrille(flow, input, passage);
    flow.finish();
    await avancement?.(index + 1, passages.length);
  }
  return document.save();
}

function placeGrille(flow: Flow, input: GrillesInput, passage: PassageGrille | null): void {
  const { setting } = flow;
  flow.add(
    titre1(setting, 'Grille d’entretien'),
    sousTitre(setting, quand(input, passage)),
    ...identite(setting, passage),
    tableCriteres(setting, input.criteres),
    titre2(setting, 'Avis par formation'),
    tableFormations(setting, passage),
    titre2(setting, 'Compte rendu, adressé à l’élève'),
  );
  const free = Math.floor((flow.bottom - flow.y) / LIGNE);
  flow.add(lignesAEcrire(Math.max(free, MIN_LIGNES), LIGNE));
}

function quand({ jury, jour }: GrillesInput, passage: PassageGrille | null): string {
  const parts = [jury, jour === null ? '' : formatJour(jour), passage === null ? '' : formatHeure(passage.debut)];
  const known = parts.filter((part) => part !== '');
  return known.length === 0 ? `Date : ……………………${ECART}Heure : ……………${ECART}Salle : ……………` : known.join(' – ');
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

function formationCell({ voie, intitule, avisOrigine, commentaireOrigine }: FormationGrille): Rich {
  const avis = avisOrigine === null ? 'non donné' : LIBELLES_AVIS[avisOrigine].toLocaleLowerCase('fr');
  const commentaire = commentaireOrigine === '' ? '' : ` – ${typographie(commentaireOrigine)}`;
  return [bold(`${voie} – ${intitule}\n`), { text: `Avis de l’origine : ${avis}${commentaire}` }];
}
