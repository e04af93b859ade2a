import type { CheckedInstance, CheckedPlacement } from './planning-checker.ts';

interface Taken {
  readonly jury: string;
  readonly candidat: string;
  readonly resources: ReadonlySet<string>;
  readonly debut: number;
  readonly fin: number;
}

const minutes = (text: string): number => 60 * Number(text.slice(0, 2)) + Number(text.slice(3, 5));
const heure = (value: number): string =>
  `${String(Math.floor(value / 60)).padStart(2, '0')}:${String(value % 60).padStart(2, '0')}`;

/** The pause rule for a jury's line with one more seat. */
function rests(line: readonly Taken[], { pauseApres, pauseMinutes }: CheckedInstance['reglages']): boolean {
  if (pauseMinutes === 0) return true;
  let run = 0;
  let end = Number.NEGATIVE_INFINITY;
  for (const seat of line.toSorted((one, other) => one.debut - other.debut)) {
    run = seat.debut - end < pauseMinutes ? run + 1 : 1;
    if (run > pauseApres) return false;
    end = seat.fin;
  }
  return true;
}

type Jury = CheckedInstance['jurys'][number];
type Plage = Jury['plages'][number];
interface Slot {
  readonly jury: Jury;
  readonly plage: Plage;
}

function firstOf(slots: readonly Slot[], startIn: (jury: Jury, plage: Plage) => number | undefined) {
  for (const { jury, plage } of slots) {
    const debut = startIn(jury, plage);
    if (debut !== undefined) return { jury: jury.id, jour: plage.jour, debut };
  }
  return undefined;
}

/**
 * What a patient secretary does with a spreadsheet: pupils in the order of the list, each at the first hour that is
 * free for everybody. Obeys H1–H7; the yardstick for the objectives.
 */
export function firstComeFirstServed(instance: CheckedInstance): CheckedPlacement[] {
  const { margeMinutes } = instance.reglages;
  const candidats = new Map(instance.candidats.map((one) => [one.id, one]));
  const origines = new Map(instance.origines.map((one) => [one.id, one]));
  const resources = new Map(
    instance.jurys.map(({ id, salle, membres }) => [
      id,
      new Set([`j ${id}`, ...(salle === undefined ? [] : [`s ${salle}`]), ...membres.map((membre) => `m ${membre}`)]),
    ]),
  );
  const days = new Map<string, Taken[]>();
  const placements: CheckedPlacement[] = [];
  const seat = (of: CheckedInstance['entretiens'][number], jury: string, jour: string, debut: number): void => {
    const taken = { jury, candidat: of.candidat, resources: resources.get(jury)!, debut, fin: debut + of.dureeMinutes };
    days.set(jour, [...(days.get(jour) ?? []), taken]);
    placements.push({ entretien: of.id, jury, jour, debut: heure(debut) });
  };
  const slots = instance.jurys
    .flatMap((jury) => jury.plages.map((plage) => ({ jury, plage })))
    .toSorted((one, other) =>
      `${one.plage.jour}${one.plage.debut}`.localeCompare(`${other.plage.jour}${other.plage.debut}`),
    );
  for (const of of instance.entretiens) if (of.fige) seat(of, of.fige.jury, of.fige.jour, minutes(of.fige.debut));
  for (const of of instance.entretiens) {
    if (of.fige) continue;
    const candidat = candidats.get(of.candidat)!;
    const origine = origines.get(candidat.origine)!;
    const off = [
      ...(candidat.indisponibilites ?? []),
      ...(candidat.occupations ?? []),
      ...(origine.indisponibilites ?? []),
    ];
    const fits = (jury: string, jour: string, debut: number): boolean => {
      const fin = debut + of.dureeMinutes;
      if (debut < minutes(origine.pasAvant ?? '00:00')) return false;
      if (
        off.some(
          (slot) => slot.jour === jour && debut < minutes(slot.fin ?? '24:00') && minutes(slot.debut ?? '00:00') < fin,
        )
      )
        return false;
      const own = resources.get(jury)!;
      const day = days.get(jour) ?? [];
      for (const other of day) {
        if (debut < other.fin && other.debut < fin && [...own].some((one) => other.resources.has(one))) return false;
        if (other.candidat === of.candidat && debut < other.fin + margeMinutes && other.debut < fin + margeMinutes)
          return false;
      }
      const mine: Taken = { jury, candidat: of.candidat, resources: own, debut, fin };
      return rests([...day.filter((other) => other.jury === jury), mine], instance.reglages);
    };
    const first = firstOf(slots, (jury, plage) => {
      if (!jury.domaines.includes(of.domaine) || (candidat.pmr && !jury.pmr)) return undefined;
      for (
        let debut = Math.ceil(minutes(plage.debut) / 5) * 5;
        debut + of.dureeMinutes <= minutes(plage.fin);
        debut += 5
      )
        if (fits(jury.id, plage.jour, debut)) return debut;
      return undefined;
    });
    if (first) seat(of, first.jury, first.jour, first.debut);
  }
  return placements;
}
