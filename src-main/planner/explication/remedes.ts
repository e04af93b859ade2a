import { toHeure, toMinutes } from '../../domain/date/heure.ts';
import { MIDI_MINUTES } from '../../domain/planning/consequences.ts';
import { PAS_MINUTES } from '../../domain/planning/contraintes.ts';
import { bornes } from '../../domain/planning/indisponibilite.ts';
import type {
  CandidatInstance,
  Indisponibilite,
  JuryInstance,
  OrigineInstance,
} from '../../domain/planning/instance.ts';
import type { RemedeSimple } from '../../domain/planning/non-place.ts';
import type { Modele } from '../modele/modele.ts';
import type { PlageModele } from '../modele/ouvertures.ts';
import type { Photo } from '../recherche/recherche.ts';

/** Changes to make together; most often one. */
export type Combinaison = readonly RemedeSimple[];

const JURYS_ESSAYES = 3;
const JOURS_ESSAYES = 8;
const FIGES_ESSAYES = 6;
const NOUVEAUX_JURYS = 3;

/** When a lycée usually receives, in minutes: a jury may sit then although nobody else does. */
const HORAIRES = [
  [8 * 60 + 30, 12 * 60],
  [MIDI_MINUTES, 17 * 60],
] as const;

interface Creneau {
  readonly jour: string;
  readonly debut: string;
  readonly fin: string;
}

const surLaGrille = (minutes: number): number => Math.ceil(minutes / PAS_MINUTES) * PAS_MINUTES;

/** Who the entretien is about. */
function personnes({ instance, candidatDe, origineDe }: Modele, e: number) {
  const candidat = instance.candidats[candidatDe[e]!]!;
  return { candidat, origine: instance.origines[origineDe[candidatDe[e]!]!]! };
}

/** What could be agreed with the pupil or his collège: all that keeps him away, or only what keeps him away on a half-day. */
function lever(modele: Modele, e: number, half?: Creneau): RemedeSimple[] {
  const { candidat, origine } = personnes(modele, e);
  const blocks = (one: Indisponibilite): boolean => {
    if (!half) return true;
    const [debut, fin] = bornes(one);
    return one.jour === half.jour && debut < toMinutes(half.fin) && toMinutes(half.debut) < fin;
  };
  const indisponibilites = (de: 'candidat' | 'origine', who: CandidatInstance | OrigineInstance): RemedeSimple[] =>
    (who.indisponibilites ?? [])
      .filter(blocks)
      .map((one) => ({ changement: 'indisponibilite', de, id: who.id, ...one }));
  const seances = (candidat.occupations ?? [])
    .filter(blocks)
    .map(({ type: changement, id: seance, ...span }): RemedeSimple => ({
      changement,
      candidat: candidat.id,
      seance,
      ...span,
    }));
  const absences = [...indisponibilites('candidat', candidat), ...seances, ...indisponibilites('origine', origine)];
  const { id } = origine;
  const heures = [origine.pasAvant ?? [], ...Object.values(origine.arrivee ?? {})].flat();
  const pasAvant = heures.toSorted().at(-1);
  if (pasAvant === undefined || (half && pasAvant <= half.debut)) return absences;
  return [...absences, { changement: 'pas-avant', origine: id, pasAvant }];
}

/** The first and the last minute at which any jury sits on a half-day; undefined when none sits. */
function hull(modele: Modele, jour: number, moment: 0 | 1): readonly [number, number] | undefined {
  const held: PlageModele[] = [];
  for (let jury = 0; jury < modele.nJurys; jury++) held.push(...modele.plages[jury * modele.nJours + jour]!);
  const ofMoment = held.filter(({ debut, fin }) => (moment === 0 ? debut < MIDI_MINUTES : fin > MIDI_MINUTES));
  if (ofMoment.length === 0) return undefined;
  const first = Math.min(...ofMoment.map(({ debut }) => debut));
  const last = Math.max(...ofMoment.map(({ fin }) => fin));
  return moment === 0 ? [first, Math.min(last, MIDI_MINUTES)] : [Math.max(first, MIDI_MINUTES), last];
}

/** When a half-day begins and ends; undefined when the lycée is closed. */
type Horaires = (modele: Modele, jour: number, moment: 0 | 1) => readonly [number, number] | undefined;

/** The hours at which a jury sits on a half-day, stretched to the usual hours of the lycée. */
const elargis: Horaires = (modele, jour, moment) => {
  const [debut, fin] = HORAIRES[moment];
  const span = hull(modele, jour, moment);
  return span && [Math.min(span[0], debut), Math.max(span[1], fin)];
};

/** The half-days of a day on which the lycée is open, each long enough for the entretien. */
function openHalves(modele: Modele, e: number, jour: number, horaires: Horaires = hull): Creneau[] {
  return ([0, 1] as const).flatMap((moment): Creneau[] => {
    const span = horaires(modele, jour, moment);
    if (!span) return [];
    const fin = Math.max(span[1], surLaGrille(span[0]) + modele.duree[e]!);
    return [{ jour: modele.jours[jour]!, debut: toHeure(span[0]), fin: toHeure(fin) }];
  });
}

/** The open half-days during which the pupil can be there for as long as the entretien lasts. */
function halfDays(modele: Modele, e: number, jour: number, horaires: Horaires = hull): Creneau[] {
  const windows = modele.fenetres[modele.candidatDe[e]! * modele.nJours + jour]!;
  return openHalves(modele, e, jour, horaires).filter(({ debut, fin }) => {
    for (let k = 0; k < windows.length; k += 2)
      if (
        Math.min(toMinutes(fin), windows[k + 1]!) - surLaGrille(Math.max(toMinutes(debut), windows[k]!)) >=
        modele.duree[e]!
      )
        return true;
    return false;
  });
}

