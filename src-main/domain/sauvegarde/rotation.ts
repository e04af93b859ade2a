import { lundiDe } from '../date/jour.ts';
import { jourDuPoste } from '../date/temps-du-poste.ts';
import { estAvant, type Manifeste } from './sauvegarde.ts';

const JOURS = 14;
const SEMAINES = 8;
const AVANT = 5;
const HEURES_DE_TRAVAIL = 2;
const JOURS_SANS_SECOND_LIEU = 3;

const HEURE_MS = 3_600_000;

type Datee = Pick<Manifeste, 'faiteLe' | 'motif'>;

const jourDe = ({ faiteLe }: Datee): string => jourDuPoste(new Date(faiteLe));

/** The newest of each period, for as many of the newest periods that have one. */
function dernieres<T extends Datee>(recentes: readonly T[], periode: (une: T) => string, nombre: number): T[] {
  const parPeriode = new Map<string, T>();
  for (const une of recentes) if (!parPeriode.has(periode(une))) parPeriode.set(periode(une), une);
  return [...parPeriode.values()].slice(0, nombre);
}

/**
 * Those that are no longer needed. Kept: all of today, one a day for 14 days, one a week for 8 weeks, the last five
 * « avant … ». Days and weeks are those that have one: neither a summer without work nor a clock that is wrong empties the
 * folder.
 */
export function sauvegardesPerimees<T extends Datee>(sauvegardes: readonly T[], aujourdhui: string): T[] {
  const recentes = sauvegardes.toSorted((a, b) => (a.faiteLe < b.faiteLe ? 1 : -1));
  const gardees = new Set<T>([
    ...recentes.filter((une) => jourDe(une) >= aujourdhui),
    ...dernieres(recentes, jourDe, JOURS),
    ...dernieres(recentes, (une) => lundiDe(jourDe(une)), SEMAINES),
    ...recentes.filter(({ motif }) => estAvant(motif)).slice(0, AVANT),
  ]);
  return recentes.filter((une) => !gardees.has(une));
}

const ecartMs = (depuis: string, maintenant: Date): number => Math.abs(maintenant.getTime() - Date.parse(depuis));

/** Two hours of work; a clock that was put back is no reason to wait longer. */
export const sauvegardeDue = (depuis: string, maintenant: Date): boolean =>
  ecartMs(depuis, maintenant) >= HEURES_DE_TRAVAIL * HEURE_MS;

/** The second place has not been seen for so long that it must be said. */
export const secondLieuPerdu = (vuLe: string, maintenant: Date): boolean =>
  ecartMs(vuLe, maintenant) >= JOURS_SANS_SECOND_LIEU * 24 * HEURE_MS;
