import { toMinutes } from '../date/heure.ts';
import type { CandidatInstance, Indisponibilite } from './instance.ts';

/** Bounds in minutes of an indisponibilité; without hours it covers the whole day. */
export const bornes = (indisponibilite: Indisponibilite): readonly [number, number] => [
  indisponibilite.debut === undefined ? 0 : toMinutes(indisponibilite.debut),
  indisponibilite.fin === undefined ? 24 * 60 : toMinutes(indisponibilite.fin),
];

/** When a pupil cannot be received (H4): his indisponibilités, then what he attends meanwhile. */
export const empechements = ({
  indisponibilites = [],
  occupations = [],
}: Pick<CandidatInstance, 'indisponibilites' | 'occupations'>): readonly Indisponibilite[] =>
  occupations.length === 0
    ? indisponibilites
    : [...indisponibilites, ...occupations.map(({ jour, debut, fin }) => ({ jour, debut, fin }))];
