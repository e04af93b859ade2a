import { indexInstance, type IndexPlanning } from '../../domain/planning/index-instance.ts';
import type { NonPlace, Placement } from '../../domain/planning/instance.ts';
import { phraseCause, phraseRemede, type CauseNonPlace } from '../../domain/planning/non-place.ts';
import { ChercheurRemedes, type Arret } from './chercheur-remedes.ts';
import { findAbsent, findEmpechement } from './empechement.ts';
import type { Conclusion } from './epreuve.ts';
import { IDENTIFIANTS } from './identifiants.ts';
import { compileInstance, type Modele } from '../modele/modele.ts';
import { Recherche, type Photo } from '../recherche/recherche.ts';
import type { Saturation } from '../borne/saturation.ts';

/** Whether an entretien finds a start in a plan that holds nothing at all. */
function hasRoom(recherche: Recherche, e: number): boolean {
  const { modele } = recherche.etat;
  for (const jury of modele.jurysDe[e]!)
    for (let jour = 0; jour < modele.nJours; jour++) {
      recherche.insertion.debuts.chercher(e, jury, jour);
      if (recherche.insertion.debuts.trouves.length > 0) return true;
    }
  return false;
}

/** A plan that holds nothing at all, not even the figés. */
function emptyPlan({ instance }: Modele): Recherche {
  const entretiens = instance.entretiens.map((entretien) => ({ ...entretien, fige: undefined }));
  return new Recherche(compileInstance({ ...instance, entretiens }), 0);
}

/** What is known of those left over. */
interface Constat {
  readonly modele: Modele;
  readonly photo: Photo;
  readonly vide: Recherche;
  /** A plan that holds nothing at all, for the verdict. */
  readonly indexVide: IndexPlanning;
  /** The plan, for the verdict. */
  readonly index: IndexPlanning;
  readonly sansPlace: ReadonlySet<number>;
  /** By entretien, the full jurys on which it depends. */
  readonly saturations: ReadonlyMap<number, Saturation>;
}

function findCause(
  { modele, photo, vide, indexVide, index, sansPlace, saturations }: Constat,
  e: number,
): CauseNonPlace {
  const { instance, jurysDe, jours } = modele;
  const { domaine, candidat } = instance.entretiens[e]!;
  if (!instance.jurys.some(({ domaines }) => domaines.includes(domaine))) return { cause: 'aucun-jury', domaine };
  const jurys = jurysDe[e]!;
  if (jurys.length === 0) return { cause: 'aucun-jury-accessible', domaine, candidat };
  if (!hasRoom(vide, e)) {
    const absence = findAbsent(modele, indexVide, e);
    return absence
      ? { cause: 'jury-absent', domaine, candidat, absence }
      : { cause: 'jamais-disponible', domaine, candidat };
  }
  const { eleve, partage } = findEmpechement(modele, index, e);
  if (eleve) return eleve;
  if (sansPlace.has(e)) return { cause: 'figes', domaine, candidat };
  const saturation = saturations.get(e);
  if (saturation) {
    const domaines = [...new Set(saturation.entretiens.map((other) => instance.entretiens[other]!.domaine))];
    const days = saturation.jours.map((jour) => jours[jour]!);
    const demandes = saturation.entretiens.length;
    return {
      cause: 'sature',
      domaines,
      jours: days,
      demandes,
      places: saturation.places,
      ...(partage && { partage }),
    };
  }
  if (partage) return { cause: 'partage', domaine, partage };
  let demandes = 0;
  let places = 0;
  jurysDe.forEach((others, other) => {
    if (instance.entretiens[other]!.domaine !== domaine || others.length === 0) return;
    demandes++;
    if (photo.jury[other]! >= 0) places++;
  });
  return { cause: 'complet', domaine, demandes, places };
}

const AUCUN: Conclusion = { changement: { changement: 'aucun' }, places: new Map() };

interface Explication {
  /** The entretiens to explain, and those among them that `findSansPlace` found. */
  readonly left: readonly number[];
  readonly placements: readonly Placement[];
  readonly sansPlace: ReadonlySet<number>;
  /** What `findBorne` proved full. */
  readonly saturations: readonly Saturation[];
  readonly arret: Arret;
}

/**
 * For each entretien left over, why, and the smallest change that would place it (see `ChercheurRemedes`). The cause names what
 * is full where that is proved.
 */
export function expliquerNonPlaces(modele: Modele, photo: Photo, options: Explication): NonPlace[] {
  const { left, placements, sansPlace, saturations, arret } = options;
  if (left.length === 0) return [];
  const full = saturations.filter(({ entretiens, places }) => entretiens.length > places);
  const constat: Constat = {
    modele,
    photo,
    vide: emptyPlan(modele),
    indexVide: indexInstance(modele.instance, []),
    index: indexInstance(modele.instance, placements),
    sansPlace,
    saturations: new Map(full.flatMap((one) => one.entretiens.map((e) => [e, one] as const))),
  };
  const chercheur = new ChercheurRemedes(modele, photo, arret);
  for (const e of left) chercheur.chercher(e);
  return left.map((e) => {
    const cause = findCause(constat, e);
    const { changement, places } = chercheur.conclusion(e) ?? AUCUN;
    const found = places.get(e);
    // A jury that is still to be founded has no places to reserve.
    const place = modele.instance.jurys.some(({ id: jury }) => jury === found?.jury) ? found : undefined;
    const { id } = modele.instance.entretiens[e]!;
    return {
      entretien: id,
      motif: phraseCause(cause, IDENTIFIANTS),
      remede: phraseRemede(changement, IDENTIFIANTS),
      cause,
      changement,
      ...(place && { place }),
    };
  });
}
