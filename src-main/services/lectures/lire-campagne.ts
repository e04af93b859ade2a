import { Refus } from '../../contract/refus.ts';
import type { Campagne } from '../../domain/campagne/campagne.ts';
import type { ReadStore } from '../../store/types.ts';

/** @throws Refus before the first start is finished. */
export async function lireCampagne(read: ReadStore): Promise<Campagne> {
  const campagne = await read.get('campagne', 'campagne');
  if (!campagne) throw new Refus('sans campagne', 'Aucune campagne n’est ouverte : créez-la d’abord.');
  return campagne;
}
