export interface Salle {
  readonly id: string;
  readonly nom: string;
  readonly pmr: boolean;
}

export interface Membre {
  readonly id: string;
  readonly nom: string;
  readonly prenom: string;
}

/** Those who hold entretiens together. The word stays inside the lycée: families never read it. */
export interface Jury {
  readonly id: string;
  readonly nom: string;
  readonly salleId: string | null;
  /** How many of its members must be there for it to receive (H8); null: all of them. */
  readonly quorum: number | null;
  readonly ordre: number;
}

export interface JuryDomaine {
  readonly id: string;
  readonly juryId: string;
  readonly domaineId: string;
}

export interface JuryMembre {
  readonly id: string;
  readonly juryId: string;
  readonly membreId: string;
}

/** A span of one day during which a jury sits. */
export interface Plage {
  readonly id: string;
  readonly juryId: string;
  readonly jour: string;
  readonly debut: string;
  readonly fin: string;
  /** Used last by the automatic planner. */
  readonly reserve: boolean;
}

/** R27: a collective session of one domaine. */
export interface Seance {
  readonly id: string;
  readonly domaineId: string;
  readonly salleId: string | null;
  readonly jour: string;
  readonly debut: string;
  readonly dureeMinutes: number;
  readonly capacite: number;
}
