import loadHighs from 'highs';
import type { CheckedInstance } from './planning-checker.ts';

/** The three first objectives at their proved best. */
export interface Exact {
  readonly places: number;
  readonly secondsTrajets: number;
  readonly joursOrigines: number;
}

interface Choice {
  readonly name: string;
  readonly entretien: number;
  readonly jury: number;
  readonly jour: string;
  readonly debut: number;
  readonly fin: number;
}

const minutes = (text: string): number => 60 * Number(text.slice(0, 2)) + Number(text.slice(3, 5));

/** Every place that one entretien could have if it were alone. */
function choicesOf(instance: CheckedInstance): Choice[] {
  const choices: Choice[] = [];
  instance.entretiens.forEach((entretien, e) => {
    const candidat = instance.candidats.find(({ id }) => id === entretien.candidat);
    const origine = instance.origines.find(({ id }) => id === candidat?.origine);
    const off = [
      ...(candidat?.indisponibilites ?? []),
      ...(candidat?.occupations ?? []),
      ...(origine?.indisponibilites ?? []),
    ];
    instance.jurys.forEach((jury, j) => {
      if (!jury.domaines.includes(entretien.domaine) || (candidat?.pmr && !jury.pmr)) return;
      for (const plage of jury.plages)
        for (
          let debut = Math.ceil(minutes(plage.debut) / 5) * 5;
          debut + entretien.dureeMinutes <= minutes(plage.fin);
          debut += 5
        ) {
          const fin = debut + entretien.dureeMinutes;
          const refused = off.some(
            (slot) =>
              slot.jour === plage.jour && debut < minutes(slot.fin ?? '24:00') && minutes(slot.debut ?? '00:00') < fin,
          );
          if (refused || (origine?.pasAvant !== undefined && debut < minutes(origine.pasAvant))) continue;
          const { fige } = entretien;
          if (fige && (fige.jury !== jury.id || fige.jour !== plage.jour || minutes(fige.debut) !== debut)) continue;
          choices.push({ name: `x${choices.length}`, entretien: e, jury: j, jour: plage.jour, debut, fin });
        }
    });
  });
  return choices;
}

const sum = (terms: readonly string[]): string => terms.join(' + ');

/** At most one of a resource's occupations covers each start: enough, since occupations are intervals on the grid. */
function oneAtATime(choices: readonly Choice[], after: number): string[] {
  return [...Map.groupBy(choices, ({ jour }) => jour).values()].flatMap((day) =>
    [...new Set(day.map(({ debut }) => debut))].flatMap((at) => {
      const covering = day.filter(({ debut, fin }) => debut <= at && at < fin + after);
      return covering.length > 1 ? [`${sum(covering.map(({ name }) => name))} <= 1`] : [];
    }),
  );
}

/** H1–H6 but for the days of the candidats: each placed once, each resource and each candidat one at a time. */
function constraintsOf(instance: CheckedInstance, choices: readonly Choice[]): string[] {
  const rows: string[] = [];
  for (const own of Map.groupBy(choices, ({ entretien }) => entretien).values())
    rows.push(`${sum(own.map(({ name }) => name))} <= 1`);
  const resources = new Map<string, Choice[]>();
  for (const choice of choices) {
    const { id, salle, membres } = instance.jurys[choice.jury]!;
    const keys = new Set([
      `j ${id}`,
      ...(salle === undefined ? [] : [`s ${salle}`]),
      ...membres.map((membre) => `m ${membre}`),
    ]);
    for (const key of keys) resources.set(key, [...(resources.get(key) ?? []), choice]);
  }
  for (const own of resources.values()) rows.push(...oneAtATime(own, 0));
  for (const own of Map.groupBy(choices, ({ entretien }) => instance.entretiens[entretien]!.candidat).values())
    rows.push(...oneAtATime(own, instance.reglages.margeMinutes));
  return rows;
}

interface Program {
  readonly objective: readonly string[];
  readonly rows: readonly string[];
  readonly binaries: readonly string[];
}

