import { seChevauchent, toMinutes } from '../../domain/date/heure.ts';
import { sejour } from '../../domain/planning/exigences.ts';
import { bornes } from '../../domain/planning/indisponibilite.ts';
import type { CandidatInstance, OrigineInstance, Reglages } from '../../domain/planning/instance.ts';

/** A collective information session. */
export interface SeanceAPourvoir {
  readonly id: string;
  readonly domaine: string;
  readonly jour: string;
  readonly debut: string;
  readonly dureeMinutes: number;
  readonly capacite: number;
}

/** An entretien in collective mode; `fige` and `actuel` are séances. */
export interface EntretienCollectif {
  readonly id: string;
  readonly candidat: string;
  readonly origine: string;
  readonly domaine: string;
  /** Convoked or pinned: kept, even beyond the capacity. */
  readonly fige?: string;
  /** The draft: kept as long as it is possible. */
  readonly actuel?: string;
}

/** Time that a pupil already spends at the lycée, for his individual entretiens. */
export interface TempsPris {
  readonly candidat: string;
  readonly jour: string;
  readonly debut: string;
  readonly dureeMinutes: number;
}

export interface DemandeSeances {
  readonly seances: readonly SeanceAPourvoir[];
  readonly entretiens: readonly EntretienCollectif[];
  readonly candidats: readonly CandidatInstance[];
  readonly origines: readonly OrigineInstance[];
  readonly reglages: Pick<Reglages, 'margeMinutes'>;
  readonly pris?: readonly TempsPris[];
}

interface Presence {
  readonly jour: string;
  readonly debut: number;
  readonly fin: number;
}

const presence = ({ jour, debut, dureeMinutes }: Omit<TempsPris, 'candidat'>): Presence => ({
  jour,
  debut: toMinutes(debut),
  fin: toMinutes(debut) + dureeMinutes,
});

/** Who sits where, and whether somebody still can. */
export class Remplissage {
  readonly lieu = new Map<string, SeanceAPourvoir>();
  private readonly demande: DemandeSeances;
  private readonly membres = new Map<string, EntretienCollectif[]>();
  private readonly presences = new Map<string, Map<string, Presence>>();
  private readonly candidats: ReadonlyMap<string, CandidatInstance>;
  private readonly origines: ReadonlyMap<string, OrigineInstance>;

  constructor(demande: DemandeSeances) {
    this.demande = demande;
    this.candidats = new Map(demande.candidats.map((one) => [one.id, one]));
    this.origines = new Map(demande.origines.map((one) => [one.id, one]));
    demande.pris?.forEach((pris, rank) => this.presencesDe(pris.candidat).set(`pris ${rank}`, presence(pris)));
  }

  placesLibres(seance: SeanceAPourvoir): number {
    return seance.capacite - this.membresDe(seance).length;
  }

  membresDe(seance: SeanceAPourvoir): EntretienCollectif[] {
    const known = this.membres.get(seance.id) ?? [];
    this.membres.set(seance.id, known);
    return known;
  }

  place(entretien: EntretienCollectif, seance: SeanceAPourvoir): void {
    this.membresDe(seance).push(entretien);
    this.lieu.set(entretien.id, seance);
    this.presencesDe(entretien.candidat).set(entretien.id, presence(seance));
  }

  retire(entretien: EntretienCollectif, seance: SeanceAPourvoir): void {
    const membres = this.membresDe(seance);
    membres.splice(membres.indexOf(entretien), 1);
    this.lieu.delete(entretien.id);
    this.presencesDe(entretien.candidat).delete(entretien.id);
  }

  /** H4, H11: neither the pupil nor his collège is away, and it is neither too early nor too late for it. */
  disponible(entretien: EntretienCollectif, seance: SeanceAPourvoir): boolean {
    const { jour, debut, fin } = presence(seance);
    const origine = this.origines.get(entretien.origine);
    const absences = [
      ...(this.candidats.get(entretien.candidat)?.indisponibilites ?? []),
      ...(origine?.indisponibilites ?? []),
    ];
    const [arrivee, depart] = origine ? sejour(origine, jour) : [debut, fin];
    if (debut < arrivee || depart < fin) return false;
    return absences.every((one) => one.jour !== jour || !seChevauchent(debut, fin, ...bornes(one)));
  }

  /** H3 and H4, the capacity apart. */
  possible(entretien: EntretienCollectif, seance: SeanceAPourvoir): boolean {
    if (seance.domaine !== entretien.domaine || !this.disponible(entretien, seance)) return false;
    const { margeMinutes } = this.demande.reglages;
    const { jour, debut, fin } = presence(seance);
    return [...this.presencesDe(entretien.candidat)].every(
      ([id, other]) =>
        id === entretien.id ||
        other.jour !== jour ||
        !seChevauchent(debut, fin + margeMinutes, other.debut, other.fin + margeMinutes),
    );
  }

  /** A copy in which everybody keeps his seat, for another question: what a change would allow is tried there. */
  copie(demande: DemandeSeances): Remplissage {
    const other = new Remplissage(demande);
    for (const entretien of this.demande.entretiens) {
      const seance = this.lieu.get(entretien.id);
      if (seance) other.place(entretien, seance);
    }
    return other;
  }

  /** Whether a pupil comes on a day. */
  vientLe(candidat: string, jour: string): boolean {
    return [...this.presencesDe(candidat).values()].some((one) => one.jour === jour);
  }

  private presencesDe(candidat: string): Map<string, Presence> {
    const known = this.presences.get(candidat) ?? new Map<string, Presence>();
    this.presences.set(candidat, known);
    return known;
  }
}

/** Orders séances for some pupils of a collège: where most come that day anyway, where their collège already is, the fullest, the earliest. */
export function compareSeances(remplissage: Remplissage, group: readonly EntretienCollectif[]) {
  const origine = group[0]?.origine;
  const merit = (seance: SeanceAPourvoir): readonly number[] => [
    group.filter(({ candidat }) => remplissage.vientLe(candidat, seance.jour)).length,
    remplissage.membresDe(seance).some((one) => one.origine === origine) ? 1 : 0,
    -remplissage.placesLibres(seance),
  ];
  return (one: SeanceAPourvoir, other: SeanceAPourvoir): number => {
    const a = merit(one);
    const b = merit(other);
    const rank = a.findIndex((value, k) => value !== b[k]);
    if (rank >= 0) return b[rank]! - a[rank]!;
    return `${one.jour}${one.debut}${one.id}`.localeCompare(`${other.jour}${other.debut}${other.id}`);
  };
}
