import { toMinutes } from '../../domain/date/heure.ts';
import { difference } from '../../domain/date/intervalles.ts';
import { lireExigences, sejour, type Exigences } from '../../domain/planning/exigences.ts';
import { need } from '../../domain/planning/index-instance.ts';
import { bornes, empechements } from '../../domain/planning/indisponibilite.ts';
import { partagent } from '../../domain/planning/seuls-a-la-fois.ts';
import type {
  EntretienInstance,
  Indisponibilite,
  Instance,
  JuryInstance,
  Position,
} from '../../domain/planning/instance.ts';
import { findEcarts, findMembres, findTrajets, type MembreModele } from './equipes.ts';
import { findPeriode, findPriorites } from './preferences.ts';
import { findOuvertures, type PlageModele } from './ouvertures.ts';

/** Where an entretien stands, by numbers. */
export interface Rang {
  readonly jury: number;
  readonly jour: number;
  readonly debut: number;
}

/**
 * The instance with numbers instead of identifiers, so that the search only touches arrays. Days are ranked in order;
 * what belongs to one jury (or candidat, origine) on one day is found at `id * nJours + jour`.
 */
export interface Modele {
  readonly instance: Instance;
  readonly jours: readonly string[];
  readonly nJours: number;
  readonly nJurys: number;
  readonly nOrigines: number;
  readonly nCandidats: number;
  readonly nEntretiens: number;
  readonly marge: number;
  readonly pauseApres: number;
  /** 0 = no pause rule (H7). */
  readonly pauseMinutes: number;
  /** By jury and day; see `Ouvertures`. */
  readonly plages: readonly (readonly PlageModele[])[];
  readonly ouvertures: readonly (readonly PlageModele[])[];
  /** By jury: its members of whom something is asked (H10). */
  readonly membres: readonly (readonly MembreModele[])[];
  /** By pair of jurys: what a shared member needs (H9), what a pupil needs besides the margin. */
  readonly ecarts: Int32Array | undefined;
  readonly trajets: Int32Array | undefined;
  /** By origine: how many of its pupils may be there at once (H11). */
  readonly groupes: readonly ({ readonly max: number; readonly candidats: readonly number[] } | undefined)[];
  /** By jury: the jurys that share a room or a member with it, itself excluded (H2). */
  readonly rivaux: readonly Int32Array[];
  /** By candidat and day: bounds a0, b0, a1, b1 … of the windows in which he can be there (H4, H11). */
  readonly fenetres: readonly Int32Array[];
  readonly origineDe: Int32Array;
  readonly entretiensDe: readonly Int32Array[];
  readonly candidatDe: Int32Array;
  readonly duree: Int32Array;
  /** By entretien: the jurys of its domaine that the candidat can reach (H1, H5). */
  readonly jurysDe: readonly Int32Array[];
  /** H6: where an entretien stands that is never moved. */
  readonly fige: readonly (Rang | undefined)[];
  /** H13: by entretien, the hour before which it is not to be held today: the one that was told. */
  readonly plancher: Int32Array;
  /** The day of now; -1 when one plans ahead. */
  readonly aujourdhui: number;
  /** Where the draft of an entretien stands; a figé entretien has none. */
  readonly actuel: readonly (Rang | undefined)[];
  /** 1 where the draft's place still stands as far as the entretien alone is concerned (H1, H4, H5). */
  readonly acquis: Uint8Array;
  /** By day, and by entretien: objectives 2 and 1 (`preferences.ts`). */
  readonly periode: Uint8Array;
  readonly priorites: Float64Array;
  /** Whether keeping the draft comes before the second trips (and everything after them). */
  readonly conserver: boolean;
}

const ranks = (ids: readonly string[]): Map<string, number> => new Map(ids.map((id, rank) => [id, rank]));

/** What is left of a stay once some spans are taken out. */
function windows(indisponibilites: readonly Indisponibilite[], jour: string, [from, to]: [number, number]): Int32Array {
  const blocked = indisponibilites.filter((one) => one.jour === jour).flatMap(bornes);
  return Int32Array.from(from < to ? difference([from, to], blocked) : []);
}

/** Windows by candidat and day; pupils whom nothing of their own keeps away share those of their collège. */
function findFenetres({ candidats, origines }: Instance, jours: readonly string[]): Int32Array[] {
  const byOrigine = new Map(
    origines.map((origine) => {
      const { indisponibilites = [] } = origine;
      const at = (extra: readonly Indisponibilite[]): Int32Array[] =>
        jours.map((jour) => windows([...indisponibilites, ...extra], jour, sejour(origine, jour)));
      return [origine.id, { at, shared: at([]) }];
    }),
  );
  return candidats.flatMap((candidat) => {
    const own = empechements(candidat);
    const { at, shared } = need(byOrigine, candidat.origine);
    return own.length === 0 ? shared : at(own);
  });
}

function findRivaux(jurys: readonly JuryInstance[]): Int32Array[] {
  return jurys.map((jury) =>
    Int32Array.from(jurys.flatMap((other, rank) => (other !== jury && partagent(jury, other) ? [rank] : []))),
  );
}

function findJours({ jurys, entretiens }: Instance): string[] {
  const ofPlages = jurys.flatMap(({ plages }) => plages.map(({ jour }) => jour));
  const ofFiges = entretiens.flatMap(({ fige }) => (fige ? [fige.jour] : []));
  return [...new Set([...ofPlages, ...ofFiges])].toSorted();
}

