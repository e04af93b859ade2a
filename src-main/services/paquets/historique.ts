import type { Confie, JuryAConfier, PaquetVue } from '../../contract/paquets.ts';
import { Refus } from '../../contract/refus.ts';
import { type PaquetParti } from '../../domain/paquet/paquet.ts';
import { nommerJury } from '../../domain/paquet/nom-jury.ts';
import type { ReadStore, WriteStore } from '../../store/types.ts';
import type { Contexte } from '../handler.ts';
import { paquetsAttendus } from '../lectures/paquets-attendus.ts';

const plusRecent = (a: PaquetParti, b: PaquetParti): number => (a.prepareLe < b.prepareLe ? 1 : -1);

/** The packets that left, the last first, with what came back of each. */
export async function lireHistorique(read: ReadStore): Promise<PaquetVue[]> {
  const retours = Map.groupBy(await read.all('retourPaquet'), ({ paquetId }) => paquetId);
  return (await read.all('paquet')).toSorted(plusRecent).map((paquet) => {
    const { juryId: _juryId, ...vue } = paquet;
    return {
      ...vue,
      entretiens: paquet.entretiens.length,
      retours: (retours.get(paquet.id) ?? [])
        .toSorted((a, b) => (a.reprisLe < b.reprisLe ? -1 : 1))
        .map(({ vus: _vus, paquetId: _paquetId, posteId: _posteId, ...retour }) => retour),
    };
  });
}

/** Entretiens of the packets expected; the last packet of each. */
export async function lireConfies(read: ReadStore): Promise<Confie[]> {
  const attendus = await paquetsAttendus(read);
  const confies = new Map<string, Confie>();
  for (const paquet of attendus.toSorted(plusRecent).toReversed())
    for (const entretienId of paquet.entretiens)
      confies.set(entretienId, { entretienId, juryNom: nommerJury(paquet.juryNom), prepareLe: paquet.prepareLe });
  return [...confies.values()];
}

/** The jurys that have something to hold, in their order, with their days. */
export async function lireJurys(read: ReadStore): Promise<JuryAConfier[]> {
  const places = (await read.all('entretien', { renonce: false })).filter(({ juryId, jour }) => juryId && jour);
  const confies = new Set((await lireConfies(read)).map(({ entretienId }) => entretienId));
  const parJury = Map.groupBy(places, ({ juryId }) => juryId);
  return (await read.all('jury'))
    .toSorted((a, b) => a.ordre - b.ordre)
    .flatMap(({ id, nom }) => {
      const jours = [...Map.groupBy(parJury.get(id) ?? [], ({ jour }) => jour ?? '')]
        .map(([jour, rows]) => ({
          jour,
          entretiens: rows.length,
          confies: rows.filter((row) => confies.has(row.id)).length,
        }))
        .toSorted((a, b) => (a.jour < b.jour ? -1 : 1));
      return jours.length > 0 ? [{ id, nom, jours }] : [];
    });
}

/** A packet that will not come back is no longer waited for. Taken back the same way. @throws Refus when unknown. */
export async function clorePaquet(
  tx: WriteStore,
  { id, clos }: { readonly id: string; readonly clos: boolean },
  ctx: Contexte,
): Promise<null> {
  const paquet = await tx.get('paquet', id);
  if (!paquet) throw new Refus('introuvable', 'Ce paquet n’est pas dans l’historique. Actualisez la page.');
  tx.nommer(`${clos ? 'ne plus attendre' : 'attendre à nouveau'} le paquet du ${nommerJury(paquet.juryNom)}`);
  await tx.update('paquet', [{ id, closLe: clos ? ctx.maintenant : null }]);
  return null;
}
