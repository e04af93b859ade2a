import { joursEntre } from '../date/jour.ts';
import type { Convocation } from './convocation.ts';

/** Days after which a convocation without an answer is worth a reminder [D]: a school week. */
export const JOURS_AVANT_RELANCE = 7;

/**
 * R21 [D]: days since the convocation was issued while its origin has not said that it has it; null once it has. An
 * entretien that changes is given another convocation, which nobody has acknowledged.
 */
export const joursSansAccuse = (
  { emiseLe, accuseLe }: Pick<Convocation, 'emiseLe' | 'accuseLe'>,
  aujourdhui: string,
): number | null => (accuseLe === null ? joursEntre(emiseLe.slice(0, 10), aujourdhui) : null);
