import { describe, expect, it } from 'vitest';
import { avisFinal } from '../../../src-main/domain/avis/avis-final.ts';
import { AVIS } from '../../../src-main/domain/avis/avis.ts';

describe('R40 avis final', () => {
  it('crosses the two avis as the circular of 2013 prints it', () => {
    expect(AVIS.map((origine) => AVIS.map((accueil) => avisFinal(origine, accueil)))).toEqual([
      ['très favorable', 'favorable', 'assez favorable'],
      ['favorable', 'assez favorable', 'peu favorable'],
      ['assez favorable', 'peu favorable', 'réservé'],
    ]);
  });

  it('is nothing while one of the two is missing', () => {
    expect(avisFinal(null, 'favorable')).toBeNull();
    expect(avisFinal('favorable', null)).toBeNull();
  });
});