/** Days, those on which the pupil comes first, then those of his collège. */
function preferredDays(modele: Modele, photo: Photo, e: number): number[] {
  const { nJours, candidatDe, origineDe } = modele;
  const weight = new Float64Array(nJours);
  const candidat = candidatDe[e]!;
  photo.jury.forEach((jury, other) => {
    if (jury < 0) return;
    const day = photo.jour[other]!;
    if (candidatDe[other] === candidat) weight[day] = weight[day]! + 1e6;
    else if (origineDe[candidatDe[other]!] === origineDe[candidat]) weight[day] = weight[day]! + 1;
  });
  return Array.from({ length: nJours }, (_, day) => day).toSorted(
    (one, other) => weight[other]! - weight[one]! || one - other,
  );
}

const free = (jury: JuryInstance, half: Creneau): boolean =>
  jury.plages.every((plage) => plage.jour !== half.jour || plage.fin <= half.debut || plage.debut >= half.fin);

/** Proposes one half-day more for a jury of the domaine. A jury without any plage may no longer exist: it comes last. */
function* open(modele: Modele, photo: Photo, e: number): Generator<Combinaison> {
  const all = [...modele.jurysDe[e]!].map((rank) => modele.instance.jurys[rank]!);
  const sitting = all.filter(({ plages }) => plages.length > 0);
  const jurys = (sitting.length > 0 ? sitting : all).slice(0, JURYS_ESSAYES);
  for (const day of preferredDays(modele, photo, e).slice(0, JOURS_ESSAYES))
    for (const half of halfDays(modele, e, day))
      for (const jury of jurys) if (free(jury, half)) yield [{ changement: 'plage', jury: jury.id, ...half }];
}

/** Proposes another room, or somebody else, where a jury of the domaine waits for what it shares with another (H2). */
function* separer({ instance, jurysDe, rivaux }: Modele, e: number): Generator<Combinaison> {
  const held = [...jurysDe[e]!].filter((rank) => rivaux[rank]!.length > 0).slice(0, JURYS_ESSAYES);
  for (const rank of held) {
    const { id: jury, salle, membres } = instance.jurys[rank]!;
    const others = [...rivaux[rank]!].map((rival) => instance.jurys[rival]!);
    if (salle !== undefined && others.some((other) => other.salle === salle))
      yield [{ changement: 'salle', jury, salle }];
    for (const membre of membres)
      if (others.some((other) => other.membres.includes(membre))) yield [{ changement: 'membre', jury, membre }];
  }
}

/** Proposes to let one figé entretien move: of the pupil, or of a jury of the domaine. */
function* release({ instance, jurysDe, candidatDe, fige }: Modele, e: number): Generator<Combinaison> {
  const concerned = instance.entretiens.filter((_, other) => {
    const rang = fige[other];
    return rang && (candidatDe[other] === candidatDe[e] || jurysDe[e]!.includes(rang.jury));
  });
  for (const { id: entretien, candidat, domaine, fige: de } of concerned.slice(0, FIGES_ESSAYES))
    if (de) yield [{ changement: 'fige', entretien, candidat, domaine, de, vers: de }];
}

function nouveauJury(modele: Modele, e: number, half: Creneau): RemedeSimple {
  const { domaine } = modele.instance.entretiens[e]!;
  const pmr = personnes(modele, e).candidat.pmr === true;
  return { changement: 'nouveau-jury', domaine, pmr, ...half };
}

/** A half-day on which the pupil cannot come: all that keeps him away lifted, and a new jury if that is not enough. */
function* combine(modele: Modele, photo: Photo, e: number): Generator<Combinaison> {
  const halves = preferredDays(modele, photo, e)
    .flatMap((day) => openHalves(modele, e, day))
    .map((half) => ({ half, lifts: lever(modele, e, half) }))
    .filter(({ lifts }) => lifts.length > 0)
    .toSorted((one, other) => one.lifts.length - other.lifts.length);
  for (const { half, lifts } of halves) {
    if (lifts.length > 1) yield lifts;
    yield [...lifts, nouveauJury(modele, e, half)];
  }
}

/**
 * Changes that could place an entretien, the smallest first: a word to the pupil or his collège, another room or member
 * where two jurys share theirs, half a day more of a jury, a figé entretien moved (proposed, never done), a new jury (even beyond the hours at which somebody sits), two or
 * three of them, several of these together.
 */
export function* findRemedes(modele: Modele, photo: Photo, e: number): Generator<Combinaison> {
  for (const one of lever(modele, e)) yield [one];
  yield* separer(modele, e);
  yield* open(modele, photo, e);
  yield* release(modele, e);
  const days = preferredDays(modele, photo, e);
  const within = days.flatMap((day) => halfDays(modele, e, day));
  for (const half of within) yield [nouveauJury(modele, e, half)];
  for (const half of days.flatMap((day) => halfDays(modele, e, day, elargis))) yield [nouveauJury(modele, e, half)];
  for (let count = 2; count <= NOUVEAUX_JURYS; count++)
    for (const half of within) yield Array.from({ length: count }, () => nouveauJury(modele, e, half));
  yield* combine(modele, photo, e);
}
