import type { Groupe, Libre } from './capacite.ts';
import { findEntrees, type Ouvert } from './entrees.ts';
import { valeurJournee } from './journee.ts';
import type { Modele } from './modele.ts';
import { Ensembles, type Saturation } from './saturation.ts';
import { findSeances, openings, regrouper, type Figes, type Seance } from './seances-jury.ts';

/** Worths are thousandths of an entretien. */
const UN = 1000;

/** Between counting heads (0) and counting minutes (`PALIERS`). */
const PALIERS = 10;

export interface Ressources {
  readonly modele: Modele;
  readonly figes: Figes;
  readonly libres: readonly Libre[];
}

/** The greatest worth of half-days of jurys that exclude each other. */
function valeurDe(
  { modele, figes }: Ressources,
  seances: readonly Seance[],
  valeur: (duree: number) => number,
): number {
  let alone = 0;
  for (const { jury, jour, ouverts } of seances)
    alone += valeurJournee(modele, figes(jury, jour), { ouvertures: openings(ouverts), valeur });
  if (seances.length === 1) return alone;
  const ouvertures = seances.flatMap(({ ouverts }) => openings(ouverts));
  const sansPause = { pauseApres: modele.pauseApres, pauseMinutes: 0 };
  return Math.min(alone, valeurJournee(sansPause, [], { ouvertures, valeur }));
}

/**
 * How many entretiens of mixed lengths can be placed at most in all the jurys that they can go to. The flow counts
 * heads: it takes a half-day for one that only receives the shortest, even when there are few of these. Here every
 * short entretien is first counted as if a part of it were given away for nothing; the half-days, which no longer gain
 * as much by short ones, are then filled at best with what is left (Lagrangian relaxation of « each is placed once »).
 * Whatever the part, the sum cannot be less than the number placed; the best of a few parts is kept.
 */
function placesAuPlus(ressources: Ressources, groupes: readonly Groupe[]): number {
  const { modele, figes, libres } = ressources;
  const open = libres
    .map((libre): Ouvert => ({ libre, entrees: findEntrees(libre, groupes) }))
    .filter(({ entrees }) => entrees.length > 0);
  const files = [...Map.groupBy(open, ({ libre }) => libre.jour).values()].flatMap((day) =>
    regrouper(modele, findSeances(modele, figes, day)),
  );
  const longest = Math.max(...groupes.map(({ duree }) => duree));
  let best = Number.POSITIVE_INFINITY;
  for (let palier = 0; palier <= PALIERS; palier++) {
    const donne = (duree: number): number => Math.round((UN * palier * (longest - duree)) / (PALIERS * longest));
    let total = groupes.reduce((sum, { duree, entretiens }) => sum + entretiens.length * donne(duree), 0);
    for (const seances of files) total += valeurDe(ressources, seances, (duree) => UN - donne(duree));
    best = Math.min(best, Math.floor(total / UN));
  }
  return best;
}

/** Groups that some jury joins. */
function composantes(groupes: readonly Groupe[]): Groupe[][] {
  const ensembles = new Ensembles();
  for (const { jurys } of groupes) for (const jury of jurys) ensembles.joindre(jurys[0]!, jury);
  return [...Map.groupBy(groupes, ({ jurys }) => ensembles.racine(jurys[0]!)).values()];
}

/** Saturations with fewer places, or found only, when the mixed lengths of their entretiens are minded. */
export function resserrer(
  saturations: readonly Saturation[],
  groupes: readonly Groupe[],
  ressources: Ressources,
): Saturation[] {
  const mixed = (members: readonly Groupe[]): boolean => new Set(members.map(({ duree }) => duree)).size > 1;
  const known = new Set(saturations.flatMap(({ entretiens }) => entretiens));
  const others = groupes.filter(({ jurys, entretiens }) => jurys.length > 0 && !known.has(entretiens[0]!));
  const found = composantes(others)
    .filter(mixed)
    .map((members): Saturation => {
      const jurys = [...new Set(members.flatMap((groupe) => [...groupe.jurys]))];
      const jours = new Set(ressources.libres.filter(({ jury }) => jurys.includes(jury)).map(({ jour }) => jour));
      const entretiens = members.flatMap((groupe) => groupe.entretiens);
      const places = placesAuPlus(ressources, members);
      return { entretiens, places, jurys, jours: [...jours].toSorted((one, other) => one - other) };
    });
  const tightened = saturations.map((saturation) => {
    const own = new Set(saturation.entretiens);
    const members = groupes.filter(({ entretiens }) => own.has(entretiens[0]!));
    return mixed(members)
      ? { ...saturation, places: Math.min(saturation.places, placesAuPlus(ressources, members)) }
      : saturation;
  });
  return [...tightened, ...found.filter(({ entretiens, places }) => places < entretiens.length)];
}
