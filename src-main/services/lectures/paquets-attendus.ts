import type { PaquetParti } from '../../domain/paquet/paquet.ts';
import type { ReadStore } from '../../store/types.ts';

/** Packets that have not come back yet and are still expected. */
export async function paquetsAttendus(read: ReadStore): Promise<PaquetParti[]> {
  const revenus = new Set((await read.all('retourPaquet')).map(({ paquetId }) => paquetId));
  return (await read.all('paquet', { closLe: null })).filter(({ id }) => !revenus.has(id));
}
