/**
 * Plans instances and prints what it is worth, beside first come, first served and, where it can be had, the proved
 * optimum: `npm run bench:planning -- instance.json --solution out.json` (files and folders; without any, the
 * generated set; `--refaire` plans a draft anew). Fails only on a violated hard constraint or on a file that is no instance, never on time.
 */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Instance, Solution } from '../../src-main/domain/planning/instance.ts';
import { planifier, type OptionsPlanification, type SolutionPlanifiee } from '../../src-main/planner/planifier.ts';
import { firstComeFirstServed } from '../support/planning-baseline.ts';
import { checkPlan, measurePlan, type Violation } from '../support/planning-checker.ts';
import { InstanceRefusee, readInstance } from '../support/planning-file.ts';
import { solveExactly, solvePlaces, type Exact } from '../support/planning-highs.ts';
import { countMoves } from '../support/planning-moves.ts';
import { SCENARIOS, type Scenario } from '../support/planning-scenarios.ts';
import { vivreSemaines, type Semaine } from '../support/planning-semaines.ts';

const options = {
  solution: { type: 'string' },
  graine: { type: 'string', default: '1' },
  effort: { type: 'string', default: '1' },
  exact: { type: 'boolean', default: false },
  refaire: { type: 'boolean', default: false },
} as const;

interface Row {
  readonly nom: string;
  readonly entretiens: number;
  readonly solution: SolutionPlanifiee;
  /** Drafts moved or dropped, out of how many; undefined where there was no draft. */
  readonly deplaces: string | undefined;
  readonly premierMs: number;
  readonly violations: readonly Violation[];
  readonly naif: ReturnType<typeof measurePlan>;
  readonly exact: Exact | undefined;
  /** The most that can be placed, where HiGHS proves that alone. */
  readonly plusPlaces: number | undefined;
  readonly semaines: readonly Semaine[];
}

const COLUMNS = [
  'instance',
  'entretiens',
  'placés',
  'borne',
  'atteint',
  'trajets',
  'jours col.',
  'attente',
  'demi-j.',
  'trous',
  'déplacés',
  '1er plan',
  'durée',
  'Mo',
  'écarts',
  'au fil de la liste',
  'HiGHS',
];
const WIDTHS = [16, 10, 7, 6, 8, 8, 10, 8, 8, 7, 9, 9, 9, 5, 6, 20, 12];

const line = (cells: readonly (string | number)[]): string =>
  cells
    .map((cell, rank) =>
      rank === 0 ? String(cell).padEnd(WIDTHS[rank] ?? 8) : String(cell).padStart(WIDTHS[rank] ?? 8),
    )
    .join(' ');

/** The proved optimum: of the number placed alone, or of the objectives 1–3. */
function describeExact({ solution: { bilan }, exact, plusPlaces }: Row): string {
  if (plusPlaces !== undefined) return `${plusPlaces} au plus`;
  if (!exact) return '–';
  const same =
    exact.places === bilan.places &&
    exact.secondsTrajets === bilan.secondsTrajets &&
    exact.joursOrigines === bilan.joursOrigines;
  return same ? 'égal' : `${exact.places}/${exact.secondsTrajets}/${exact.joursOrigines}`;
}

function toLine(row: Row): string {
  const { bilan } = row.solution;
  const { naif } = row;
  const memory = Math.round(process.memoryUsage().rss / 1e6);
  return line([
    row.nom,
    row.entretiens,
    bilan.places,
    bilan.borne,
    bilan.borne === 0 ? '–' : `${((100 * bilan.places) / bilan.borne).toFixed(1)} %`,
    bilan.secondsTrajets,
    bilan.joursOrigines,
    bilan.attenteMinutes,
    bilan.demiJournees,
    bilan.trousMinutes,
    row.deplaces ?? '–',
    `${row.premierMs} ms`,
    `${bilan.dureeMs} ms`,
    memory,
    row.violations.length,
    `${naif.places}/${naif.secondsTrajets}/${naif.joursOrigines}/${naif.attenteMinutes}`,
    describeExact(row),
  ]);
}

/** The figures that a solution gives of itself must be those that an outsider measures. */
function misreported(instance: Instance, { placements, bilan }: Solution): Violation[] {
  const measured = measurePlan(instance, placements);
  const keys = ['places', 'secondsTrajets', 'joursOrigines', 'attenteMinutes', 'demiJournees', 'trousMinutes'] as const;
  return keys
    .filter((key) => measured[key] !== bilan[key])
    .map((key) => ({
      regle: 'forme',
      entretiens: [],
      phrase: `Le bilan annonce ${key} = ${bilan[key]}, mesuré ${measured[key]}.`,
    }));
}

