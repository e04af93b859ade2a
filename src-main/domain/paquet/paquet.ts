/** A packet that left (table `paquet`). What left cannot be called back: the line stays whatever is undone. */
export interface PaquetParti {
  readonly id: string;
  /** Not a reference: the packet stays when the jury goes. */
  readonly juryId: string;
  readonly juryNom: string;
  /** JSON list of days (ISO). */
  readonly jours: string;
  /** JSON list of entretien ids. */
  readonly entretiens: string;
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
  /** JSON: by entretien, what came back and was settled. The next return of this post is compared with it. */
  readonly vus: string;
}

/** What makes this data file a poste de jury (table `poste`). One row, its id is always `poste`. */
export interface Poste {
  readonly id: string;
  readonly paquetId: string;
  readonly posteId: string;
  readonly juryNom: string;
  readonly prepareLe: string;
  readonly ouvertLe: string;
  /** JSON: by entretien, its place and its result when the packet left. */
  readonly depart: string;
  /** JSON: salt and key of the packet, so that it goes back under the same passphrase. */
  readonly cle: string;
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

const listeLue = (json: string): readonly string[] => JSON.parse(json) as readonly string[];

export const joursDuPaquet = ({ jours }: Pick<PaquetParti, 'jours'>): readonly string[] => listeLue(jours);

export const entretiensDuPaquet = ({ entretiens }: Pick<PaquetParti, 'entretiens'>): readonly string[] =>
  listeLue(entretiens);
