import type { ListeLue, Registres } from '../../domain/candidature/difference-liste.ts';
import { grouperEleves } from '../../exchange/lecture/eleves.ts';
import type { LectureFaite } from '../../exchange/lecture/lecture.ts';
import type { ReadStore } from '../../store/types.ts';

/** All that a list is compared with. */
export async function lireRegistres(read: ReadStore): Promise<Registres> {
  return {
    candidats: await read.all('candidat'),
    candidatures: await read.all('candidature'),
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
