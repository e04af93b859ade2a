/** The second half of the independent judge: people, rooms, journeys and now (H8–H13), as plain as the first. */
import { minutes, type CheckedInstance, type Seat, type Violation } from './planning-checked.ts';

type Member = NonNullable<CheckedInstance['membres']>[number];
type Slots = Member['indisponibilites'];
type Say = (regle: Violation['regle'], seats: readonly Seat[], phrase: string) => void;

/** Whether one minute of a seat falls within one of some absences. */
function away(slots: Slots, { day, start, end }: Seat): boolean {
  for (let minute = start; minute < end; minute++)
    for (const { jour, debut = '00:00', fin = '24:00' } of slots ?? [])
      if (jour === day && minutes(debut) <= minute && minute < minutes(fin)) return true;
  return false;
}

const memberOf = ({ membres = [] }: CheckedInstance, id: string): Member =>
  membres.find((one) => one.id === id) ?? { id };
const roomOf = ({ salles = [] }: CheckedInstance, id: string | undefined) => salles.find((one) => one.id === id);

function journey(instance: CheckedInstance, one: Seat, other: Seat): number {
  const sites = [roomOf(instance, one.jury.salle)?.site, roomOf(instance, other.jury.salle)?.site];
  if (sites[0] === sites[1] || sites.includes(undefined)) return 0;
  let longest = 0;
  for (const { de, vers, minutes: length } of instance.reglages.trajets ?? [])
    if (sites.includes(de) && sites.includes(vers) && de !== vers) longest = Math.max(longest, length);
  return longest;
}

const gapOf = (one: Seat, other: Seat): number => Math.max(one.start - other.end, other.start - one.end);

function checkSeat(instance: CheckedInstance, seat: Seat, say: Say): void {
  const { jury, origine, candidat, of, day, start, end } = seat;
  const there = jury.membres.filter((id) => !away(memberOf(instance, id).indisponibilites, seat));
  const absent = jury.membres.length - there.length;
  if (absent > 0 && there.length < Math.min(jury.quorum ?? jury.membres.length, jury.membres.length))
    say('H8', [seat], `${jury.id} n’a que ${there.length} membres.`);
  if (away(roomOf(instance, jury.salle)?.indisponibilites, seat)) say('H8', [seat], `${jury.salle} est prise.`);
  const arrives = origine.arrivee?.[day] ?? origine.arrivee?.[''];
  if (arrives !== undefined && start < minutes(arrives)) say('H11', [seat], `avant l’arrivée de ${origine.id}.`);
  const leaves = origine.depart?.[day] ?? origine.depart?.[''];
  if (leaves !== undefined && end > minutes(leaves)) say('H11', [seat], `après le départ de ${origine.id}.`);
  for (const id of jury.membres)
    if (memberOf(instance, id).neRecoitPas?.includes(candidat.id))
      say('H12', [seat], `${id} ne reçoit pas ${candidat.id}.`);
  const now = instance.maintenant;
  if (!now || of.fige) return;
  const soonest = minutes(now.heure) + (instance.reglages.preavisMinutes ?? 0);
  if (day < now.jour || (day === now.jour && start < soonest)) say('H13', [seat], 'trop tard.');
  else if (day === now.jour && of.actuel?.jour === day && start < minutes(of.actuel.debut))
    say('H13', [seat], 'une heure annoncée est avancée.');
}

function checkTwo(instance: CheckedInstance, one: Seat, other: Seat, say: Say): void {
  const gap = gapOf(one, other);
  const needed = journey(instance, one, other);
  if (one.candidat.id === other.candidat.id && gap >= instance.reglages.margeMinutes)
    if (gap < instance.reglages.margeMinutes + needed) say('H3', [one, other], 'le trajet de l’élève est trop court.');
  if (one.jury.id === other.jury.id || gap < 0 || one.jury.salle === other.jury.salle) return;
  const both = one.jury.membres.filter((id) => other.jury.membres.includes(id));
  if (both.length > 0 && gap < (instance.reglages.margeMembreMinutes ?? 0) + needed)
    say('H9', [one, other], `${both[0]} n’a que ${gap} minutes pour changer de salle.`);
}

function checkMember(instance: CheckedInstance, member: Member, day: readonly Seat[], say: Say): void {
  const line = day
    .filter((seat) => seat.jury.membres.includes(member.id) && !away(member.indisponibilites, seat))
    .toSorted((one, other) => one.start - other.start);
  if (line.length > (member.maxParJour ?? Number.POSITIVE_INFINITY)) say('H10', line, `${member.id} reçoit trop.`);
  if (member.dejeuner) {
    const [from, to] = [minutes(member.dejeuner.entre), minutes(member.dejeuner.et)];
    const busy = (minute: number): boolean => line.some((seat) => seat.start <= minute && minute < seat.end);
    let longest = 0;
    for (let minute = from, free = 0; minute < to; minute++) {
      free = busy(minute) ? 0 : free + 1;
      longest = Math.max(longest, free);
    }
    const midday = line.filter((seat) => seat.start < to && from < seat.end);
    if (midday.length > 0 && longest < member.dejeuner.minutes) say('H10', midday, `${member.id} ne déjeune pas.`);
  }
  const { pauseMinutes } = instance.reglages;
  if (member.pauseApres === undefined || pauseMinutes === 0) return;
  let run: Seat[] = [];
  for (const [rank, seat] of line.entries()) {
    run = rank > 0 && seat.start - line[rank - 1]!.end < pauseMinutes ? [...run, seat] : [seat];
    if (run.length > member.pauseApres) say('H10', run, `${member.id} n’a pas de pause.`);
  }
}

/** H11: pupils of one origine are there from their first to their last entretien of the day. */
function checkTogether(day: readonly Seat[], say: Say): void {
  for (const seats of Map.groupBy(day, ({ origine }) => origine.id).values()) {
    const most = seats[0]?.origine.maxEnsemble;
    if (most === undefined) continue;
    const pupils = [...Map.groupBy(seats, ({ candidat }) => candidat.id).values()];
    for (const at of new Set(seats.map(({ start }) => start))) {
      const there = pupils.filter(
        (own) => Math.min(...own.map(({ start }) => start)) <= at && at < Math.max(...own.map(({ end }) => end)),
      );
      if (there.length > most) say('H11', there.flat(), `${there.length} élèves à la fois.`);
    }
  }
}

/** What a plan breaks of H8–H13, and of H3 between two sites. */
export function checkPersonnes(instance: CheckedInstance, seats: readonly Seat[], out: Violation[]): void {
  const say: Say = (regle, concerned, phrase) => {
    out.push({ regle, entretiens: concerned.map(({ of }) => of.id), phrase });
  };
  for (const seat of seats) checkSeat(instance, seat, say);
  for (const day of Map.groupBy(seats, (seat) => seat.day).values()) {
    day.forEach((one, rank) => {
      for (const other of day.slice(rank + 1)) checkTwo(instance, one, other, say);
    });
    for (const member of instance.membres ?? []) checkMember(instance, member, day, say);
    checkTogether(day, say);
  }
}
