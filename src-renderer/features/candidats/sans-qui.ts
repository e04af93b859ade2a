import type { IndisponibiliteVue } from '../../../src-main/contract/candidats.ts';

/** Absences as they are typed and sent: whose they are goes without saying. */
export const sansQui = (absences: readonly IndisponibiliteVue[]): IndisponibiliteVue[] =>
  absences.map(({ jour, debut, fin }) => ({ jour, debut, fin }));
