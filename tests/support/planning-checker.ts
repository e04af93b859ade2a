/**
 * An independent judge of a plan: it reads the two JSON documents, shares no code with the planner or the verdict, and
 * works minute by minute or pair by pair, slow and plain.
 */
import {
  minutes,
  type CheckedInstance,
  type Creneau,
  type Position,
  type Seat,
  type Violation,
} from './planning-checked.ts';
import { checkPersonnes } from './planning-checker-personnes.ts';

export type { CheckedInstance, Violation } from './planning-checked.ts';

export interface CheckedPlacement extends Position {
  readonly entretien: string;
}

function find<T extends { readonly id: string }>(items: readonly T[]): (id: string) => T | undefined {
  const map = new Map(items.map((one) => [one.id, one]));
  return (id) => map.get(id);
}

function seatsOf(instance: CheckedInstance, placements: readonly CheckedPlacement[], out: Violation[]): Seat[] {
  const interview = find(instance.entretiens);
  const jury = find(instance.jurys);
  const pupil = find(instance.candidats);
  const school = find(instance.origines);
  const seen = new Set<string>();
  const seats: Seat[] = [];
  for (const { entretien, jury: at, jour, debut } of placements) {
    const of = interview(entretien);
    const where = jury(at);
    const candidat = of && pupil(of.candidat);
    const origine = candidat && school(candidat.origine);
    if (seen.has(entretien))
      out.push({ regle: 'forme', entretiens: [entretien], phrase: `${entretien} est placé deux fois.` });
    seen.add(entretien);
    if (!of || !where || !candidat || !origine || Number.isNaN(minutes(debut))) {
      out.push({
        regle: 'forme',
        entretiens: [entretien],
        phrase: `Le placement de ${entretien} ne renvoie pas à l’instance.`,
      });
      continue;
    }
    const start = minutes(debut);
    seats.push({ of, jury: where, candidat, origine, day: jour, start, end: start + of.dureeMinutes });
  }
  return seats;
}

const off = (slots: readonly Creneau[] | undefined, seat: Seat): boolean =>
  (slots ?? []).some((slot) => {
    if (slot.jour !== seat.day) return false;
    const from = slot.debut === undefined ? 0 : minutes(slot.debut);
    const to = slot.fin === undefined ? 1440 : minutes(slot.fin);
    for (let minute = seat.start; minute < seat.end; minute++) if (minute >= from && minute < to) return true;
    return false;
  });

/** H1, H4, H5: rules that look at one seat alone. */
function checkAlone(seat: Seat, out: Violation[]): void {
  const say = (regle: Violation['regle'], phrase: string): void => {
    out.push({ regle, entretiens: [seat.of.id], phrase: `${seat.of.id} : ${phrase}` });
  };
  if (!seat.jury.domaines.includes(seat.of.domaine))
    say('H1', `${seat.jury.id} n’a pas le domaine ${seat.of.domaine}.`);
  const inside = seat.jury.plages.filter(
    (one) => one.jour === seat.day && minutes(one.debut) <= seat.start && minutes(one.fin) >= seat.end,
  );
  if (inside.length === 0) say('H1', `hors des plages de ${seat.jury.id}.`);
  if (seat.start % 5 !== 0 && !seat.of.fige) say('H1', 'ne commence pas à un multiple de 5 minutes.');
  if (off(seat.candidat.occupations, seat)) say('H4', `${seat.candidat.id} est en séance.`);
  if (off(seat.candidat.indisponibilites, seat)) say('H4', `${seat.candidat.id} est indisponible.`);
  if (off(seat.origine.indisponibilites, seat)) say('H4', `${seat.origine.id} est indisponible.`);
  if (seat.origine.pasAvant !== undefined && seat.start < minutes(seat.origine.pasAvant))
    say('H4', `avant l’heure de ${seat.origine.id}.`);
  if (seat.candidat.pmr && !seat.jury.pmr) say('H5', `${seat.jury.id} n’est pas accessible.`);
}

/** H2, H3: rules that look at two seats of one day. */
function checkPair(one: Seat, other: Seat, marge: number, out: Violation[]): void {
  const together = one.start < other.end && other.start < one.end;
  const say = (regle: Violation['regle'], phrase: string): void => {
    out.push({ regle, entretiens: [one.of.id, other.of.id], phrase: `${one.of.id} et ${other.of.id} : ${phrase}` });
  };
  if (together && one.jury.id === other.jury.id) say('H2', `même jury ${one.jury.id}.`);
  else if (together) {
    if (one.jury.salle !== undefined && one.jury.salle === other.jury.salle) say('H2', `même salle ${one.jury.salle}.`);
    const membres = new Set(one.jury.membres);
    if (other.jury.membres.some((membre) => membres.has(membre))) say('H2', 'un membre en commun.');
  }
  if (one.candidat.id !== other.candidat.id) return;
  const gap = Math.max(one.start - other.end, other.start - one.end);
  if (gap < marge) say('H3', `${one.candidat.id} n’a pas ${marge} minutes entre les deux.`);
}

