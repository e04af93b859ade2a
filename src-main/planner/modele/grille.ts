import { PAS_MINUTES } from '../../domain/planning/contraintes.ts';

/** Steps of the grid of starts in a day. */
export const PAS_PAR_JOUR = (24 * 60) / PAS_MINUTES;

/** The last step at or before a minute, and the first at or after it. */
export const pasAvant = (minute: number): number => Math.floor(minute / PAS_MINUTES);
export const pasApres = (minute: number): number => Math.ceil(minute / PAS_MINUTES);
