import { Refus } from '../../contract/refus.ts';
import type { Campagne } from '../../domain/campagne/campagne.ts';
import type { ReglesCloture } from '../../domain/campagne/cloture.ts';
import type { ReadStore } from '../../store/types.ts';

/** @throws Refus before the first start is finished. */
export async function lireCampagne(read: ReadStore): Promise<Campagne> {
  const campagne = await read.get('campagne', 'campagne');
  if (!campagne) throw new Refus('sans campagne', 'Aucune campagne n’est ouverte : créez-la d’abord.');
  return campagne;
}

/** R35: presences, comptes rendus and avis of a closed campaign stand as they were sent. @throws Refus when it is closed. */
export async function exigerOuverte(read: ReadStore): Promise<void> {
  const campagne = await read.get('campagne', 'campagne');
  if (campagne?.closeLe)
    throw new Refus(
      'campagne close',
      'La campagne est close\u00a0: présences, comptes rendus et avis ne changent plus. Rouvrez-la d’abord (Tableau de bord, Clôture).',
    );
}

/** R24, R32: what the check of the closing depends on. */
export async function lireReglesCloture(read: ReadStore, aujourdhui: string): Promise<ReglesCloture> {
  const campagne = await read.get('campagne', 'campagne');
  return {
    aujourdhui,
    entretiensFin: campagne?.entretiensFin ?? aujourdhui,
    validationChef: campagne?.validationChef ?? false,
  };
}
