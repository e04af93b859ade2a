import { describe, expect, it } from 'vitest';
import { choisies } from '../../../src-renderer/ui/selection.ts';

const LIGNES = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];

describe('the chosen rows', () => {
  it('are the ones in sight: a row chosen then filtered out is left alone', () => {
    expect(choisies(LIGNES, { type: 'include', ids: new Set(['b', 'cachée']) })).toEqual([{ id: 'b' }]);
  });

  it('are all but the excluded ones once all were chosen', () => {
    expect(choisies(LIGNES, { type: 'exclude', ids: new Set(['b']) })).toEqual([{ id: 'a' }, { id: 'c' }]);
  });
});
