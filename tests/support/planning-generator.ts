import type {
  CandidatInstance,
  EntretienInstance,
  Indisponibilite,
  Instance,
  JuryInstance,
  OrigineInstance,
  PlageInstance,
} from '../../src-main/domain/planning/instance.ts';
import { addJours, jourSemaine } from '../../src-main/domain/date/jour.ts';
import { toHeure } from '../../src-main/domain/date/heure.ts';
import { createRandom, type Random } from '../../src-main/planner/modele/random.ts';

/** What a generated campaign looks like. */
export interface Campagne {
  readonly graine: number;
  readonly candidats: number;
  /** Entretiens per candidat on average, from 1 to 3. */
  readonly parCandidat: number;
  readonly colleges: number;
  readonly domaines: number;
  readonly jours: number;
  /** Jury time over time needed: 1 = just enough, 2 = comfortable. */
  readonly aisance: number;
  /** Part of the collèges that can only come at certain times. */
  readonly contraintes?: number;
  /** Part of the jurys that share a member or a room with another one. */
  readonly partages?: number;
  /** Members and rooms drawn from common pools, of this many of each per jury: below 1 nearly every jury shares. */
  readonly vivier?: number;
  /** Part of the pupils with temps majoré: a third longer. */
  readonly majores?: number;
  readonly pauseMinutes?: number;
}

const DEBUT = '2027-03-15';
const DUREES = [15, 20, 20, 20, 25, 30];

/** School days from the first Monday on, Wednesdays included. */
export function joursOuvres(count: number): string[] {
  const jours: string[] = [];
  for (let jour = DEBUT; jours.length < count; jour = addJours(jour, 1)) if (jourSemaine(jour) <= 5) jours.push(jour);
  return jours;
}

const demiJournees = (jour: string): PlageInstance[] => [
  { jour, debut: '08:30', fin: '12:00', reserve: false },
  ...(jourSemaine(jour) === 3 ? [] : [{ jour, debut: '13:30', fin: '17:00', reserve: false }]),
];

function createOrigines(
  { colleges, contraintes = 0.4 }: Campagne,
  jours: readonly string[],
  random: Random,
): OrigineInstance[] {
  return Array.from({ length: colleges }, (_, rank) => {
    const indisponibilites: Indisponibilite[] = [];
    let pasAvant: string | undefined;
    if (random.next() < contraintes) {
      // Absences come in blocks: whole days, or all the mornings of a stretch.
      const from = random.below(jours.length);
      const length = 1 + random.below(Math.max(1, Math.floor(jours.length / 3)));
      const whole = random.next() < 0.6;
      for (const jour of jours.slice(from, from + length))
        indisponibilites.push(whole ? { jour } : { jour, debut: '08:00', fin: '12:00' });
      if (random.next() < 0.5) pasAvant = toHeure(9 * 60 + 15 * random.below(5));
    }
    return { id: `college-${rank}`, indisponibilites, ...(pasAvant === undefined ? {} : { pasAvant }) };
  });
}

function createJurys(
  campagne: Campagne,
  need: readonly number[],
  jours: readonly string[],
  random: Random,
): JuryInstance[] {
  const { aisance, partages = 0.1 } = campagne;
  const jurys: JuryInstance[] = [];
  need.forEach((minutes, domaine) => {
    let missing = minutes * aisance;
    while (missing > 0) {
      const plages: PlageInstance[] = [];
      const halves = jours.flatMap(demiJournees);
      for (let half = random.below(2); half < halves.length && missing > 0; half += 1 + random.below(2)) {
        const chosen = halves[half];
        if (!chosen) continue;
        plages.push({ ...chosen, reserve: random.next() < 0.1 });
        missing -= 210;
      }
      const rank = jurys.length;
      const shared = rank > 0 && random.next() < partages;
      jurys.push({
        id: `jury-${rank}`,
        domaines:
          random.next() < 0.1
            ? [`domaine-${domaine}`, `domaine-${(domaine + 1) % need.length}`]
            : [`domaine-${domaine}`],
        membres:
          shared && random.next() < 0.5 ? [`prof-${rank}`, `prof-${rank - 1}`] : [`prof-${rank}`, `second-${rank}`],
        salle: shared ? `salle-${rank - 1}` : `salle-${rank}`,
        pmr: domaine % 3 !== 0 || random.next() < 0.7,
        plages,
      });
    }
  });
  return jurys;
}

/** The same jurys with members and rooms from common pools, as in a small lycée where everybody does everything. */
function mettreEnCommun(jurys: readonly JuryInstance[], vivier: number, random: Random): JuryInstance[] {
  const size = Math.max(2, Math.ceil(jurys.length * vivier));
  const draw = (name: string): string => `${name}-${random.below(size)}`;
  return jurys.map((jury) => ({ ...jury, membres: [...new Set([draw('prof'), draw('prof')])], salle: draw('salle') }));
}

/** An invented campaign: collèges of uneven size, domaines of uneven success, jurys that sit on some half-days. */
export function createCampagne(campagne: Campagne): Instance {
  const random = createRandom(campagne.graine);
  const jours = joursOuvres(campagne.jours);
  const origines = createOrigines(campagne, jours, random);
  const durees = Array.from({ length: campagne.domaines }, () => DUREES[random.below(DUREES.length)] ?? 20);
  const skewed = (bound: number): number => Math.floor(bound * random.next() ** 1.7);
  const candidats: CandidatInstance[] = [];
  const entretiens: EntretienInstance[] = [];
  const need = durees.map(() => 0);
  for (let rank = 0; rank < campagne.candidats; rank++) {
    const id = `eleve-${rank}`;
    const busy =
      random.next() < 0.03 ? [{ jour: jours[random.below(jours.length)] ?? DEBUT, debut: '08:00', fin: '10:00' }] : [];
    candidats.push({
      id,
      origine: `college-${skewed(campagne.colleges)}`,
      pmr: random.next() < 0.01,
      indisponibilites: busy,
    });
    const extra = random.next() < campagne.parCandidat - 1 ? (random.next() < 0.15 ? 2 : 1) : 0;
    const chosen = new Set<number>();
    while (chosen.size < Math.min(1 + extra, campagne.domaines)) chosen.add(skewed(campagne.domaines));
    const majore = campagne.majores !== undefined && random.next() < campagne.majores;
    for (const domaine of chosen) {
      const dureeMinutes = Math.ceil((durees[domaine] ?? 20) * (majore ? 4 / 3 : 1));
      need[domaine] = (need[domaine] ?? 0) + dureeMinutes;
      entretiens.push({ id: `${id}-${domaine}`, candidat: id, domaine: `domaine-${domaine}`, dureeMinutes });
    }
  }
  const jurys = createJurys(campagne, need, jours, random);
  return {
    version: 1,
    reglages: { margeMinutes: 10, pauseApres: 8, pauseMinutes: campagne.pauseMinutes ?? 10 },
    jurys: campagne.vivier === undefined ? jurys : mettreEnCommun(jurys, campagne.vivier, random),
    origines,
    candidats,
    entretiens,
  };
}
