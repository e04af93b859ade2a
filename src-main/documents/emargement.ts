import { formatHeure, formatJour, nomPrenom, pluriel } from '../domain/texte/format.ts';
import type { DireAvancement } from './avancement.ts';
import { type FeuilleOptions, newDocument, openFeuille, sousTitre, titre1, titre2 } from './feuille.ts';
import type { FontFaces } from './fonts/font-faces.ts';
import { type Block, gap, type Setting, together } from './layout/block.ts';
import { table } from './layout/table.ts';
import type { TaggedDocument } from './tagged/tagged-document.ts';
import type { Edition, PersonneImprimee } from './types.ts';

export interface LigneEmargement {
  readonly debut: string;
  readonly eleve: PersonneImprimee;
  readonly classe: string;
  readonly origine: string;
}

/** One jury for a half-day, or one séance collective. */
export interface FeuilleEmargement {
  /** Read by the pupils who sign: « Salle B12 » or « Séance collective : Métiers du bois », not the name of a jury. */
  readonly titre: string;
  readonly jour: string;
  readonly debut: string;
  readonly fin: string;
  readonly lieu: string;
  readonly lignes: readonly LigneEmargement[];
  /** Those who hold the entretiens, who sign too. */
  readonly membres: readonly PersonneImprimee[];
}

export interface EmargementInput extends Edition {
  readonly feuilles: readonly FeuilleEmargement[];
}

const A_SIGNER = 27;

/** Feuilles d'émargement: per jury and half-day, per séance collective (exchanges.md §3). Nothing on arrangements: everybody signs on it. */
export async function emargementPdf(
  faces: FontFaces,
  input: EmargementInput,
  avancement?: DireAvancement,
): Promise<Uint8Array> {
  const document = newDocument(faces, input, 'Feuilles d’émargement');
  for (const [index, feuille] of input.feuilles.entries()) {
    placeEmargement(document, feuille, { faces, edition: input });
    await avancement?.(index + 1, input.feuilles.length);
  }
  return document.save();
}

/** Adds one sheet, starting a page. */
export function placeEmargement(document: TaggedDocument, feuille: FeuilleEmargement, options: FeuilleOptions): void {
  const nom = `${feuille.titre} – ${formatJour(feuille.jour)}, ${formatHeure(feuille.debut)}`;
  const flow = openFeuille(document, { ...options, feuille: nom });
  document.bookmark(`${formatJour(feuille.jour)}, ${formatHeure(feuille.debut)} – ${feuille.titre}`, flow.canvas);
  flow.add(...feuilleBlocks(flow.setting, feuille));
  flow.finish();
}

function feuilleBlocks(
  setting: Setting,
  { titre, jour, debut, fin, lieu, lignes, membres }: FeuilleEmargement,
): Block[] {
  const quand = [
    `${formatJour(jour)}, de ${formatHeure(debut)} à ${formatHeure(fin)}`,
    ...(lieu === '' ? [] : [lieu]),
    pluriel(lignes.length, 'élève'),
  ].join(' – ');
  return [
    titre1(setting, `Feuille d’émargement – ${titre}`),
    sousTitre(setting, quand),
    table(setting, {
      columns: [
        { titre: 'Heure', share: 10, face: 'semibold' },
        { titre: 'Élève', share: 30, names: true, face: 'semibold' },
        { titre: 'Classe', share: 12 },
        { titre: 'Établissement d’origine', share: 26 },
        { titre: 'Signature de l’élève', share: 28 },
      ],
      rows: lignes.map((ligne) => [formatHeure(ligne.debut), nomPrenom(ligne.eleve), ligne.classe, ligne.origine, '']),
      rowHeight: A_SIGNER,
      boxed: true,
      vide: 'Aucun élève n’est inscrit.',
    }),
    gap(16),
    ...(membres.length === 0 ? [] : membresBlocks(setting, membres)),
  ];
}

/** On one page: a lone signature overleaf would be forgotten. */
const membresBlocks = (setting: Setting, membres: readonly PersonneImprimee[]): Block[] => [
  together([
    titre2(setting, 'Personnels présents'),
    table(setting, {
      columns: [
        { titre: 'Nom', share: 50, names: true },
        { titre: 'Signature', share: 50 },
      ],
      rows: membres.map((membre) => [nomPrenom(membre), '']),
      rowHeight: A_SIGNER,
      boxed: true,
    }),
  ]),
];
