import { NIVEAUX } from './nomenclature.ts';

/** What is known of one field of a candidat, wherever it appears. */
export interface ChampDefini {
  /** What the screens and the refusals call it. */
  readonly libelle: string;
  /** What it holds. An INE and a date that are unknown are null; a text is empty. */
  readonly genre: 'texte' | 'courriel' | 'ine' | 'date' | 'choix' | 'oui/non';
  readonly groupe: 'élève' | 'référent' | 'aménagements';
  /** The values of a choice; the first is that of a new pupil. */
  readonly valeurs?: readonly string[];
  /** Longest text. */
  readonly max?: number;
  /** Never empty: how the form begins to say so. */
  readonly requis?: string;
  /** Header in the lists, read and written (exchanges.md §1); absent for what only the host knows. */
  readonly entete?: string;
  /** Other headers seen in lists, as `normaliseNom` leaves them, between commas. */
  readonly synonymes?: string;
  /** A jury sees it: it travels in its packet (minimisation). */
  readonly jury?: true;
}

/** procedure.md §2 and, since the lists have it, the professeur principal [D]; nothing beyond (minimisation). In the order of the form. */
const TABLE = {
  nom: {
    libelle: 'Nom',
    genre: 'texte',
    groupe: 'élève',
    requis: 'Le nom',
    entete: 'Nom',
    synonymes: `
      nom de famille, nom de naissance, nom eleve, nom de l eleve, nom du candidat, nom candidat, nom d usage,
      nom usuel`,
    jury: true,
  },
  prenom: {
    libelle: 'Prénom',
    genre: 'texte',
    groupe: 'élève',
    requis: 'Le prénom',
    entete: 'Prénom',
    synonymes: `
      prenom 1, premier prenom, prenom eleve, prenom de l eleve, prenom du candidat, prenom candidat, prenom usuel`,
    jury: true,
  },
  dateNaissance: {
    libelle: 'Date de naissance',
    genre: 'date',
    groupe: 'élève',
    entete: 'Date de naissance',
    synonymes: 'date naiss, ne e le, ne le, nee le, ddn, date naissance, date de naissance eleve, date nais, naissance',
  },
  classe: {
    libelle: 'Classe',
    genre: 'texte',
    groupe: 'élève',
    max: 40,
    entete: 'Classe',
    synonymes: 'division, code structure, lib structure, libelle structure, structure, classe d origine, classe eleve',
    jury: true,
  },
  niveau: {
    libelle: 'Niveau',
    genre: 'choix',
    groupe: 'élève',
    valeurs: NIVEAUX,
    entete: 'Niveau',
    synonymes: 'niveau de classe, niveau scolaire, niveau d origine, niveau eleve',
    jury: true,
  },
  professeurPrincipal: {
    libelle: 'Professeur principal',
    genre: 'texte',
    groupe: 'élève',
    entete: 'Professeur principal',
    synonymes: `
      pp, prof principal, nom du professeur principal, nom du prof principal, nom pp, professeur principal de la classe,
      professeure principale`,
  },
  ine: {
    libelle: 'INE',
    genre: 'ine',
    groupe: 'élève',
    max: 20,
    entete: 'INE',
    synonymes: 'id national, identifiant national, ine rnie, ine bea, n ine, numero ine, no ine, ine eleve, code ine',
  },
  /** R15: personne référente at the origin. */
  referentNom: {
    libelle: 'Nom de la personne référente',
    genre: 'texte',
    groupe: 'référent',
    entete: 'Référent nom',
    synonymes: 'nom referent, nom du referent, nom de la personne referente, nom personne referente',
  },
  referentPrenom: {
    libelle: 'Prénom de la personne référente',
    genre: 'texte',
    groupe: 'référent',
    entete: 'Référent prénom',
    synonymes: 'prenom referent, prenom du referent, prenom de la personne referente, prenom personne referente',
  },
  referentCourriel: {
    libelle: 'Courriel de la personne référente',
    genre: 'courriel',
    groupe: 'référent',
    entete: 'Référent courriel',
    synonymes: `
      courriel referent, courriel du referent, mel referent, mail referent, email referent, referent mail,
      referent mel, referent email, courriel personne referente, courriel de la personne referente`,
  },
  /** Facts needed to organise, never a diagnosis. */
  tempsMajore: { libelle: 'Temps majoré', genre: 'oui/non', groupe: 'aménagements', jury: true },
  accesPmr: { libelle: 'Accès PMR', genre: 'oui/non', groupe: 'aménagements', jury: true },
} as const satisfies Readonly<Record<string, ChampDefini>>;

type Table = typeof TABLE;
type Ayant<P> = { [C in keyof Table]: Table[C] extends P ? C : never }[keyof Table];

export type ChampCandidat = keyof Table;
export type ChampListe = Ayant<{ readonly entete: string }>;
export type ChampJury = Ayant<{ readonly jury: true }>;

type Valeur<D extends ChampDefini> = D extends { readonly genre: 'choix'; readonly valeurs: readonly (infer V)[] }
  ? V
  : {
      texte: string;
      courriel: string;
      ine: string | null;
      date: string | null;
      choix: string;
      'oui/non': boolean;
    }[D['genre']];

/** What is known of a pupil besides who he is in the campaign and where he comes from. */
export type IdentiteCandidat = { readonly [C in ChampCandidat]: Valeur<Table[C]> };

/** The fields of a candidat, one entry each: everything that reads, writes, shows or compares them goes by this table. */
export const CHAMPS_CANDIDAT: Readonly<Record<ChampCandidat, ChampDefini>> = TABLE;

export const NOMS_CHAMPS = Object.keys(TABLE) as readonly ChampCandidat[];
export const CHAMPS_LISTE = NOMS_CHAMPS.filter((champ) => CHAMPS_CANDIDAT[champ].entete) as readonly ChampListe[];
export const CHAMPS_JURY = NOMS_CHAMPS.filter((champ) => CHAMPS_CANDIDAT[champ].jury) as readonly ChampJury[];

/** One value for each of these fields. */
export const parChamp = <C extends ChampCandidat, V>(champs: readonly C[], valeur: (champ: C) => V) =>
  Object.fromEntries(champs.map((champ) => [champ, valeur(champ)])) as Record<C, V>;

const valeurVide = ({ genre, valeurs }: ChampDefini): string | boolean | null => {
  if (genre === 'choix') return valeurs?.[0] ?? null;
  if (genre === 'oui/non') return false;
  return genre === 'ine' || genre === 'date' ? null : '';
};

/** A pupil of whom nothing is known yet. */
export const IDENTITE_VIDE = parChamp(NOMS_CHAMPS, (champ) => valeurVide(CHAMPS_CANDIDAT[champ])) as IdentiteCandidat;
