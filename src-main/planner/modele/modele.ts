import { toMinutes } from '../../domain/date/heure.ts';
import { difference } from '../../domain/date/intervalles.ts';
import { bornes, empechements, need } from '../../domain/planning/index-instance.ts';
import { partagent } from '../../domain/planning/seuls-a-la-fois.ts';
import type { Indisponibilite, Instance, JuryInstance, Position } from '../../domain/planning/instance.ts';

/** A plage in minutes. */
export interface PlageModele {
  readonly debut: number;
  readonly fin: number;
  readonly reserve: boolean;
}

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
  /** By jury and day. */
  readonly plages: readonly (readonly PlageModele[])[];
  /** By jury: the jurys that share a room or a member with it, itself excluded (H2). */
  readonly rivaux: readonly Int32Array[];
  /** By candidat and day: bounds a0, b0, a1, b1 … of the windows in which he can be there (H4). */
  readonly fenetres: readonly Int32Array[];
  readonly origineDe: Int32Array;
  readonly entretiensDe: readonly Int32Array[];
  readonly candidatDe: Int32Array;
  readonly duree: Int32Array;
  /** By entretien: the jurys of its domaine that the candidat can reach (H1, H5). */
  readonly jurysDe: readonly Int32Array[];
  /** H6: where an entretien stands that is never moved. */
  readonly fige: readonly (Rang | undefined)[];
  /** Where the draft of an entretien stands; a figé entretien has none. */
  readonly actuel: readonly (Rang | undefined)[];
  /** 1 where the draft's place still stands as far as the entretien alone is concerned (H1, H4, H5). */
  readonly acquis: Uint8Array;
  /** Whether keeping the draft comes before the second trips (and everything after them). */
  readonly conserver: boolean;
}

const JOURNEE = 24 * 60;

const ranks = (ids: readonly string[]): Map<string, number> => new Map(ids.map((id, rank) => [id, rank]));

/** What is left of a day once some spans and the hours before `pasAvant` are taken out. */
function windows(indisponibilites: readonly Indisponibilite[], jour: string, pasAvant: number): Int32Array {
  const blocked = indisponibilites.filter((one) => one.jour === jour).flatMap(bornes);
  return Int32Array.from(difference([pasAvant, JOURNEE], blocked));
}

/** Windows by candidat and day; pupils whom nothing of their own keeps away share those of their collège. */
function findFenetres({ candidats, origines }: Instance, jours: readonly string[]): Int32Array[] {
  const byOrigine = new Map(
    origines.map(({ id, indisponibilites = [], pasAvant = '00:00' }) => {
      const at = (extra: readonly Indisponibilite[]): Int32Array[] =>
        jours.map((jour) => windows([...indisponibilites, ...extra], jour, toMinutes(pasAvant)));
      return [id, { at, shared: at([]) }];
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

function findPlages(jurys: readonly JuryInstance[], jours: readonly string[]): PlageModele[][] {
  return jurys.flatMap(({ plages }) =>
    jours.map((jour) =>
      plages
        .filter((plage) => plage.jour === jour)
        .map(({ debut, fin, reserve }) => ({ debut: toMinutes(debut), fin: toMinutes(fin), reserve }))
        .toSorted((one, other) => one.debut - other.debut),
    ),
  );
}

/** The jurys of each domaine, split by access, so that entretiens share the arrays. */
function findJurysDe({ jurys, entretiens, candidats }: Instance): Int32Array[] {
  const pmr = new Set(candidats.filter((candidat) => candidat.pmr).map(({ id }) => id));
  const lists = new Map<string, Int32Array>();
  return entretiens.map(({ domaine, candidat }) => {
    const key = `${pmr.has(candidat)} ${domaine}`;
    const known = lists.get(key);
    if (known) return known;
    const fits = (jury: JuryInstance): boolean => jury.domaines.includes(domaine) && (jury.pmr || !pmr.has(candidat));
    const list = Int32Array.from(jurys.flatMap((jury, rank) => (fits(jury) ? [rank] : [])));
    lists.set(key, list);
    return list;
  });
}

/** Whether a place lies within a plage of one of his jurys, while the candidat can be there. */
function tient(modele: Omit<Modele, 'acquis'>, e: number, { jury, jour, debut }: Rang): boolean {
  const fin = debut + modele.duree[e]!;
  const fenetres = modele.fenetres[modele.candidatDe[e]! * modele.nJours + jour]!;
  return (
    modele.jurysDe[e]!.includes(jury) &&
    modele.plages[jury * modele.nJours + jour]!.some((plage) => plage.debut <= debut && fin <= plage.fin) &&
    fenetres.some((from, k) => k % 2 === 0 && from <= debut && fin <= fenetres[k + 1]!)
  );
}

/** Numbers an instance. Throws on an identifier that it does not contain (a bug of the caller). */
export function compileInstance(instance: Instance, conserver = false): Modele {
  const { jurys, origines, candidats, entretiens, reglages } = instance;
  const jours = findJours(instance);
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
    plages: findPlages(jurys, jours),
    rivaux: findRivaux(jurys),
    fenetres: findFenetres(instance, jours),
    origineDe: Int32Array.from(candidats, ({ origine }) => need(origineRanks, origine)),
    entretiensDe: entretiensDe.map((list) => Int32Array.from(list)),
    candidatDe,
    duree: Int32Array.from(entretiens, ({ dureeMinutes }) => dureeMinutes),
    jurysDe: findJurysDe(instance),
    fige: entretiens.map((entretien) => entretien.fige && fige(entretien.fige)),
    actuel: entretiens.map((entretien) => (entretien.fige ? undefined : entretien.actuel && actuel(entretien.actuel))),
    conserver,
  };
  return { ...modele, acquis: Uint8Array.from(modele.actuel, (rang, e) => Number(rang ? tient(modele, e, rang) : 0)) };
}
