import { seChevauchent, toHeure, toMinutes } from '../date/heure.ts';
import type {
  Conflit,
  ConflitH1,
  ConflitH2,
  ConflitH3,
  ConflitH4,
  ConflitH5,
  ConflitH6,
  ConflitH7,
} from './conflit.ts';
import {
  encoreTemps,
  juryComplet,
  membreEnRoute,
  membreRepose,
  origineAccueillie,
  sansInteret,
} from './contraintes-personnes.ts';
import { trajet } from './exigences.ts';
import { bornes, empechements } from './indisponibilite.ts';
import { cleJour, need, rencontre, type IndexPlanning, type Occupation } from './index-instance.ts';
import type { Indisponibilite } from './instance.ts';

/** Starts fall on this grid, counted from midnight. */
export const PAS_MINUTES = 5;

/**
 * H1: an entretien lies wholly inside one plage of a jury that has its domaine, and starts on a multiple of 5 minutes
 * (a figé one keeps whatever start it was announced with).
 */
export function plageDuDomaine(index: IndexPlanning, item: Occupation): ConflitH1[] {
  const { jury, plages } = need(index.jurys, item.jury);
  const { domaine, fige } = item.entretien;
  const { jour, debut, fin } = item;
  if (!jury.domaines.includes(domaine)) return [{ regle: 'H1', cause: 'domaine', jury: jury.id, domaine }];
  if (!plages.get(jour)?.some((plage) => plage.debut <= debut && fin <= plage.fin))
    return [{ regle: 'H1', cause: 'plage', jury: jury.id, jour, debut: toHeure(debut), fin: toHeure(fin) }];
  if (debut % PAS_MINUTES !== 0 && !fige) return [{ regle: 'H1', cause: 'pas', debut: toHeure(debut) }];
  return [];
}

/** H2: a jury, a room and a jury member hold one entretien at a time; members and rooms may belong to several jurys. */
export function ressourceLibre(index: IndexPlanning, item: Occupation): ConflitH2[] {
  const clashes = (jury: string): Occupation[] =>
    (index.parJuryJour.get(cleJour(jury, item.jour)) ?? []).filter(
      (other) =>
        other.entretien.id !== item.entretien.id && seChevauchent(item.debut, item.fin, other.debut, other.fin),
    );
  const own: ConflitH2[] = clashes(item.jury).map((other) => ({
    regle: 'H2',
    ressource: { type: 'jury', id: item.jury },
    avec: rencontre(other),
  }));
  const others = need(index.jurys, item.jury).rivaux.flatMap(({ jury, ressource }) =>
    clashes(jury).map((other): ConflitH2 => ({ regle: 'H2', ressource, avec: rencontre(other) })),
  );
  return [...own, ...others];
}

/** H3: a candidat's entretiens do not overlap and keep `margeMinutes` between them, and the journey between two sites (H9). */
export function candidatLibre(index: IndexPlanning, item: Occupation): ConflitH3[] {
  const juryDe = (jury: string) => need(index.jurys, jury).jury;
  const { candidat, id } = item.entretien;
  return (index.parCandidat.get(candidat) ?? []).flatMap((other): ConflitH3[] => {
    if (other.entretien.id === id || other.jour !== item.jour) return [];
    const margeMinutes = index.reglages.margeMinutes + trajet(index.exigences, juryDe(item.jury), juryDe(other.jury));
    if (!seChevauchent(item.debut, item.fin + margeMinutes, other.debut, other.fin + margeMinutes)) return [];
    const cause = seChevauchent(item.debut, item.fin, other.debut, other.fin) ? 'chevauche' : 'marge';
    return [{ regle: 'H3', cause, candidat, avec: rencontre(other), margeMinutes }];
  });
}

/** H4: the candidat and the origine are available and attend nothing else, and it is not before the origine's `pasAvant`. */
export function disponible(index: IndexPlanning, item: Occupation): ConflitH4[] {
  const candidat = need(index.candidats, item.entretien.candidat);
  const origine = need(index.origines, candidat.origine);
  const conflits: ConflitH4[] = [];
  const refuser = (de: 'candidat' | 'origine', id: string, spans: readonly Indisponibilite[]): void => {
    for (const span of spans)
      if (span.jour === item.jour && seChevauchent(item.debut, item.fin, ...bornes(span)))
        conflits.push({ regle: 'H4', cause: 'indisponible', de, id, ...span });
  };
  refuser('candidat', candidat.id, empechements(candidat));
  const { id, pasAvant, indisponibilites = [] } = origine;
  refuser('origine', id, indisponibilites);
  if (pasAvant !== undefined && item.debut < toMinutes(pasAvant))
    conflits.push({ regle: 'H4', cause: 'pas-avant', de: 'origine', id, pasAvant });
  return conflits;
}

/** H5: a candidat with `pmr` is received only by a jury with `pmr`. */
export function accessible(index: IndexPlanning, item: Occupation): ConflitH5[] {
  const { id, pmr } = need(index.candidats, item.entretien.candidat);
  return pmr && !need(index.jurys, item.jury).jury.pmr ? [{ regle: 'H5', candidat: id, jury: item.jury }] : [];
}

/** H6: a figé placement (convoked or pinned) is kept exactly. */
export function figeGarde(_index: IndexPlanning, item: Occupation): ConflitH6[] {
  const { id, candidat, domaine, fige } = item.entretien;
  if (!fige) return [];
  const kept = fige.jury === item.jury && fige.jour === item.jour && toMinutes(fige.debut) === item.debut;
  return kept ? [] : [{ regle: 'H6', entretien: id, candidat, domaine, fige }];
}

/**
 * H7: a jury never holds more than `pauseApres` entretiens in a row without a gap of at least `pauseMinutes`
 * (0 minutes = no such rule). Lunch and the time between two plages are gaps too.
 */
export function pauseRespectee(index: IndexPlanning, item: Occupation): ConflitH7[] {
  const { pauseApres, pauseMinutes } = index.reglages;
  if (pauseMinutes <= 0) return [];
  const others = index.parJuryJour.get(cleJour(item.jury, item.jour)) ?? [];
  const timeline = others.filter((other) => other.entretien.id !== item.entretien.id);
  const after = timeline.findIndex((other) => other.debut > item.debut);
  const at = after < 0 ? timeline.length : after;
  const run = [item];
  for (let left = at - 1, debut = item.debut; left >= 0; left--) {
    const other = timeline[left];
    if (!other || debut - other.fin >= pauseMinutes) break;
    run.unshift(other);
    debut = other.debut;
  }
  for (let right = at, fin = item.fin; right < timeline.length; right++) {
    const other = timeline[right];
    if (!other || other.debut - fin >= pauseMinutes) break;
    run.push(other);
    fin = other.fin;
  }
  if (run.length <= pauseApres) return [];
  const entretiens = run.map((other) => other.entretien.id);
  return [{ regle: 'H7', jury: item.jury, jour: item.jour, pauseApres, pauseMinutes, entretiens }];
}

/**
 * The hard constraints, the most telling first: the first conflict found is the one a sentence explains. The planner has
 * them a second time for speed (`planner/modele/debuts.ts`); property tests hold both to an independent checker.
 */
export const CONTRAINTES: readonly ((index: IndexPlanning, item: Occupation) => readonly Conflit[])[] = [
  figeGarde,
  plageDuDomaine,
  accessible,
  sansInteret,
  encoreTemps,
  candidatLibre,
  disponible,
  origineAccueillie,
  juryComplet,
  ressourceLibre,
  membreEnRoute,
  membreRepose,
  pauseRespectee,
];