function checkPauses(instance: CheckedInstance, day: readonly Seat[], out: Violation[]): void {
  const { pauseApres, pauseMinutes } = instance.reglages;
  if (pauseMinutes === 0) return;
  for (const { id } of instance.jurys) {
    const line = day.filter((seat) => seat.jury.id === id).toSorted((one, other) => one.start - other.start);
    let run: Seat[] = [];
    for (const seat of line) {
      const last = run.at(-1);
      run = last && seat.start - last.end < pauseMinutes ? [...run, seat] : [seat];
      if (run.length > pauseApres)
        out.push({
          regle: 'H7',
          entretiens: run.map(({ of }) => of.id),
          phrase: `${id} : ${run.length} entretiens sans pause.`,
        });
    }
  }
}

function checkFiges(instance: CheckedInstance, placements: readonly CheckedPlacement[], out: Violation[]): void {
  for (const { id, fige } of instance.entretiens) {
    if (!fige) continue;
    const kept = placements.some(
      (one) => one.entretien === id && one.jury === fige.jury && one.jour === fige.jour && one.debut === fige.debut,
    );
    if (!kept) out.push({ regle: 'H6', entretiens: [id], phrase: `${id} est figé et n’est pas à sa place.` });
  }
}

/** Every hard constraint that a plan breaks. Contradictions among figé entretiens alone are not the plan's: left out. */
export function checkPlan(instance: CheckedInstance, placements: readonly CheckedPlacement[]): Violation[] {
  const out: Violation[] = [];
  const seats = seatsOf(instance, placements, out);
  for (const seat of seats) checkAlone(seat, out);
  const days = Map.groupBy(seats, (seat) => seat.day);
  for (const day of days.values()) {
    day.forEach((one, rank) => {
      for (const other of day.slice(rank + 1)) checkPair(one, other, instance.reglages.margeMinutes, out);
    });
    checkPauses(instance, day, out);
  }
  checkPersonnes(instance, seats, out);
  checkFiges(instance, placements, out);
  const figes = new Set(instance.entretiens.filter(({ fige }) => fige).map(({ id }) => id));
  return out.filter(
    ({ regle, entretiens }) => regle === 'H6' || regle === 'forme' || !entretiens.every((id) => figes.has(id)),
  );
}

export interface Measured {
  readonly places: number;
  readonly secondsTrajets: number;
  readonly joursOrigines: number;
  readonly attenteMinutes: number;
  readonly demiJournees: number;
  readonly trousMinutes: number;
  readonly reserve: number;
}

/** The objectives of a plan, measured from the two documents alone. */
export function measurePlan(instance: CheckedInstance, placements: readonly CheckedPlacement[]): Measured {
  const seats = seatsOf(instance, placements, []);
  const count = (key: (seat: Seat) => string): number => new Set(seats.map(key)).size;
  const halfOf = (seat: Seat): string => `${seat.day} ${seat.start < 13 * 60} ${seat.jury.id}`;
  let attente = 0;
  for (const day of Map.groupBy(seats, (seat) => `${seat.day} ${seat.candidat.id}`).values()) {
    const line = day.toSorted((one, other) => one.start - other.start);
    line.forEach((seat, rank) => {
      const next = line[rank + 1];
      if (next) attente += Math.max(0, next.start - seat.end - instance.reglages.margeMinutes);
    });
  }
  let trous = 0;
  for (const half of Map.groupBy(seats, halfOf).values()) {
    const held = half.reduce((sum, seat) => sum + seat.of.dureeMinutes, 0);
    trous += Math.max(0, Math.max(...half.map(({ end }) => end)) - Math.min(...half.map(({ start }) => start)) - held);
  }
  const inReserve = (seat: Seat): boolean =>
    seat.jury.plages.some(
      (one) => one.reserve && one.jour === seat.day && minutes(one.debut) <= seat.start && seat.end <= minutes(one.fin),
    );
  return {
    places: seats.length,
    secondsTrajets: count((seat) => `${seat.day} ${seat.candidat.id}`) - count((seat) => seat.candidat.id),
    joursOrigines: count((seat) => `${seat.day} ${seat.origine.id}`),
    attenteMinutes: attente,
    demiJournees: count(halfOf),
    trousMinutes: trous,
    reserve: seats.filter(inReserve).length,
  };
}
