import { toHeure } from '../domain/date/heure.ts';
import { PAS_MINUTES } from '../domain/planning/contraintes.ts';
import { indexInstance } from '../domain/planning/index-instance.ts';
import type { NonPlace, Placement } from '../domain/planning/instance.ts';
import { phraseCause, phraseChangement, type CauseNonPlace, type Changement } from '../domain/planning/non-place.ts';
import type { Noms } from '../domain/planning/noms.ts';
import { firstConflit } from '../domain/planning/verdict.ts';
import { NON_PLACES } from './etat.ts';
import { compileInstance, type Modele } from './modele.ts';
import { Recherche, type Photo } from './recherche.ts';
import { essais, type Essai } from './remedes.ts';

/** Tours given to a change to prove itself. */
const TOURS_PAR_ESSAI = 120;

/** Changes tried in all; each costs a model of the whole instance. */
const essaisPermis = (modele: Modele): number =>
  Math.max(40, Math.min(600, Math.floor(300_000 / (modele.nEntretiens + 1))));

const same = (id: string): string => id;

/** A file names everything by its identifiers. */
const IDENTIFIANTS: Noms = { candidat: same, jury: same, domaine: same, origine: same, membre: same, salle: same };

/** Whether an entretien finds a start in a plan that holds nothing at all. */
function hasRoom(recherche: Recherche, e: number): boolean {
  const { modele } = recherche.etat;
  for (const jury of modele.jurysDe[e]!)
    for (let jour = 0; jour < modele.nJours; jour++) {
      recherche.insertion.departs.chercher(e, jury, jour);
      if (recherche.insertion.departs.trouves.length > 0) return true;
    }
  return false;
}

/** Entretiens that the verdict refuses everywhere beside the figé ones alone: no plan can hold them. */
export function findSansPlace(
  { instance, jurysDe, plages, jours, nJours }: Modele,
  left: readonly number[],
): Set<number> {
  const figes = instance.entretiens.flatMap(({ id, fige }): Placement[] => (fige ? [{ entretien: id, ...fige }] : []));
  const index = indexInstance(instance, figes);
  const allowed = (e: number, jury: number, jour: number): boolean =>
    plages[jury * nJours + jour]!.some(({ debut, fin }) => {
      const entretien = instance.entretiens[e]!;
      const { dureeMinutes } = entretien;
      const place = { entretien, jury: instance.jurys[jury]!.id, jour: jours[jour]! };
      for (let at = Math.ceil(debut / PAS_MINUTES) * PAS_MINUTES; at + dureeMinutes <= fin; at += PAS_MINUTES)
        if (!firstConflit(index, { ...place, debut: at, fin: at + dureeMinutes })) return true;
      return false;
    });
  const days = jours.map((_, jour) => jour);
  return new Set(left.filter((e) => !jurysDe[e]!.some((jury) => days.some((jour) => allowed(e, jury, jour)))));
}

/** What the causes are looked up in: the figé entretiens alone, and nothing at all. */
function emptyPlans(modele: Modele, sansPlace: ReadonlySet<number>) {
  const entretiens = modele.instance.entretiens.map((entretien) => ({ ...entretien, fige: undefined }));
  const bare = compileInstance({ ...modele.instance, entretiens });
  return { sansPlace, vide: new Recherche(bare, 0) };
}

function findCause(modele: Modele, photo: Photo, plans: ReturnType<typeof emptyPlans>, e: number): CauseNonPlace {
  const { instance, jurysDe } = modele;
  const { domaine, candidat } = instance.entretiens[e]!;
  if (!instance.jurys.some(({ domaines }) => domaines.includes(domaine))) return { cause: 'aucun-jury', domaine };
  const jurys = jurysDe[e]!;
  if (jurys.length === 0) return { cause: 'aucun-jury-accessible', domaine, candidat };
  if (!hasRoom(plans.vide, e)) return { cause: 'jamais-disponible', domaine, candidat };
  if (plans.sansPlace.has(e)) return { cause: 'figes', domaine, candidat };
  let demandes = 0;
  let places = 0;
  jurysDe.forEach((others, other) => {
    if (instance.entretiens[other]!.domaine !== domaine || others.length === 0) return;
    demandes++;
    if (photo.jury[other]! >= 0) places++;
  });
  return { cause: 'complet', domaine, demandes, places };
}

/** Re-plans with a change; the change as it turned out when the entretien found its place and nobody lost his. */
function verify({ changement, instance }: Essai, photo: Photo, e: number): Changement | undefined {
  const modele = compileInstance(instance);
  const recherche = new Recherche(modele, 1);
  recherche.reprendre(photo);
  const { etat } = recherche;
  const before = etat.objectifs[NON_PLACES]!;
  const solved = (): boolean => etat.estPlace(e) && etat.objectifs[NON_PLACES]! < before;
  recherche.insertion.inserer(e);
  for (let tour = 0; tour < TOURS_PAR_ESSAI && !solved(); tour++) recherche.tour(1);
  if (!solved()) return undefined;
  if (changement.changement !== 'fige') return changement;
  const moved = instance.entretiens.findIndex(({ id }) => id === changement.entretien);
  const { jours } = modele;
  const vers = {
    jury: instance.jurys[etat.jury[moved]!]!.id,
    jour: jours[etat.jour[moved]!]!,
    debut: toHeure(etat.debut[moved]!),
  };
  return { ...changement, vers };
}

/** Entretiens with the same jurys and collège are helped by the same change: it is tried first. */
const familyOf = (modele: Modele, e: number): string => {
  const { instance, candidatDe, origineDe } = modele;
  return `${instance.entretiens[e]!.domaine} ${origineDe[candidatDe[e]!]}`;
};

interface Explication {
  /** The entretiens to explain, and those among them that `findSansPlace` found. */
  readonly left: readonly number[];
  readonly sansPlace: ReadonlySet<number>;
  /** Asked between two trials. */
  readonly shouldStop: () => boolean;
}

/**
 * For each entretien left over, why, and the smallest change that would place it: each change is tried by re-planning
 * from the plan found, so that the remedy is known to work (each one alone). The number of trials is bounded; beyond
 * it the remedy is the general one.
 */
export function expliquerNonPlaces(modele: Modele, photo: Photo, options: Explication): NonPlace[] {
  const { left, sansPlace, shouldStop } = options;
  if (left.length === 0) return [];
  const plans = emptyPlans(modele, sansPlace);
  const known = new Map<string, string>();
  let permis = essaisPermis(modele);
  const search = (e: number): Changement => {
    const favourite = known.get(familyOf(modele, e));
    const ordered = [...essais(modele, photo, e)];
    const rank = ordered.findIndex(({ changement }) => JSON.stringify(changement) === favourite);
    if (rank > 0) ordered.unshift(...ordered.splice(rank, 1));
    for (const essai of ordered) {
      if (permis-- <= 0 || shouldStop()) break;
      const verified = verify(essai, photo, e);
      if (!verified) continue;
      known.set(familyOf(modele, e), JSON.stringify(essai.changement));
      return verified;
    }
    return { changement: 'aucun' };
  };
  return left.map((e) => {
    const cause = findCause(modele, photo, plans, e);
    const changement = search(e);
    const { id } = modele.instance.entretiens[e]!;
    return {
      entretien: id,
      motif: phraseCause(cause, IDENTIFIANTS),
      remede: phraseChangement(changement, IDENTIFIANTS),
      cause,
      changement,
    };
  });
}
