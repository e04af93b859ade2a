/** What the independent judge of a plan reads. */

export interface Creneau {
  readonly jour: string;
  readonly debut?: string | undefined;
  readonly fin?: string | undefined;
}

export interface Position {
  readonly jury: string;
  readonly jour: string;
  readonly debut: string;
}

/** The parts of an instance that the checker reads. */
export interface CheckedInstance {
  readonly maintenant?: { readonly jour: string; readonly heure: string } | undefined;
  readonly reglages: {
    readonly margeMinutes: number;
    readonly pauseApres: number;
    readonly pauseMinutes: number;
    readonly preavisMinutes?: number | undefined;
    readonly margeMembreMinutes?: number | undefined;
    readonly trajets?: readonly { readonly de: string; readonly vers: string; readonly minutes: number }[] | undefined;
  };
  readonly salles?:
    | readonly {
        readonly id: string;
        readonly site?: string | undefined;
        readonly indisponibilites?: readonly Creneau[] | undefined;
      }[]
    | undefined;
  readonly membres?:
    | readonly {
        readonly id: string;
        readonly indisponibilites?: readonly Creneau[] | undefined;
        readonly dejeuner?: { readonly entre: string; readonly et: string; readonly minutes: number } | undefined;
        readonly maxParJour?: number | undefined;
        readonly pauseApres?: number | undefined;
        readonly neRecoitPas?: readonly string[] | undefined;
      }[]
    | undefined;
  readonly jurys: readonly {
    readonly id: string;
    readonly domaines: readonly string[];
    readonly membres: readonly string[];
    readonly quorum?: number | undefined;
    readonly salle?: string | undefined;
    readonly pmr: boolean;
    readonly plages: readonly {
      readonly jour: string;
      readonly debut: string;
      readonly fin: string;
      readonly reserve: boolean;
    }[];
  }[];
  readonly origines: readonly {
    readonly id: string;
    readonly indisponibilites?: readonly Creneau[] | undefined;
    readonly pasAvant?: string | undefined;
    readonly arrivee?: Readonly<Record<string, string>> | undefined;
    readonly depart?: Readonly<Record<string, string>> | undefined;
    readonly maxEnsemble?: number | undefined;
  }[];
  readonly candidats: readonly {
    readonly id: string;
    readonly origine: string;
    readonly pmr?: boolean | undefined;
    readonly indisponibilites?: readonly Creneau[] | undefined;
    readonly occupations?: readonly Creneau[] | undefined;
  }[];
  readonly entretiens: readonly {
    readonly id: string;
    readonly candidat: string;
    readonly domaine: string;
    readonly dureeMinutes: number;
    readonly fige?: Position | undefined;
    readonly actuel?: Position | undefined;
  }[];
}

export interface Violation {
  readonly regle: `H${number}` | 'forme';
  readonly entretiens: readonly string[];
  readonly phrase: string;
}

type Interview = CheckedInstance['entretiens'][number];
export interface Seat {
  readonly of: Interview;
  readonly jury: CheckedInstance['jurys'][number];
  readonly candidat: CheckedInstance['candidats'][number];
  readonly origine: CheckedInstance['origines'][number];
  readonly day: string;
  readonly start: number;
  readonly end: number;
}

export const minutes = (text: string): number => {
  const [hours = Number.NaN, rest = Number.NaN] = text.split(':').map(Number);
  return 60 * hours + rest;
};
