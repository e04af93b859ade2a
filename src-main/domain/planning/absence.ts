import { seChevauchent, toHeure, toMinutes } from '../date/heure.ts';
import { parId } from '../par-id.ts';
import { estPresent, lireExigences, quorumDe, type Exigences } from './exigences.ts';
import { MIDI_MINUTES } from './consequences.ts';
import type { EntretienInstance, Instance, JuryInstance, PlageInstance, Position } from './instance.ts';

/** Somebody who holds entretiens cannot come: one member (in all the jurys where he sits) or a whole jury. */
export interface Absence {
  readonly qui: { readonly type: 'membre' | 'jury'; readonly id: string };
  readonly jour: string;
  /** The last of several days, included; one day without it. */
  readonly au?: string | undefined;
  /** From `debut` included to `fin` excluded, each of these days. */
  readonly debut: string;
  readonly fin: string;
}

export const dernierJour = ({ jour, au = jour }: Pick<Absence, 'jour' | 'au'>): string => au;

/** Whether a day is one of those of the absence. */
export const estAbsentCeJour = (absence: Pick<Absence, 'jour' | 'au'>, jour: string): boolean =>
  absence.jour <= jour && jour <= dernierJour(absence);

/** The jurys that are concerned: that one, or all those where he sits. */
export const jurysAbsents = ({ jurys }: Pick<Instance, 'jurys'>, { qui }: Absence): ReadonlySet<string> =>
  new Set(
    jurys
      .filter(({ id, membres }) => (qui.type === 'jury' ? id === qui.id : membres.includes(qui.id)))
      .map(({ id }) => id),
  );

/** Whether a place falls within the absence, be it by a minute, and not enough of the others are there then (H8). */
function estTouche(
  { exigences, jury, absence }: { exigences: Exigences; jury: JuryInstance; absence: Absence },
  { jour, ...place }: Position & { dureeMinutes: number },
): boolean {
  const debut = toMinutes(place.debut);
  const fin = debut + place.dureeMinutes;
  if (!estAbsentCeJour(absence, jour) || !seChevauchent(debut, fin, toMinutes(absence.debut), toMinutes(absence.fin)))
    return false;
  const autres = jury.membres.filter((id) => id !== absence.qui.id && estPresent(exigences, id, { jour, debut, fin }));
  return absence.qui.type === 'jury' || autres.length < quorumDe(jury);
}

/** Entretiens that must find another place, announced and pinned ones included; those already held (`tenus`) are not. */
export function entretiensTouches(instance: Instance, absence: Absence, tenus: ReadonlySet<string>): string[] {
  const concernes = jurysAbsents(instance, absence);
  const jurys = parId(instance.jurys.filter(({ id }) => concernes.has(id)));
  const exigences = lireExigences(instance);
  return instance.entretiens.flatMap(({ id, dureeMinutes, fige, actuel }) => {
    const place = fige ?? actuel;
    const jury = jurys.get(place?.jury ?? '');
    if (!place || !jury || tenus.has(id)) return [];
    return estTouche({ exigences, jury, absence }, { ...place, dureeMinutes }) ? [id] : [];
  });
}

/** One plage without some hours: nothing, one or two pieces of it are left. */
export function retrancher<P extends Pick<PlageInstance, 'debut' | 'fin'>>(plage: P, debut: string, fin: string): P[] {
  if (!seChevauchent(plage.debut, plage.fin, debut, fin)) return [plage];
  return [
    ...(plage.debut < debut ? [{ ...plage, fin: debut }] : []),
    ...(fin < plage.fin ? [{ ...plage, debut: fin }] : []),
  ];
}

const sansPlace = ({ fige: _fige, actuel: _actuel, ...entretien }: EntretienInstance): EntretienInstance => entretien;

function figer({ actuel, ...entretien }: EntretienInstance): EntretienInstance {
  return actuel ? { ...entretien, fige: actuel } : entretien;
}

/**
 * The plan when whoever is absent is not there (H8), the named entretiens without a place. A whole jury that is absent
 * counts as a member of it, so that nobody proposes to open it at those hours.
 */
export function sansAbsents(instance: Instance, absence: Absence, touches: ReadonlySet<string>): Instance {
  const { qui, debut, fin } = absence;
  const known = instance.membres?.find(({ id }) => id === qui.id);
  const jours = new Set(instance.jurys.flatMap(({ plages }) => plages.map(({ jour }) => jour)));
  const heures = [...jours].filter((jour) => estAbsentCeJour(absence, jour)).map((jour) => ({ jour, debut, fin }));
  const absent = { ...known, id: qui.id, indisponibilites: [...(known?.indisponibilites ?? []), ...heures] };
  const complet = (jury: JuryInstance): JuryInstance =>
    qui.type === 'jury' && jury.id === qui.id ? { ...jury, membres: [...jury.membres, qui.id] } : jury;
  return {
    ...instance,
    membres: [...(instance.membres ?? []).filter(({ id }) => id !== qui.id), absent],
    jurys: instance.jurys.map(complet),
    entretiens: instance.entretiens.map((entretien) => (touches.has(entretien.id) ? sansPlace(entretien) : entretien)),
  };
}

/**
 * The problem of placing the named entretiens and nobody else: all the others keep their place (H6), those who wait for
 * one are left out, and only the plages that `garder` keeps (or clips) are open.
 */
export const replacerSeulement = (
  instance: Instance,
  touches: ReadonlySet<string>,
  garder: (plage: PlageInstance) => readonly PlageInstance[],
): Instance => ({
  ...instance,
  jurys: instance.jurys.map((jury) => ({ ...jury, plages: jury.plages.flatMap(garder) })),
  entretiens: instance.entretiens.flatMap((entretien) => {
    if (touches.has(entretien.id)) return [entretien];
    const kept = figer(entretien);
    return kept.fige ? [kept] : [];
  }),
});

/** What is left of a plage between two hours. */
export function borner(plage: PlageInstance, debut: string, fin: string): PlageInstance[] {
  const from = plage.debut > debut ? plage.debut : debut;
  const to = plage.fin < fin ? plage.fin : fin;
  return from < to ? [{ ...plage, debut: from, fin: to }] : [];
}

/** The half-day of an absence, or the whole day when it goes beyond 13:00 both ways. */
export function demiJourneeDe({ debut, fin }: Absence): readonly [string, string] {
  const midi = toHeure(MIDI_MINUTES);
  return [debut < midi ? '00:00' : midi, fin > midi ? '24:00' : midi];
}
