import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const TESTS = join(import.meta.dirname, '..');

/** A test file as the table names it: from this folder, or from that of all tests. */
function lireTest(nom: string): string {
  const chemin = [join(import.meta.dirname, `${nom}.test.ts`), join(TESTS, `${nom}.test.ts`)].find(existsSync);
  if (chemin === undefined) throw new Error(`There is no test ${nom}`);
  return readFileSync(chemin, 'utf8');
}

const groupes = (texte: string, motif: RegExp): readonly string[] =>
  [...texte.matchAll(motif)].map(([, groupe = '']) => groupe);

/** A title, « … » standing for any words. */
const motifDe = (titre: string): RegExp =>
  new RegExp(
    titre
      .split('…')
      .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
      .join('.*'),
  );

const lignes = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8')
  .split('\n')
  .filter((ligne) => ligne.startsWith('| '))
  .slice(2)
  .map((ligne) => ligne.split(' | ').map((cellule) => cellule.replaceAll(/^\| | \|$/g, '').trim()));

it.each(lignes)('the table does not lie: %s', (_cas, tests = '', vu = '') => {
  const sources = groupes(tests, /`([a-z-]+(?:\/[a-z-]+)*)`/g).map(lireTest);
  const titres = groupes(tests, /« ((?:[^«»]|« [^«»]* »)*) »/g);
  expect(titres).not.toEqual([]);
  for (const attendu of [...titres.map(motifDe), ...groupes(vu, /`([^`]+)`/g).map(motifDe)])
    expect(sources.some((source) => attendu.test(source))).toBe(true);
});

it('the table speaks of every item of exchanges.md §1', () => {
  const items = [1, 2, 3, 4, 5, 6, 7, 8, 9].filter((item) =>
    lignes.every(([cas = '']) => !cas.startsWith(`§1.${item} `)),
  );
  expect(items).toEqual([]);
});
