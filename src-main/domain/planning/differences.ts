import { pluriel } from '../texte/format.ts';
import { empechements } from './indisponibilite.ts';
import type { CandidatInstance, EntretienInstance, Instance } from './instance.ts';
import type { Noms } from './noms.ts';
import { parId } from '../par-id.ts';

/** What changed between two moments of a plan; identifiers, in the order of the later one. */
export interface Differences {
  readonly nouveaux: readonly EntretienInstance[];
  /** Given up since. */
  readonly disparus: readonly EntretienInstance[];
  /** Placed, moved or taken out since. */
  readonly deplaces: readonly EntretienInstance[];
  /** At the same place, but announced, pinned or freed since (H6). */
  readonly fixes: readonly EntretienInstance[];
  /** Hours, domaines, members or room. */
  readonly jurys: readonly string[];
  readonly candidats: readonly string[];
  readonly origines: readonly string[];
  /** The pauses and the least time between two entretiens. */
  readonly reglages: boolean;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Rows of both moments that do not say the same. */
function changed<T extends { readonly id: string }>(avant: readonly T[], apres: readonly T[]): T[] {
  const before = parId(avant);
  return apres.filter((row) => before.has(row.id) && !same(before.get(row.id), row));
}

/** Rows that the other moment does not have. */
function missing<T extends { readonly id: string }>(rows: readonly T[], from: readonly T[]): T[] {
  const there = parId(from);
  return rows.filter(({ id }) => !there.has(id));
}

/** A pupil as the planner sees him: when he cannot come, whatever keeps him. */
const disponibilites = ({ id, origine, pmr, ...rest }: CandidatInstance) => ({
  id,
  origine,
  pmr,
  absent: empechements(rest),
});

const ids = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);

/** What of a plan is no longer what a proposal was computed from; null when all is. */
export function findDifferences(avant: Instance, apres: Instance): Differences | null {
  const before = parId(avant.entretiens);
  const placeOf = ({ fige, actuel }: EntretienInstance) => fige ?? actuel ?? null;
  const kept = apres.entretiens.filter(({ id }) => before.has(id));
  const deplaces = kept.filter((row) => !same(placeOf(before.get(row.id) ?? row), placeOf(row)));
  const moved = new Set(ids(deplaces));
  const differences: Differences = {
    nouveaux: missing(apres.entretiens, avant.entretiens),
    disparus: missing(avant.entretiens, apres.entretiens),
    deplaces,
    fixes: kept.filter(
      (row) => !moved.has(row.id) && (before.get(row.id)?.fige !== undefined) !== (row.fige !== undefined),
    ),
    jurys: [
      ...ids(changed(avant.jurys, apres.jurys)),
      ...ids(missing(apres.jurys, avant.jurys)),
      ...ids(missing(avant.jurys, apres.jurys)),
    ],
    candidats: ids(changed(avant.candidats.map(disponibilites), apres.candidats.map(disponibilites))),
    origines: ids(changed(avant.origines, apres.origines)),
    reglages: !same(avant.reglages, apres.reglages),
  };
  const { reglages, ...lists } = differences;
  return reglages || Object.values(lists).some((list) => list.length > 0) ? differences : null;
}

const NOMMES = 3;

/** « Lina Martin, Noé Petit et 4 autres » */
function nommer(noms: readonly string[]): string {
  const [known, rest] = [noms.slice(0, NOMMES), noms.length - NOMMES];
  return rest > 0 ? `${known.join(', ')} et ${pluriel(rest, 'autre')}` : known.join(', ');
}

/** What changed, one short French clause for each kind: « 2 entretiens déplacés (Lina Martin, Noé Petit) ». */
export function phrasesDifferences(differences: Differences, noms: Noms): string[] {
  const gens = (rows: readonly EntretienInstance[]): string =>
    nommer([...new Set(rows.map(({ candidat }) => noms.candidat(candidat)))]);
  const dire = (rows: readonly EntretienInstance[], un: string, plusieurs: string): string[] =>
    rows.length === 0 ? [] : [`${pluriel(rows.length, un, plusieurs)} (${gens(rows)})`];
  const { nouveaux, disparus, deplaces, fixes, jurys, candidats, origines, reglages } = differences;
  return [
    ...dire(nouveaux, 'nouvel entretien', 'nouveaux entretiens'),
    ...dire(disparus, 'entretien renoncé', 'entretiens renoncés'),
    ...dire(deplaces, 'entretien placé, déplacé ou retiré', 'entretiens placés, déplacés ou retirés'),
    ...dire(fixes, 'entretien convoqué, épinglé ou libéré', 'entretiens convoqués, épinglés ou libérés'),
    ...(jurys.length > 0 ? [`l’organisation de ${nommer(jurys.map((id) => noms.jury(id)))}`] : []),
    ...(candidats.length > 0 ? [`les disponibilités de ${nommer(candidats.map((id) => noms.candidat(id)))}`] : []),
    ...(origines.length > 0 ? [`les disponibilités de ${nommer(origines.map((id) => noms.origine(id)))}`] : []),
    ...(reglages ? ['les pauses ou le temps entre deux entretiens'] : []),
  ];
}
