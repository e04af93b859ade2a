import { expect, test } from 'vitest';
import { type Cible, chercherCibles, cible } from '../../../src-renderer/shell/chercher-cibles.ts';

const une = (groupe: Cible['groupe'], libelle: string, detail = ''): Cible =>
  cible({ cle: `${groupe} ${libelle}`, groupe, libelle, detail, aller: () => undefined });

const ELEVES = Array.from({ length: 60 }, (_, rang) =>
  une('Candidats', `MARTIN Élève${rang}`, '3E1, Collège Camille-Claudel'),
);
const CIBLES = [
  une('Pages', 'Candidats'),
  une('Actions', 'Rétablir', 'Ctrl+Y'),
  ...ELEVES,
  une('Candidats', 'DUPONT Camille', '3B, Collège Paul-Éluard'),
  une('Établissements d’origine', 'Collège Camille-Claudel', 'Paris'),
  une('Établissements d’origine', 'Collège Paul-Éluard', 'Bondy'),
];
const libelles = (texte: string): string[] => chercherCibles(CIBLES, texte).map(({ libelle }) => libelle);

test('a collège and a pupil of that name come before the pupils of the collège', () => {
  expect(libelles('camille').slice(0, 3)).toEqual(['Collège Camille-Claudel', 'DUPONT Camille', 'MARTIN Élève0']);
});

test('pupils found by their label come before an origin found by its detail', () => {
  const cibles = [une('Établissements d’origine', 'Collège Langevin', 'Martin-Ville'), ...ELEVES.slice(0, 1)];
  expect(chercherCibles(cibles, 'martin').map(({ libelle }) => libelle)).toEqual(['MARTIN Élève0', 'Collège Langevin']);
});

test('each group is in one piece, and the answer is short', () => {
  const groupes = chercherCibles(CIBLES, 'c').map(({ groupe }) => groupe);
  const suites = groupes.filter((groupe, rang) => groupe !== groupes[rang - 1]);
  expect(suites).toHaveLength(new Set(groupes).size);
  expect(groupes).toHaveLength(40);
});

test('words may be split between label and detail; nothing typed shows pages and actions', () => {
  expect(libelles('eleve7 claudel')).toEqual(['MARTIN Élève7']);
  expect(libelles('  ')).toEqual(['Candidats', 'Rétablir']);
});
