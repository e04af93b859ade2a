import { describe, expect, it } from 'vitest';
import { origineMasquee } from '../../../src-main/domain/avis/origine-masquee.ts';

const CACHE = { avisOrigineMasque: true };
const SEUL = { mode: 'individuel' } as const;

describe('R14 what the origin said', () => {
  it('waits for the avis of the host, formation by formation, where the campaign asks for it', () => {
    expect(origineMasquee(CACHE, SEUL, { avis: null })).toBe(true);
    expect(origineMasquee(CACHE, SEUL, { avis: 'réservé' })).toBe(false);
    expect(origineMasquee({ avisOrigineMasque: false }, SEUL, { avis: null })).toBe(false);
  });

  it('R27: is never hidden of a collective entretien, which has no avis of the host', () => {
    expect(origineMasquee(CACHE, { mode: 'collectif' }, { avis: null })).toBe(false);
  });
});
