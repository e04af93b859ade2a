import { estRecu } from '../planning/presence.ts';
import type { EntretienAControler } from './controle-avis.ts';

/** What an avis file holds: everything, what is not sent as it stands, or only what nothing more is expected of. */
export const PORTEES_AVIS = ['tout', 'modifications', 'complets'] as const;
export type PorteeAvis = (typeof PORTEES_AVIS)[number];

type Suivi = EntretienAControler & { readonly transmisLe: string | null };

/** Whether nothing more is expected of it: received, and everything that its mode asks for is there (R27, R32). */
export const estTransmissible = (entretien: Suivi, validationChef: boolean): boolean =>
  estRecu(entretien.presence) &&
  (entretien.mode === 'collectif' ||
    (entretien.compteRendu.trim() !== '' &&
      entretien.formations.length > 0 &&
      entretien.formations.every(({ avis }) => avis !== null) &&
      (!validationChef || entretien.valideLe !== null)));

/** Whether there is something to say of it: a presence, a text, an avis. */
const porteQuelqueChose = ({ presence, compteRendu, formations }: Suivi): boolean =>
  presence !== null || compteRendu.trim() !== '' || formations.some(({ avis }) => avis !== null);

/**
 * exchanges.md §2: the scope « modifications » is what says something and was not in an earlier export as it stands;
 * any later change of an entretien takes its transmission back.
 */
export function estAExporter(entretien: Suivi, portee: PorteeAvis, validationChef: boolean): boolean {
  if (portee === 'complets') return estTransmissible(entretien, validationChef);
  return portee === 'tout' || (entretien.transmisLe === null && porteQuelqueChose(entretien));
}
