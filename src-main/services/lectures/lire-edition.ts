import { Refus } from '../../contract/refus.ts';
import type { Edition } from '../../documents/types.ts';
import { finConservation } from '../../domain/campagne/conservation.ts';
import type { ReadStore } from '../../store/types.ts';
import type { Contexte } from '../handler.ts';
import { heureDuPoste } from '../../domain/date/temps-du-poste.ts';

/** What every working document says of itself. @throws Refus before a campaign exists. */
export async function lireEdition(read: ReadStore, ctx: Contexte): Promise<Edition> {
  const campagne = await read.get('campagne', 'campagne');
  const lycee = await read.get('etablissement', 'etablissement');
  if (!campagne || !lycee) throw new Refus('campagne absente', 'Créez d’abord la campagne du lycée.');
  return {
    lycee,
    campagne: { ...campagne, conservationJusquau: finConservation(campagne) },
    editeLe: `${ctx.aujourdhui}T${heureDuPoste(ctx.maintenant)}`,
  };
}
