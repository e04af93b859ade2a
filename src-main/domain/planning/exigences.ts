import { toMinutes } from '../date/heure.ts';
import { bornes } from './indisponibilite.ts';
import type {
  Indisponibilite,
  Instance,
  JuryInstance,
  Maintenant,
  MembreInstance,
  OrigineInstance,
  Reglages,
  SalleInstance,
} from './instance.ts';
import { parId } from '../par-id.ts';

/** What version 2 of an instance tells of people, rooms and journeys, as the rules H8–H13 ask for it. */
export interface Exigences {
  readonly membres: ReadonlyMap<string, MembreInstance>;
  readonly salles: ReadonlyMap<string, SalleInstance>;
  readonly reglages: Reglages;
  /** By member, the jurys in which he sits. */
  readonly jurysDe: ReadonlyMap<string, readonly JuryInstance[]>;
}

/** A stretch of a day. */
interface Temps {
  readonly jour: string;
  readonly debut: number;
  readonly fin: number;
}

export function lireExigences({ membres = [], salles = [], reglages, jurys }: Instance): Exigences {
  const jurysDe = new Map(membres.map(({ id }) => [id, jurys.filter((jury) => jury.membres.includes(id))]));
  return { membres: parId(membres), salles: parId(salles), reglages, jurysDe };
}

/** The first of some absences that falls within a stretch. */
export const absence = (spans: readonly Indisponibilite[] | undefined, { jour, debut, fin }: Temps) =>
  spans?.find((span) => {
    const [from, to] = bornes(span);
    return span.jour === jour && from < fin && debut < to;
  });

/** H8: whether a member is there all that time. */
export const estPresent = ({ membres }: Exigences, id: string, temps: Temps): boolean =>
  !absence(membres.get(id)?.indisponibilites, temps);

export const quorumDe = ({ quorum, membres }: JuryInstance): number =>
  Math.min(quorum ?? membres.length, membres.length);

/** H9: minutes between the rooms of two jurys, both ways; none within a site, or where no site is known. */
export function trajet(
  { salles, reglages: { trajets = [] } }: Exigences,
  one: JuryInstance,
  other: JuryInstance,
): number {
  const [from, to] = [one, other].map(({ salle }) => salles.get(salle ?? '')?.site);
  if (from === undefined || to === undefined || from === to) return 0;
  const known = trajets.filter(({ de, vers }) => (de === from && vers === to) || (de === to && vers === from));
  return Math.max(0, ...known.map(({ minutes }) => minutes));
}

/** H9: what a member needs from an entretien of one jury to one of another: to change room, and the journey. */
export const ecartMembre = (exigences: Exigences, one: JuryInstance, other: JuryInstance): number =>
  one.salle === other.salle ? 0 : (exigences.reglages.margeMembreMinutes ?? 0) + trajet(exigences, one, other);

const duJour = (heures: Readonly<Record<string, string>> | undefined, jour: string): string | undefined =>
  heures?.[jour] ?? heures?.[''];

/** H4, H11: when the pupils of an origine are there on a day, in minutes. */
export const sejour = ({ pasAvant = '00:00', arrivee, depart }: OrigineInstance, jour: string): [number, number] => [
  Math.max(toMinutes(pasAvant), toMinutes(duJour(arrivee, jour) ?? '00:00')),
  toMinutes(duJour(depart, jour) ?? '24:00'),
];

/** H13: the first minute of a day at which somebody can still be told to come. */
export function premiereMinute(
  maintenant: Maintenant | undefined,
  { preavisMinutes = 0 }: Reglages,
  jour: string,
): number {
  if (!maintenant || jour > maintenant.jour) return 0;
  return jour < maintenant.jour ? Number.POSITIVE_INFINITY : toMinutes(maintenant.heure) + preavisMinutes;
}

/** H10: the free minutes in a row that a line of entretiens leaves between two hours. */
export function repos(line: readonly Omit<Temps, 'jour'>[], entre: number, et: number): number {
  let free = entre;
  let longest = 0;
  for (const { debut, fin } of line.toSorted((one, other) => one.debut - other.debut)) {
    longest = Math.max(longest, Math.min(debut, et) - free);
    free = Math.max(free, fin);
  }
  return Math.max(longest, et - free);
}
