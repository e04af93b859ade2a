import type {
  CandidatInstance,
  EntretienInstance,
  Instance,
  JuryInstance,
  OrigineInstance,
  Placement,
  PlageInstance,
  Position,
  Reglages,
} from '../../src-main/domain/planning/instance.ts';

/** Monday and Tuesday of every small instance. */
export const LUNDI = '2027-03-15';
export const MARDI = '2027-03-16';

export const plage = (debut: string, fin: string, jour = LUNDI, reserve = false): PlageInstance => ({
  jour,
  debut,
  fin,
  reserve,
});

export const jury = (id: string, more: Partial<JuryInstance> = {}): JuryInstance => ({
  id,
  domaines: ['bois'],
  membres: [`m-${id}`],
  pmr: true,
  plages: [plage('09:00', '12:00')],
  ...more,
});

export const origine = (id: string, more: Partial<OrigineInstance> = {}): OrigineInstance => ({ id, ...more });

export const candidat = (id: string, more: Partial<CandidatInstance> = {}): CandidatInstance => ({
  id,
  origine: 'college',
  ...more,
});

export const entretien = (id: string, of: string, more: Partial<EntretienInstance> = {}): EntretienInstance => ({
  id,
  candidat: of,
  domaine: 'bois',
  dureeMinutes: 20,
  ...more,
});

export const position = (at: string, debut: string, jour = LUNDI): Position => ({ jury: at, jour, debut });

export const place = (of: string, at: string, debut: string, jour = LUNDI): Placement => ({
  entretien: of,
  ...position(at, debut, jour),
});

/** An instance with one collège and quiet settings, unless told otherwise. */
export const instance = (parts: Partial<Omit<Instance, 'reglages'>> & { reglages?: Partial<Reglages> }): Instance => ({
  version: 1,
  jurys: [jury('J1')],
  origines: [origine('college')],
  candidats: [],
  entretiens: [],
  ...parts,
  reglages: { margeMinutes: 10, pauseApres: 8, pauseMinutes: 0, ...parts.reglages },
});
