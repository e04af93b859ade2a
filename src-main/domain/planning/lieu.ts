import type { Jury, Salle, Seance } from '../organisation/organisation.ts';
import type { Entretien } from './entretien.ts';

/** The rows that tell where entretiens take place. */
export interface Lieux {
  readonly jurys: readonly Pick<Jury, 'id' | 'salleId'>[];
  readonly seances: readonly Pick<Seance, 'id' | 'salleId'>[];
  readonly salles: readonly Pick<Salle, 'id' | 'nom'>[];
}

/** Names the room of an entretien: that of its jury, or of its séance (R27); empty while none is chosen. */
export function nommerLieux(lieux: Lieux): (entretien: Pick<Entretien, 'juryId' | 'seanceId'>) => string {
  const noms = new Map(lieux.salles.map(({ id, nom }) => [id, nom]));
  const ofJury = new Map(lieux.jurys.map(({ id, salleId }) => [id, salleId]));
  const ofSeance = new Map(lieux.seances.map(({ id, salleId }) => [id, salleId]));
  return ({ juryId, seanceId }) => noms.get((juryId ? ofJury.get(juryId) : ofSeance.get(seanceId ?? '')) ?? '') ?? '';
}

/** « B12 » → « Salle B12 »; a room that has a name of its own keeps it: « Amphithéâtre », « Atelier 2 ». Empty without a room. */
export const nommerSalle = (salle: string): string =>
  salle === '' || /^\p{L}{3,}/u.test(salle) ? salle : `Salle\u00a0${salle}`;
