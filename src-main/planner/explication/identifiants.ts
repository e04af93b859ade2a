import type { Noms } from '../../domain/planning/noms.ts';

const same = (id: string): string => id;

/** A file names everything by its identifiers. */
export const IDENTIFIANTS: Noms = {
  candidat: same,
  jury: same,
  domaine: same,
  origine: same,
  membre: same,
  salle: same,
};
