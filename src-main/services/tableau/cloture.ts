import type { ClotureVue } from '../../contract/tableau.ts';
import type { EntretienVue } from '../../contract/entretien-vue.ts';
import { Refus } from '../../contract/refus.ts';
import { compterPoints, decompter } from '../../domain/campagne/cloture.ts';
import type { ReadStore, WriteStore } from '../../store/types.ts';
import { lireRegleDelai } from '../lectures/echeances.ts';
import type { Contexte } from '../handler.ts';
import { lireReglesCloture } from '../lectures/lire-campagne.ts';
import { paquetsAttendus } from '../lectures/paquets-attendus.ts';

/** R35: what is left before closing, and until when. `vues`: those not given up. */
export async function lireCloture(
  read: ReadStore,
  vues: readonly EntretienVue[],
  aujourdhui: string,
): Promise<ClotureVue> {
  const campagne = await read.get('campagne', 'campagne');
  const autres = {
    renoncements: await read.count('candidature', { etat: 'renoncement à confirmer' }),
    paquets: (await paquetsAttendus(read)).length,
  };
  const { calendrier } = await lireRegleDelai(read);
  const points = compterPoints(
    vues.map((vue) => ({ ...vue, avis: vue.formations.map(({ avis }) => avis) })),
    autres,
    await lireReglesCloture(read, aujourdhui),
  );
  return {
    closeLe: campagne?.closeLe ?? null,
    decompte: campagne?.fermeture ? decompter(campagne.fermeture, aujourdhui, calendrier) : null,
    points,
    restants: Object.values(points).reduce((somme, nombre) => somme + nombre, 0),
  };
}

/** R35: closes the campaign, or opens it again. Nothing forbids to close while something is left: the date decides. @throws Refus */
export async function clore(tx: WriteStore, { close }: { readonly close: boolean }, ctx: Contexte): Promise<null> {
  const campagne = await tx.get('campagne', 'campagne');
  if (!campagne) throw new Refus('sans campagne', 'Aucune campagne n’est ouverte : créez-la d’abord.');
  if ((campagne.closeLe !== null) === close)
    throw new Refus(
      close ? 'déjà close' : 'déjà ouverte',
      `La campagne est déjà ${close ? 'close' : 'ouverte'} : actualisez la page.`,
    );
  tx.nommer(close ? 'clore la campagne' : 'rouvrir la campagne');
  await tx.update('campagne', [{ id: 'campagne', closeLe: close ? ctx.maintenant : null }]);
  return null;
}
