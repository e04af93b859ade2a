import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { operations } from '../../src-main/contract/index.ts';
import { estNet, nettoyerLigne, nettoyerLignes } from '../../src-main/domain/texte/nettoyer.ts';

interface Feuille {
  readonly chemin: string;
  readonly schema: z.ZodType;
}

type Def = Readonly<Record<string, unknown>>;
const defOf = (schema: z.ZodType): Def => schema.def as unknown as Def;

/** Every string of a shape, with where it stands. */
function strings(schema: z.ZodType, chemin: string): Feuille[] {
  const def = defOf(schema);
  const dans = (cle: string, suffixe = ''): Feuille[] => strings(def[cle] as z.ZodType, chemin + suffixe);
  switch (def['type']) {
    case 'string':
      return [{ chemin, schema }];
    case 'object':
      return Object.entries(def['shape'] as Record<string, z.ZodType>).flatMap(([cle, one]) =>
        strings(one, `${chemin}.${cle}`),
      );
    case 'array':
      return dans('element', '[]');
    case 'record':
      return [...dans('keyType', '{cle}'), ...dans('valueType', '{}')];
    case 'union':
      return (def['options'] as z.ZodType[]).flatMap((one, rang) => strings(one, `${chemin}|${rang}`));
    case 'optional':
    case 'nullable':
    case 'default':
    case 'readonly':
      return dans('innerType');
    case 'number':
    case 'boolean':
    case 'enum':
    case 'literal':
      return [];
    default:
      throw new Error(`${chemin}: a shape of a kind that this test does not know: ${String(def['type'])}`);
  }
}

/** Files in base64: decoded as bytes, never kept as text. */
const FICHIER = /\.contenu$/;

const feuilles = Object.entries(operations)
  .flatMap(([nom, { input }]) => strings(input, nom))
  .filter(({ chemin }) => !FICHIER.test(chemin));

/** Half an emoji, a bell, an end of text in the store, a C1 control: each beside letters, so that trimming hides none. */
const SALES = ['a\u{D83D}b', '\u{DE00}ab', 'a\u0007b', 'a\u0000b', 'a\u0085b', 'ab\u001b'];

describe('the strings of the contract', () => {
  it('are found', () => expect(feuilles.length).toBeGreaterThan(100));

  it.each(feuilles)('$chemin lets in neither half a character nor a control character', ({ schema }) => {
    for (const sale of SALES) {
      const lu = schema.safeParse(sale);
      if (lu.success) expect([sale, estNet(lu.data as string)]).toEqual([sale, true]);
    }
  });
});

it('what people type stays: accents, emoji, tabs and lines where there are several', () => {
  expect(nettoyerLignes('Très bien 👍🏽\r\n\tÀ revoir\u0007')).toBe('Très bien 👍🏽\n\tÀ revoir');
  expect(nettoyerLigne('12, rue\nde l’Église\u0000')).toBe('12, rue de l’Église');
});
