import type { DossierEleve, FicheConnue } from '../domain/effacement/dossier.ts';
import { newDocument, openFeuille, sousTitre, titre1, titre2, titre3 } from './feuille.ts';
import type { FontFaces } from './fonts/font-faces.ts';
import { type Block, gap, type Setting, signet } from './layout/block.ts';
import { table } from './layout/table.ts';
import type { Edition } from './types.ts';
import { typographie } from './typographie.ts';

export interface DossierInput extends Edition {
  readonly dossier: DossierEleve;
}

const TITRE = 'Données personnelles d’un élève';

/** safety.md §4 (art. 15): everything the application knows of one pupil, on paper. */
export async function dossierPdf(faces: FontFaces, input: DossierInput): Promise<Uint8Array> {
  const { eleve, sections } = input.dossier;
  const document = newDocument(faces, input, TITRE);
  const flow = openFeuille(document, { faces, edition: input, feuille: eleve });
  const { setting } = flow;
  flow.add(titre1(setting, eleve), sousTitre(setting, 'Tout ce que l’application sait de cet élève'));
  for (const { titre, fiches } of sections)
    flow.add(titre2(setting, titre), signet(titre), ...fiches.flatMap((fiche) => ficheBlocks(setting, fiche)), gap(8));
  flow.finish();
  return document.save();
}

const ficheBlocks = (setting: Setting, { titre, champs }: FicheConnue): Block[] => [
  ...(titre === '' ? [] : [titre3(setting, titre)]),
  table(setting, {
    columns: [
      { titre: 'Donnée', share: 34, names: true },
      { titre: 'Valeur', share: 66 },
    ],
    rows: champs.map(({ libelle, valeur }) => [libelle, typographie(valeur)]),
    size: 9.5,
  }),
  gap(4),
];
