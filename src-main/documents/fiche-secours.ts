import { newDocument, openFeuille, sousTitre, titre1, titre2 } from './feuille.ts';
import type { FontFaces } from './fonts/font-faces.ts';
import { gap } from './layout/block.ts';
import { table } from './layout/table.ts';
import { text } from './layout/text.ts';
import type { Edition } from './types.ts';

export interface SecoursInput extends Edition {
  /** Nine groups of four signs, with hyphens. */
  readonly cle: string;
}

const PAR_LIGNE = 3;

const USAGE = [
  'Elle rouvre les données de la campagne quand rien d’autre ne les ouvre\u00a0: mot de passe oublié, ordinateur changé ou réinstallé, sauvegarde à relire sur un autre poste.',
  'À l’ouverture, choisissez «\u00a0J’ai la clé de secours\u00a0» et tapez les neuf groupes\u00a0: majuscules ou minuscules, avec ou sans tirets. Une faute de frappe est signalée.',
];
const GARDE = [
  'Dans le coffre du chef d’établissement, sous enveloppe fermée. Qui la possède, avec les données ou une sauvegarde, peut tout lire.',
  'Ni photographiée, ni envoyée par courriel, ni laissée près du poste. Perdue ou vue\u00a0: renouvelez-la dans Paramètres, Sécurité\u00a0; celle-ci n’ouvrira plus rien que les sauvegardes plus anciennes.',
];

/** Fiche de secours: one page, the key in groups that are read and typed one by one. */
export async function ficheSecoursPdf(faces: FontFaces, input: SecoursInput): Promise<Uint8Array> {
  const document = newDocument(faces, input, 'Fiche de secours');
  const flow = openFeuille(document, { faces, edition: input });
  const { setting } = flow;
  const groupes = input.cle.split('-');
  const rangs = Array.from({ length: groupes.length / PAR_LIGNE }, (_, rang) => rang * PAR_LIGNE);
  const paragraphes = (textes: readonly string[]) =>
    textes.map((texte) => text(setting, texte, { size: 11, leading: 15, after: 6 }));
  flow.add(
    titre1(setting, 'Fiche de secours'),
    sousTitre(setting, `${input.lycee.nom} – ${input.campagne.nom}`),
    gap(8),
    titre2(setting, 'Clé de secours'),
    table(setting, {
      columns: rangs.flatMap(() => [
        { titre: 'N°', share: 1, align: 'center' as const },
        { titre: 'Groupe', share: 3, align: 'center' as const },
      ]),
      rows: rangs.map((rang) =>
        groupes.slice(rang, rang + PAR_LIGNE).flatMap((groupe, colonne) => [String(rang + colonne + 1), groupe]),
      ),
      size: 18,
    }),
    gap(18),
    titre2(setting, 'À quoi elle sert'),
    ...paragraphes(USAGE),
    gap(8),
    titre2(setting, 'Qui la garde'),
    ...paragraphes(GARDE),
  );
  flow.finish();
  return document.save();
}
