import type { Registres } from '../../domain/candidature/difference-liste.ts';
import type { ReadStore } from '../../store/types.ts';

/** All that a list is compared with. */
export async function lireRegistres(read: ReadStore): Promise<Registres> {
  return {
    candidats: await read.all('candidat'),
    candidatures: await read.all('candidature'),
    origines: await read.all('origine'),
    domaines: await read.all('domaine'),
    formations: await read.all('formation'),
    corrections: await read.all('correction'),
  };
}