function moves(instance: Instance, solution: Solution): string | undefined {
  const drafts = instance.entretiens.filter(({ fige, actuel }) => !fige && actuel).length;
  return drafts === 0 ? undefined : `${countMoves(instance, solution)}/${drafts}`;
}

async function measure(
  { nom, instance, exact = false, plusPlaces = false, aleas }: Scenario,
  how: OptionsPlanification,
): Promise<Row> {
  const before = performance.now();
  planifier(instance, { ...how, effort: 0, limiteMs: 0 });
  const premierMs = Math.round(performance.now() - before);
  const solution = planifier(instance, how);
  return {
    nom,
    entretiens: instance.entretiens.length,
    solution,
    deplaces: moves(instance, solution),
    premierMs,
    violations: [...checkPlan(instance, solution.placements), ...misreported(instance, solution)],
    naif: measurePlan(instance, firstComeFirstServed(instance)),
    exact:
      exact && instance.reglages.pauseMinutes === 0 ? await solveExactly(instance).catch(() => undefined) : undefined,
    plusPlaces: plusPlaces ? await solvePlaces(instance).catch(() => undefined) : undefined,
    semaines: aleas ? vivreSemaines(instance, aleas, how) : [],
  };
}

/** Files named on the command line, folders opened. */
const listFiles = (paths: readonly string[]): string[] =>
  paths.flatMap((path) =>
    statSync(path).isDirectory()
      ? readdirSync(path)
          .filter((name) => name.endsWith('.json'))
          .toSorted()
          .map((name) => join(path, name))
      : [path],
  );

function readScenario(path: string, exact: boolean): Scenario {
  try {
    return { nom: basename(path, '.json'), instance: readInstance(readFileSync(path, 'utf8')), exact };
  } catch (cause) {
    throw cause instanceof InstanceRefusee ? new InstanceRefusee(`${path} : ${cause.message}`) : cause;
  }
}

function writeSolution(target: string, { nom, solution }: Row, several: boolean): void {
  if (several) mkdirSync(target, { recursive: true });
  const path = several ? join(target, `${nom}.solution.json`) : target;
  writeFileSync(path, `${JSON.stringify(solution, null, 2)}\n`);
}

/** What to tell the user of the command; undefined for a bug. */
function refusal(cause: unknown): string | undefined {
  if (cause instanceof InstanceRefusee) return cause.message;
  if (!(cause instanceof Error) || !('code' in cause)) return undefined;
  if (cause.code === 'ENOENT') return `Fichier introuvable : ${'path' in cause ? String(cause.path) : cause.message}.`;
  if (String(cause.code).startsWith('ERR_PARSE_ARGS'))
    return 'Usage : npm run bench:planning -- [fichier.json | dossier]… [--solution sortie.json] [--graine 1] [--effort 1] [--exact] [--refaire]';
  return cause.message;
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const files = listFiles(positionals);
  const scenarios = files.length > 0 ? files.map((path) => () => readScenario(path, values.exact)) : SCENARIOS;
  console.log(line(COLUMNS));
  const how = {
    graine: Number(values.graine),
    effort: Number(values.effort),
    ...(values.refaire && { conserver: false }),
  };
  let failures = 0;
  for (const create of scenarios) {
    const row = await measure(create(), how);
    console.log(toLine(row));
    for (const { regle, phrase } of row.violations.slice(0, 5)) console.log(`  ${regle} ${phrase}`);
    for (const { phrase } of row.solution.contradictions ?? []) console.log(`  ${phrase}`);
    for (const { phrase } of row.solution.ecarts ?? []) console.log(`  ${phrase}`);
    row.semaines.forEach(({ aPlacer, replaces, brouillons, bouges }, rank) =>
      console.log(
        `  semaine ${rank + 2} : ${replaces} placés sur ${aPlacer} à placer, ${bouges} déplacés sur ${brouillons} non annoncés`,
      ),
    );
    if (row.violations.length > 0) failures++;
    if (values.solution !== undefined) writeSolution(values.solution, row, scenarios.length > 1);
  }
  return failures > 0 ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (cause) {
  const phrase = refusal(cause);
  if (phrase === undefined) throw cause;
  console.error(phrase);
  process.exitCode = 2;
}
