import { z } from 'zod';
import { CHOIX_CONFLIT, type ChoixConflit, type SortChamp } from '../domain/paquet/fusion.ts';
import { LONGUEUR_PHRASE_MAX } from '../domain/paquet/phrase-secrete.ts';
import { zExact, zId, zIds, zJour, zNomFichier } from './champs.ts';
import type { Fichier } from './convocations.ts';
import { command, host, query, task } from './operation.ts';

/** Characters of base64 of the largest packet: 20 Mo. */
const CONTENU_MAX = 28 * 1024 * 1024;

/** A packet as the window reads it from the disk. */
export const zPaquet = {
  contenu: z.string().max(CONTENU_MAX),
  phrase: zExact(10 * LONGUEUR_PHRASE_MAX),
};

/** A jury that has placed entretiens, with its days. */
export interface JuryAConfier {
  readonly id: string;
  readonly nom: string;
  readonly jours: readonly {
    readonly jour: string;
    readonly entretiens: number;
    /** How many of them are in a packet already. */
    readonly confies: number;
  }[];
}

export interface RetourVue {
  readonly id: string;
  readonly rang: number;
  readonly renduLe: string;
  readonly reprisLe: string;
  readonly nomFichier: string;
  readonly sha256: string;
  readonly repris: number;
  readonly conflits: number;
}

/** A packet that left, and what came back of it. */
export interface PaquetVue {
  readonly id: string;
  readonly juryNom: string;
  readonly prepareLe: string;
  readonly jours: readonly string[];
  readonly entretiens: number;
  readonly avisOrigine: boolean;
  readonly nomFichier: string;
  readonly sha256: string;
  readonly closLe: string | null;
  readonly retours: readonly RetourVue[];
}

/** An entretien that is away in a packet. It can still be written here: conflicts are settled on return. */
export interface Confie {
  readonly entretienId: string;
  readonly juryNom: string;
  readonly prepareLe: string;
}

/** One field on which the return and the campaign differ, in the user's words. */
export interface ChampRetour {
  readonly cle: string;
  readonly libelle: string;
  readonly sort: Exclude<SortChamp, 'gardé'>;
  readonly avant: string;
  readonly ici: string;
  readonly la: string;
  readonly choix: readonly ChoixConflit[];
  /** Null: the user has to choose. */
  readonly propose: ChoixConflit | null;
}

/** One entretien that comes back with something. */
export interface LigneRetour {
  readonly entretienId: string;
  readonly nom: string;
  readonly prenom: string;
  readonly classe: string;
  readonly domaineNom: string;
  readonly jour: string | null;
  readonly debut: string | null;
  /** The candidat has no such entretien here any more: nothing can be taken, the texts are shown. */
  readonly introuvable: boolean;
  readonly remarques: readonly string[];
  readonly champs: readonly ChampRetour[];
}

export interface ComparaisonPaquet {
  readonly empreinte: string;
  readonly nomFichier: string;
  readonly juryNom: string;
  readonly rang: number;
  readonly renduLe: string;
  /** False: not in the history here (a backup put back, for instance); its entretiens are known all the same. */
  readonly connu: boolean;
  /** Instant at which this very return was merged, wholly or in part. */
  readonly dejaReprisLe: string | null;
  readonly lignes: readonly LigneRetour[];
  /** Entretiens of the return that bring nothing new. */
  readonly sansChangement: number;
  /** Fields changed here only while the packet was away: kept. */
  readonly gardes: number;
}

/** The poste de jury of this data file. */
export interface EtatPoste {
  readonly juryNom: string;
  readonly total: number;
  readonly notes: number;
  readonly renduLe: string | null;
  /** Something was written since it was given back last. */
  readonly aRendre: boolean;
}

/** What a jury fills on another post, and takes back (screens.md, « Entretiens »). */
export const paquetsOperations = {
  'paquets.jurys': query(z.object({})).returns<JuryAConfier[]>(),
  /** A passphrase that nobody can guess, easy to say on the phone; another one each time. */
  'paquets.proposerPhrase': query(z.object({})).returns<{ readonly phrase: string }>(),
  /** All the days of the jury when `jours` is null. */
  'paquets.exporter': task(
    z.object({
      juryId: zId,
      jours: z.array(zJour).min(1).max(400).nullable(),
      avisOrigine: z.boolean(),
      phrase: zPaquet.phrase,
    }),
  ).returns<Fichier & { readonly entretiens: number }>(),
  'paquets.historique': query(z.object({})).returns<PaquetVue[]>(),
  'paquets.confies': query(z.object({})).returns<Confie[]>(),
  /** `clos`: it will not come back, its entretiens are no longer marked; false takes that back. */
  'paquets.clore': command(z.object({ id: zId, clos: z.boolean() })).returns<null>(),
  'paquets.lire': task(z.object({ ...zPaquet, nomFichier: zNomFichier })).returns<{
    readonly lectureId: string;
  }>(),
  'paquets.comparaison': query(z.object({ lectureId: zId })).returns<ComparaisonPaquet>(),
  'paquets.reprendre': command(
    z.object({
      lectureId: zId,
      empreinte: zExact(100),
      /** Entretiens left out; they can be taken later from the same file. */
      refusees: zIds,
      choix: z.array(z.object({ entretienId: zId, cle: zExact(200), choix: z.enum(CHOIX_CONFLIT) })).max(20_000),
    }),
  ).returns<{ readonly repris: number; readonly conflits: number }>(),
  'paquets.fermer': host(z.object({})).returns<null>(),
  /** Of a poste de jury: null for the passphrase under which the packet came. */
  'paquets.rendre': task(z.object({ phrase: zPaquet.phrase.nullable() })).returns<Fichier>(),
  /** Null when this data file is a campaign of its own. */
  'paquets.poste': query(z.object({})).returns<EtatPoste | null>(),
} as const;
