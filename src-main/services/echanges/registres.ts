import { setImmediate } from 'node:timers/promises';
import type { ListeLue, Registres } from '../../domain/candidature/difference-liste.ts';
import { grouperEleves } from '../../exchange/lecture/eleves.ts';
import type { LectureFaite } from '../../exchange/lecture/lecture.ts';
import type { ReadStore } from '../../store/types.ts';

/** A large campaign has tens of thousands of rows: the event loop turns between two tables. */
export async function lireRegistres(read: ReadStore): Promise<Registres> {
  const candidatures = await read.all('candidature');
  await setImmediate();
  const candidats = await read.all('candidat');
  await setImmediate();
  return {
    candidats,
    candidatures,
    origines: await read.all('origine'),
    domaines: await read.all('domaine'),
    formations: await read.all('formation'),
  };
}

/** The rows of a reading, grouped by pupil as the difference wants them. */
export function toListeLue(lecture: LectureFaite): ListeLue {
  const numeros = grouperEleves(lecture.lignes);
  return {
    eleves: [...Map.groupBy(lecture.lignes, (_ligne, index) => numeros[index]).values()],
    ecartees: lecture.lignesEcartees,
    champsPresents: lecture.champsPresents,
    complete: lecture.nature === 'candidatures',
  };
}
