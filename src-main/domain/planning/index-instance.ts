import { toHeure, toMinutes } from '../date/heure.ts';
import type { Rencontre, Ressource } from './conflit.ts';
import { lireExigences, type Exigences } from './exigences.ts';
import type {
  CandidatInstance,
  EntretienInstance,
  Instance,
  JuryInstance,
  Maintenant,
  OrigineInstance,
  Placement,
  Reglages,
} from './instance.ts';
import { parId } from '../par-id.ts';

/** A placed entretien in minutes since midnight. */
export interface Occupation {
  readonly entretien: EntretienInstance;
  readonly jury: string;
  readonly jour: string;
  readonly debut: number;
  readonly fin: number;
}

export interface PlageMinutes {
  readonly debut: number;
  readonly fin: number;
  readonly reserve: boolean;
}

/** Another jury that cannot sit at the same time, and why. */
export interface Rival {
  readonly jury: string;
  readonly ressource: Ressource;
}

export interface JuryIndexe {
  readonly jury: JuryInstance;
  readonly plages: ReadonlyMap<string, readonly PlageMinutes[]>;
  readonly rivaux: readonly Rival[];
}

/** Everything a verdict looks up, prepared once for a plan: a verdict then reads a few short lists. */
export interface IndexPlanning {
  readonly reglages: Reglages;
  readonly maintenant: Maintenant | undefined;
  readonly exigences: Exigences;
  readonly jurys: ReadonlyMap<string, JuryIndexe>;
  readonly jurysParDomaine: ReadonlyMap<string, readonly string[]>;
  readonly origines: ReadonlyMap<string, OrigineInstance>;
  readonly candidats: ReadonlyMap<string, CandidatInstance>;
  readonly candidatsParOrigine: ReadonlyMap<string, readonly CandidatInstance[]>;
  readonly entretiens: ReadonlyMap<string, EntretienInstance>;
  readonly positions: ReadonlyMap<string, Occupation>;
  /** Occupations of one jury on one day, by start; see `cleJour`. */
  readonly parJuryJour: ReadonlyMap<string, readonly Occupation[]>;
  readonly parCandidat: ReadonlyMap<string, readonly Occupation[]>;
  /** For each origine, the number of its placed entretiens per day. */
  readonly parOrigine: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** Key of one jury on one day. */
export const cleJour = (id: string, jour: string): string => `${jour} ${id}`;

/** The value, or a bug: an identifier that the instance does not contain. */
export function need<T>(map: ReadonlyMap<string, T>, id: string): T {
  const value = map.get(id);
  if (value === undefined) throw new Error(`Unknown identifier in planning instance: ${id}`);
  return value;
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

/** What two jurys share: the room first, then a member; undefined when both may sit at once (H2). */
function shared(one: JuryInstance, other: JuryInstance): Ressource | undefined {
  if (one.salle !== undefined && one.salle === other.salle) return { type: 'salle', id: one.salle };
  const membre = one.membres.find((id) => other.membres.includes(id));
  return membre === undefined ? undefined : { type: 'membre', id: membre };
}

function indexJury(jury: JuryInstance, jurys: readonly JuryInstance[]): JuryIndexe {
  const rivaux = jurys.flatMap((other): Rival[] => {
    const ressource = other === jury ? undefined : shared(jury, other);
    return ressource ? [{ jury: other.id, ressource }] : [];
  });
  const plages = new Map<string, PlageMinutes[]>();
  for (const { jour, debut, fin, reserve } of jury.plages) {
    const plage = { debut: toMinutes(debut), fin: toMinutes(fin), reserve };
    const ofDay = plages.get(jour);
    if (ofDay) ofDay.push(plage);
    else plages.set(jour, [plage]);
  }
  return { jury, plages, rivaux };
}

function indexDomaines(jurys: readonly JuryInstance[]): Map<string, string[]> {
  const domaines = new Map<string, string[]>();
  for (const jury of jurys)
    for (const domaine of jury.domaines) domaines.set(domaine, [...(domaines.get(domaine) ?? []), jury.id]);
  return domaines;
}

function countOrigines(occupations: readonly Occupation[], candidats: ReadonlyMap<string, CandidatInstance>) {
  const counts = new Map<string, Map<string, number>>();
  for (const { entretien, jour } of occupations) {
    const { origine } = need(candidats, entretien.candidat);
    const days = counts.get(origine) ?? new Map<string, number>();
    days.set(jour, (days.get(jour) ?? 0) + 1);
    counts.set(origine, days);
  }
  return counts;
}

/** Prepares a plan for verdicts. Throws on a placement whose entretien or candidat the instance does not contain. */
export function indexInstance(instance: Instance, placements: readonly Placement[]): IndexPlanning {
  const entretiens = parId(instance.entretiens);
  const candidats = parId(instance.candidats);
  const occupations = placements
    .map((placement) => occupation(need(entretiens, placement.entretien), placement))
    .toSorted((one, other) => one.debut - other.debut);
  return {
    reglages: instance.reglages,
    maintenant: instance.maintenant,
    exigences: lireExigences(instance),
    jurys: new Map(instance.jurys.map((jury) => [jury.id, indexJury(jury, instance.jurys)])),
    jurysParDomaine: indexDomaines(instance.jurys),
    origines: parId(instance.origines),
    candidats,
    candidatsParOrigine: groupBy(instance.candidats, ({ origine }) => origine),
    entretiens,
    positions: new Map(occupations.map((item) => [item.entretien.id, item])),
    parJuryJour: groupBy(occupations, (item) => cleJour(item.jury, item.jour)),
    parCandidat: groupBy(occupations, (item) => item.entretien.candidat),
    parOrigine: countOrigines(occupations, candidats),
  };
}

/** An occupation as a sentence names it. */
export const rencontre = ({ entretien, jury, jour, debut, fin }: Occupation): Rencontre => ({
  entretien: entretien.id,
  candidat: entretien.candidat,
  domaine: entretien.domaine,
  jury,
  jour,
  debut: toHeure(debut),
  fin: toHeure(fin),
});

/** A placement with its entretien and its bounds in minutes. */
export function occupation(entretien: EntretienInstance, position: Omit<Placement, 'entretien'>): Occupation {
  const debut = toMinutes(position.debut);
  return { entretien, jury: position.jury, jour: position.jour, debut, fin: debut + entretien.dureeMinutes };
}
