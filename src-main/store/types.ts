import type { Phrase } from '../domain/avis/phrase.ts';
import type { Appreciation, AvisRendu, Critere } from '../domain/avis/rendu.ts';
import type { Campagne, Domaine, Etablissement, Formation, JourSansClasse } from '../domain/campagne/campagne.ts';
import type { Candidat, Candidature, IndisponibiliteRow, Origine } from '../domain/candidature/candidature.ts';
import type { Correction } from '../domain/candidature/correction.ts';
import type { Convocation, ConvocationPartie } from '../domain/convocation/convocation.ts';
import type { ModeleLettre } from '../domain/convocation/lettre.ts';
import type { Logo } from '../domain/convocation/logo.ts';
import type { Message } from '../domain/courrier/message.ts';
import type { ServeurCourrier } from '../domain/courrier/serveur.ts';
import type {
  ExportRow,
  ImportRow,
  MarquageExport,
  MarquageImport,
  ProfilCorrespondance,
} from '../domain/echange/historique.ts';
import type {
  Jury,
  JuryDomaine,
  JuryMembre,
  Membre,
  Plage,
  Salle,
  Seance,
} from '../domain/organisation/organisation.ts';
import type { PaquetParti, Poste, RetourPaquet } from '../domain/paquet/paquet.ts';
import type { Effacement } from '../domain/effacement/effacement.ts';
import type { Entretien } from '../domain/planning/entretien.ts';
import type { PropositionRow } from '../domain/planning/proposition.ts';

/** Every table a service may read or write, with the shape of its rows. */
export interface Tables {
  readonly etablissement: Etablissement;
  readonly campagne: Campagne;
  readonly jourSansClasse: JourSansClasse;
  readonly domaine: Domaine;
  readonly formation: Formation;
  readonly salle: Salle;
  readonly membre: Membre;
  readonly jury: Jury;
  readonly juryDomaine: JuryDomaine;
  readonly juryMembre: JuryMembre;
  readonly plage: Plage;
  readonly seance: Seance;
  readonly origine: Origine;
  readonly candidat: Candidat;
  readonly candidature: Candidature;
  readonly correction: Correction;
  readonly indisponibilite: IndisponibiliteRow;
  readonly entretien: Entretien;
  readonly convocation: Convocation;
  readonly convocationPartie: ConvocationPartie;
  readonly modeleLettre: ModeleLettre;
  readonly logo: Logo;
  readonly avisRendu: AvisRendu;
  readonly critere: Critere;
  readonly phrase: Phrase;
  readonly appreciation: Appreciation;
  readonly importation: ImportRow;
  readonly exportation: ExportRow;
  readonly marquageExport: MarquageExport;
  readonly marquageImport: MarquageImport;
  readonly proposition: PropositionRow;
  readonly profilCorrespondance: ProfilCorrespondance;
  readonly message: Message;
  readonly serveurCourrier: ServeurCourrier;
  readonly paquet: PaquetParti;
  readonly retourPaquet: RetourPaquet;
  readonly poste: Poste;
  readonly effacement: Effacement;
}

export type TableName = keyof Tables;

/** Equality on columns; an array means « one of these ». */
export type Where<T> = { readonly [K in keyof T]?: T[K] | readonly T[K][] };

/** An act that wrote on a pupil; `seul`: on nobody and nothing else. */
export interface ActeSur {
  readonly faitLe: string;
  readonly libelle: string;
  readonly seul: boolean;
}

export interface ReadStore {
  all<N extends TableName>(table: N, where?: Where<Tables[N]>): Promise<Tables[N][]>;
  get<N extends TableName>(table: N, id: string): Promise<Tables[N] | null>;
  count<N extends TableName>(table: N, where?: Where<Tables[N]>): Promise<number>;
  /** The acts of the journal on one pupil, in their order. */
  actesSur(candidatId: string): Promise<ActeSur[]>;
}

/**
 * What a command writes with. Everything goes through it, so everything is journaled and can be undone, but for the few
 * tables of `HORS_JOURNAL`.
 */
export interface WriteStore extends ReadStore {
  insert<N extends TableName>(table: N, rows: readonly Tables[N][]): Promise<void>;
  /** Each patch names its row by `id`; an unknown id is a bug and throws. */
  update<N extends TableName>(
    table: N,
    patches: readonly (Partial<Tables[N]> & { readonly id: string })[],
  ): Promise<void>;
  remove<N extends TableName>(table: N, ids: readonly string[]): Promise<void>;
  /** Says in French what the act is: « déplacer L. Martin ». Shown by undo, redo and the journal. */
  nommer(libelle: string): void;
  /**
   * Joins the previous act when it has the same key and is recent (two minutes unless `dureeMs` says otherwise): a text
   * typed in ten autosaves is undone at once.
   */
  fusionner(cle: string, dureeMs?: number): void;
  /**
   * Says that what is written here leaves the machine: it is an act of the journal even when no row of it is, and
   * « Annuler » does not pass over it in silence.
   */
  partir(): void;
  /** Takes a pupil out of every table and of the journal, for good; how many rows of his went. */
  oublier(candidatId: string): Promise<number>;
}
