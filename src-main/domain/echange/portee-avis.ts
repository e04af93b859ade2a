import { estRecu } from '../planning/presence.ts';
import type { EntretienAControler } from './controle-avis.ts';

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
export const estAExporter = (entretien: Suivi, portee: 'tout' | 'modifications'): boolean =>
  portee === 'tout' || (entretien.transmisLe === null && porteQuelqueChose(entretien));
