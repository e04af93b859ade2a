import { Refus } from '../../contract/refus.ts';
import type { ReadStore } from '../../store/types.ts';

/** R35: presences, comptes rendus and avis of a closed campaign stand as they were sent. @throws Refus when it is closed. */
export async function exigerOuverte(read: ReadStore): Promise<void> {
  const campagne = await read.get('campagne', 'campagne');
  if (campagne?.closeLe)
    throw new Refus(
      'campagne close',
      'La campagne est close\u00a0: présences, comptes rendus et avis ne changent plus. Rouvrez-la d’abord (Tableau de bord, Clôture).',
    );
}
