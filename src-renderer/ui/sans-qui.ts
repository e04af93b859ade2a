import type { IndisponibiliteSaisie } from '../../src-main/domain/organisation/disponibilites.ts';

/** Absences as they are typed and sent: whose they are goes without saying. */
export const sansQui = (absences: readonly IndisponibiliteSaisie[]): IndisponibiliteSaisie[] =>
  absences.map(({ jour, debut, fin }) => ({ jour, debut, fin }));
