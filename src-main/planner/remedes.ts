import { toHeure } from '../domain/date/heure.ts';
import { MIDI_MINUTES } from '../domain/planning/consequences.ts';
import type { EntretienInstance, Indisponibilite, Instance, JuryInstance } from '../domain/planning/instance.ts';
import type { Changement } from '../domain/planning/non-place.ts';
import type { Modele, PlageModele } from './modele.ts';
import type { Photo } from './recherche.ts';

/** A change to try and the instance in which it is made. */
export interface Essai {
  readonly changement: Exclude<Changement, { changement: 'aucun' }>;
  readonly instance: Instance;
}

const JURYS_ESSAYES = 3;
const JOURS_ESSAYES = 8;
const FIGES_ESSAYES = 6;

const without = (list: readonly Indisponibilite[] | undefined, one: Indisponibilite): Indisponibilite[] =>
  (list ?? []).filter((other) => other !== one);

/** Lifting one indisponibilité of the pupil, then one of his collège, then its earliest hour. */
function* lift(instance: Instance, { candidat }: EntretienInstance): Generator<Essai> {
  const pupil = instance.candidats.find(({ id }) => id === candidat);
  const college = instance.origines.find(({ id }) => id === pupil?.origine);
  if (!pupil || !college) return;
  for (const one of pupil.indisponibilites ?? [])
    yield {
      changement: { changement: 'indisponibilite', de: 'candidat', id: pupil.id, ...one },
      instance: {
        ...instance,
        candidats: instance.candidats.map((other) =>
          other === pupil ? { ...other, indisponibilites: without(other.indisponibilites, one) } : other,
        ),
      },
    };
  const withCollege = (changed: typeof college): Instance => ({
    ...instance,
    origines: instance.origines.map((other) => (other === college ? changed : other)),
  });
  for (const one of college.indisponibilites ?? [])
    yield {
      changement: { changement: 'indisponibilite', de: 'origine', id: college.id, ...one },
      instance: withCollege({ ...college, indisponibilites: without(college.indisponibilites, one) }),
    };
  const { pasAvant, ...early } = college;
  if (pasAvant !== undefined)
    yield { changement: { changement: 'pas-avant', origine: college.id, pasAvant }, instance: withCollege(early) };
}

interface DemiJournee {
  readonly jour: string;
  readonly debut: string;
  readonly fin: string;
}

/** From the first to the last minute at which some jury sits on that half-day; nothing when the lycée is closed. */
function hull(modele: Modele, jour: number, moment: 0 | 1): readonly [number, number] | undefined {
  const held: PlageModele[] = [];
  for (let jury = 0; jury < modele.nJurys; jury++) held.push(...modele.plages[jury * modele.nJours + jour]!);
  const ofMoment = held.filter(({ debut, fin }) => (moment === 0 ? debut < MIDI_MINUTES : fin > MIDI_MINUTES));
  if (ofMoment.length === 0) return undefined;
  const first = Math.min(...ofMoment.map(({ debut }) => debut));
  const last = Math.max(...ofMoment.map(({ fin }) => fin));
  return moment === 0 ? [first, Math.min(last, MIDI_MINUTES)] : [Math.max(first, MIDI_MINUTES), last];
}

/** The half-days of a day on which the lycée is open and the pupil can be there for long enough. */
function halfDays(modele: Modele, e: number, jour: number): DemiJournee[] {
  const windows = modele.fenetres[modele.candidatDe[e]! * modele.nJours + jour]!;
  return ([0, 1] as const).flatMap((moment): DemiJournee[] => {
    const span = hull(modele, jour, moment);
    if (!span) return [];
    const [debut, fin] = span;
    for (let k = 0; k < windows.length; k += 2)
      if (Math.min(fin, windows[k + 1]!) - Math.max(debut, windows[k]!) >= modele.duree[e]!)
        return [{ jour: modele.jours[jour]!, debut: toHeure(debut), fin: toHeure(fin) }];
    return [];
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

const free = (jury: JuryInstance, half: DemiJournee): boolean =>
  jury.plages.every((plage) => plage.jour !== half.jour || plage.fin <= half.debut || plage.debut >= half.fin);

/** One half-day more for a jury of the domaine. */
function* open(modele: Modele, photo: Photo, e: number): Generator<Essai> {
  const { instance, jurysDe } = modele;
  for (const day of preferredDays(modele, photo, e).slice(0, JOURS_ESSAYES))
    for (const half of halfDays(modele, e, day))
      for (const rank of jurysDe[e]!.slice(0, JURYS_ESSAYES)) {
        const jury = instance.jurys[rank]!;
        if (!free(jury, half)) continue;
        const plages = [...jury.plages, { ...half, reserve: false }];
        yield {
          changement: { changement: 'plage', jury: jury.id, ...half },
          instance: {
            ...instance,
            jurys: instance.jurys.map((other) => (other === jury ? { ...jury, plages } : other)),
          },
        };
      }
}

/** One figé entretien, of the pupil or of a jury of the domaine, let loose. */
function* release({ instance, jurysDe, candidatDe, fige }: Modele, e: number): Generator<Essai> {
  const concerned = instance.entretiens
    .map((entretien, other) => ({ entretien, other, rang: fige[other] }))
    .filter(({ other, rang }) => rang && (candidatDe[other] === candidatDe[e] || jurysDe[e]!.includes(rang.jury)));
  for (const { entretien } of concerned.slice(0, FIGES_ESSAYES)) {
    const { fige: de, ...loose } = entretien;
    if (!de) continue;
    const entretiens = instance.entretiens.map((other) => (other === entretien ? { ...loose, actuel: de } : other));
    const { id, candidat, domaine } = entretien;
    yield {
      changement: { changement: 'fige', entretien: id, candidat, domaine, de, vers: de },
      instance: { ...instance, entretiens },
    };
  }
}

/** A new jury of the domaine for half a day. */
function* found(modele: Modele, photo: Photo, e: number): Generator<Essai> {
  const { instance } = modele;
  const { domaine, candidat } = instance.entretiens[e]!;
  const pmr = instance.candidats.some((other) => other.id === candidat && other.pmr === true);
  for (const day of preferredDays(modele, photo, e).slice(0, JOURS_ESSAYES))
    for (const half of halfDays(modele, e, day)) {
      const jury: JuryInstance = {
        id: '+',
        domaines: [domaine],
        membres: [],
        pmr,
        plages: [{ ...half, reserve: false }],
      };
      yield {
        changement: { changement: 'nouveau-jury', domaine, pmr, ...half },
        instance: { ...instance, jurys: [...instance.jurys, jury] },
      };
    }
}

/**
 * Changes that could place an entretien, the smallest first: a word to the pupil or his collège, half a day more of a
 * jury, a figé entretien moved (proposed, never done), a new jury.
 */
export function* essais(modele: Modele, photo: Photo, e: number): Generator<Essai> {
  yield* lift(modele.instance, modele.instance.entretiens[e]!);
  yield* open(modele, photo, e);
  yield* release(modele, e);
  yield* found(modele, photo, e);
}