/** Gives the values of the variables at the proved optimum. */
async function maximize({ objective, rows, binaries }: Program, seconds: number): Promise<(name: string) => number> {
  const problem = [
    'Maximize',
    ` obj: ${objective.join('\n ')}`,
    'Subject To',
    ...rows.map((row, rank) => ` r${rank}: ${row}`),
    'Binary',
    ...binaries.map((name) => ` ${name}`),
    'End',
  ];
  const highs = await loadHighs();
  const solved = highs.solve(problem.join('\n'), { time_limit: seconds, mip_rel_gap: 0, mip_abs_gap: 0.5 });
  if (solved.Status !== 'Optimal') throw new Error(`HiGHS: ${solved.Status}`);
  return (name) => Math.round(Number(solved.Columns[name]?.Primal ?? 0));
}

function choicesWithoutPauses(instance: CheckedInstance): Choice[] {
  if (instance.reglages.pauseMinutes !== 0) throw new Error('The exact model has no pause rule (H7).');
  return choicesOf(instance);
}

/**
 * The most entretiens that can be placed (H1–H6; the pause rule H7 must be off), proved by HiGHS.
 * @throws when HiGHS does not finish in the time given.
 */
export async function solvePlaces(instance: CheckedInstance, seconds = 60): Promise<number> {
  const choices = choicesWithoutPauses(instance);
  if (choices.length === 0) return 0;
  const binaries = choices.map(({ name }) => name);
  const objective = binaries.map((name) => `+ ${name}`);
  const value = await maximize({ objective, rows: constraintsOf(instance, choices), binaries }, seconds);
  return binaries.reduce((total, name) => total + value(name), 0);
}

/**
 * The three first objectives at their proved best (H1–H6; the pause rule H7 must be off). One weighted sum holds them: the
 * weights exceed anything that the lower ones can reach.
 * @throws when HiGHS does not finish in the time given.
 */
export async function solveExactly(instance: CheckedInstance, seconds = 60): Promise<Exact> {
  const choices = choicesWithoutPauses(instance);
  if (choices.length === 0) return { places: 0, secondsTrajets: 0, joursOrigines: 0 };
  const rows = constraintsOf(instance, choices);
  const placed = choices.map(({ name }) => name);
  const days: string[] = [];
  const present: string[] = [];
  const schools = new Map(instance.candidats.map(({ id, origine }) => [id, origine]));
  let count = 0;
  const schoolDays = new Map<string, string>();
  for (const [candidat, own] of Map.groupBy(choices, ({ entretien }) => instance.entretiens[entretien]!.candidat)) {
    const came = `p${count++}`;
    present.push(came);
    rows.push(`${came} - ${own.map(({ name }) => name).join(' - ')} <= 0`);
    for (const [jour, ofDay] of Map.groupBy(own, (choice) => choice.jour)) {
      const day = `y${count++}`;
      days.push(day);
      const key = `${schools.get(candidat)} ${jour}`;
      const schoolDay = schoolDays.get(key) ?? `z${count++}`;
      schoolDays.set(key, schoolDay);
      for (const one of Map.groupBy(ofDay, ({ entretien }) => entretien).values())
        rows.push(`${sum(one.map(({ name }) => name))} - ${day} <= 0`);
      rows.push(`${day} - ${schoolDay} <= 0`);
    }
  }
  const together = [...schoolDays.values()];
  const w2 = together.length + 1;
  const w1 = w2 * (days.length + 1);
  const objective = [
    ...placed.map((name) => `+ ${w1} ${name}`),
    ...present.map((name) => `+ ${w2} ${name}`),
    ...days.map((name) => `- ${w2} ${name}`),
    ...together.map((name) => `- ${name}`),
  ];
  const value = await maximize({ objective, rows, binaries: [...placed, ...present, ...days, ...together] }, seconds);
  const total = (names: readonly string[]): number => names.reduce((sumOf, name) => sumOf + value(name), 0);
  return { places: total(placed), secondsTrajets: total(days) - total(present), joursOrigines: total(together) };
}