/** Candidats of whom a member of a jury has not the right to judge (H12), by jury. */
const findInterets = ({ jurys }: Instance, { membres }: Exigences): ReadonlySet<string>[] =>
  jurys.map((jury) => new Set(jury.membres.flatMap((id) => membres.get(id)?.neRecoitPas ?? [])));

/** The jurys of each domaine, split by access and conflicts of interest, so that entretiens share the arrays. */
function findJurysDe(instance: Instance, exigences: Exigences): Int32Array[] {
  const { jurys, entretiens, candidats } = instance;
  const interets = findInterets(instance, exigences);
  const pmr = new Set(candidats.filter((candidat) => candidat.pmr).map(({ id }) => id));
  const lists = new Map<string, Int32Array>();
  return entretiens.map(({ domaine, candidat }) => {
    const exclus = interets.flatMap((known, rank) => (known.has(candidat) ? [rank] : []));
    const key = JSON.stringify([pmr.has(candidat), domaine, exclus]);
    const known = lists.get(key);
    if (known) return known;
    const fits = (jury: JuryInstance): boolean => jury.domaines.includes(domaine) && (jury.pmr || !pmr.has(candidat));
    const list = Int32Array.from(jurys.flatMap((jury, rank) => (fits(jury) && !exclus.includes(rank) ? [rank] : [])));
    lists.set(key, list);
    return list;
  });
}

const plancherDe = ({ maintenant }: Instance, { actuel }: EntretienInstance): number =>
  actuel && actuel.jour === maintenant?.jour ? toMinutes(actuel.debut) : 0;

const findGroupes = ({ origines, candidats }: Instance): Modele['groupes'] =>
  origines.map(({ id, maxEnsemble }) =>
    maxEnsemble === undefined
      ? undefined
      : { max: maxEnsemble, candidats: candidats.flatMap(({ origine }, rank) => (origine === id ? [rank] : [])) },
  );

/** Whether a place lies within a plage of one of his jurys, while the candidat can be there. */
function tient(modele: Omit<Modele, 'acquis'>, e: number, { jury, jour, debut }: Rang): boolean {
  const fin = debut + modele.duree[e]!;
  const fenetres = modele.fenetres[modele.candidatDe[e]! * modele.nJours + jour]!;
  return (
    modele.jurysDe[e]!.includes(jury) &&
    modele.ouvertures[jury * modele.nJours + jour]!.some((plage) => plage.debut <= debut && fin <= plage.fin) &&
    fenetres.some((from, k) => k % 2 === 0 && from <= debut && fin <= fenetres[k + 1]!)
  );
}

/** Numbers an instance. Throws on an identifier that it does not contain (a bug of the caller). */
export function compileInstance(instance: Instance, conserver = false): Modele {
  const { jurys, origines, candidats, entretiens, reglages } = instance;
  const jours = findJours(instance);
  const exigences = lireExigences(instance);
  const juryRanks = ranks(jurys.map(({ id }) => id));
  const jourRanks = ranks(jours);
  const origineRanks = ranks(origines.map(({ id }) => id));
  const candidatRanks = ranks(candidats.map(({ id }) => id));
  const candidatDe = Int32Array.from(entretiens, ({ candidat }) => need(candidatRanks, candidat));
  const entretiensDe: number[][] = candidats.map(() => []);
  candidatDe.forEach((candidat, entretien) => entretiensDe[candidat]!.push(entretien));
  const fige = (position: Position): Rang => ({
    jury: need(juryRanks, position.jury),
    jour: need(jourRanks, position.jour),
    debut: toMinutes(position.debut),
  });
  /** A draft may stand where nobody sits any more: it then counts as unplaced. */
  const actuel = (position: Position): Rang | undefined =>
    juryRanks.has(position.jury) && jourRanks.has(position.jour) ? fige(position) : undefined;
  const modele = {
    instance,
    jours,
    nJours: jours.length,
    nJurys: jurys.length,
    nOrigines: origines.length,
    nCandidats: candidats.length,
    nEntretiens: entretiens.length,
    marge: reglages.margeMinutes,
    pauseApres: reglages.pauseApres,
    pauseMinutes: reglages.pauseMinutes,
    ...findOuvertures(instance, jours, exigences),
    membres: findMembres(instance, jours, exigences),
    ecarts: findEcarts(instance, exigences),
    trajets: findTrajets(instance, exigences),
    groupes: findGroupes(instance),
    rivaux: findRivaux(jurys),
    fenetres: findFenetres(instance, jours),
    origineDe: Int32Array.from(candidats, ({ origine }) => need(origineRanks, origine)),
    entretiensDe: entretiensDe.map((list) => Int32Array.from(list)),
    candidatDe,
    duree: Int32Array.from(entretiens, ({ dureeMinutes }) => dureeMinutes),
    jurysDe: findJurysDe(instance, exigences),
    periode: findPeriode(instance, jours),
    priorites: findPriorites(instance),
    plancher: Int32Array.from(entretiens, (entretien) => plancherDe(instance, entretien)),
    aujourdhui: jours.indexOf(instance.maintenant?.jour ?? ''),
    fige: entretiens.map((entretien) => entretien.fige && fige(entretien.fige)),
    actuel: entretiens.map((entretien) => (entretien.fige ? undefined : entretien.actuel && actuel(entretien.actuel))),
    conserver,
  };
  return { ...modele, acquis: Uint8Array.from(modele.actuel, (rang, e) => Number(rang ? tient(modele, e, rang) : 0)) };
}
