import type { Statut } from '../planning/statut.ts';
import type { Convocation } from './convocation.ts';

/**
 * R17, R21: an entretien given up after its convocation left, and whose day has not passed: somebody is still expected to
 * come, until the origin is told. Reckoned from what stands, so that it is there as long as it is true.
 */
export const estAAnnuler = (
  {
    statut,
    convocation,
  }: { readonly statut: Statut; readonly convocation: Pick<Convocation, 'jour' | 'issue'> | null },
  aujourdhui: string,
): boolean =>
  statut === 'renoncé' && convocation !== null && convocation.issue === null && convocation.jour >= aujourdhui;
