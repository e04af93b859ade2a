import type { Resultat } from './resultat.ts';

/** A packet that left (table `paquet`). What left cannot be called back: the line stays whatever is undone. */
export interface PaquetParti {
  readonly id: string;
  /** Not a reference: the packet stays when the jury goes. */
  readonly juryId: string;
  readonly juryNom: string;
  /** Days (ISO). */
  readonly jours: readonly string[];
  readonly entretiens: readonly string[];
  readonly avisOrigine: boolean;
  readonly nomFichier: string;
  readonly sha256: string;
  readonly prepareLe: string;
  /** Instant at which somebody said that it will not come back. */
  readonly closLe: string | null;
}

/** A packet that came back and was merged (table `retourPaquet`). */
export interface RetourPaquet {
  readonly id: string;
  readonly paquetId: string;
  /** The post that filled it: two posts may have opened the same file. */
  readonly posteId: string;
  /** 1 for its first return, then 2, 3… */
  readonly rang: number;
  readonly renduLe: string;
  readonly reprisLe: string;
  readonly nomFichier: string;
  readonly sha256: string;
  /** How many entretiens got something, and how many conflicts were settled. */
  readonly repris: number;
  readonly conflits: number;
  /** By entretien, the fields that came back and were settled. The next return of this post is compared with them. */
  readonly vus: Readonly<Record<string, readonly (readonly [champ: string, valeur: string])[]>>;
}

/** What a poste keeps of the packet, to write its return. */
export interface DepartPaquet {
  readonly origine: {
    readonly lycee: { readonly nom: string; readonly ville: string };
    readonly campagneNom: string;
    readonly jury: { readonly id: string; readonly nom: string };
  };
  /** Each entretien, with its place and its result when the packet left. */
  readonly entretiens: readonly {
    readonly id: string;
    readonly candidatId: string;
    readonly domaineId: string;
    readonly jour: string | null;
    readonly debut: string | null;
    readonly dureeMinutes: number | null;
    readonly depart: Resultat;
  }[];
}

/** What makes this data file a poste de jury (table `poste`). One row, its id is always `poste`. */
export interface Poste {
  readonly id: string;
  readonly paquetId: string;
  readonly posteId: string;
  readonly juryNom: string;
  readonly prepareLe: string;
  readonly ouvertLe: string;
  readonly depart: DepartPaquet;
  /** Salt and key of the packet (base64), so that it goes back under the same passphrase. */
  readonly cle: {
    readonly N: number;
    readonly r: number;
    readonly p: number;
    readonly sel: string;
    readonly cle: string;
  };
  /** How many times it was given back. */
  readonly rang: number;
  readonly renduLe: string | null;
  /** SHA-256 of the results given back last; empty until then. */
  readonly renduEmpreinte: string;
}

/** [D] Where a return stands among those merged already from the same post. */
export type OrdreRetour = 'nouveau' | 'même' | 'plus ancien';

export function ordreRetour(rang: number, deja: readonly Pick<RetourPaquet, 'rang'>[]): OrdreRetour {
  const dernier = Math.max(0, ...deja.map((retour) => retour.rang));
  return rang > dernier ? 'nouveau' : rang === dernier ? 'même' : 'plus ancien';
}
