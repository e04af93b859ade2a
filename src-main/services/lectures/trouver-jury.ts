import { Refus } from '../../contract/refus.ts';
import type { Jury } from '../../domain/organisation/organisation.ts';
import type { ReadStore } from '../../store/types.ts';

/** @throws Refus when it was removed meanwhile. */
export async function trouverJury(read: ReadStore, id: string): Promise<Jury> {
  const jury = await read.get('jury', id);
  if (!jury) throw new Refus('jury inconnu', 'Ce jury n’existe plus : rouvrez la page.');
  return jury;
}
