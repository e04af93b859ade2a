import { z } from 'zod';
import type { Comptes, Manifeste } from '../domain/sauvegarde/sauvegarde.ts';
import { zExact } from './champs.ts';
import { host } from './operation.ts';

export interface SauvegardeVue {
  readonly chemin: string;
  readonly nom: string;
  readonly octets: number;
  /** What it says of itself; null when it cannot be read. */
  readonly manifeste: Omit<Manifeste, 'fichiers'> | null;
}

export interface SauvegardesVue {
  /** In the folder of the data. */
  readonly dossier: string;
  /** The newest first, those of the second place included. */
  readonly sauvegardes: readonly SauvegardeVue[];
  /** Of these data. */
  readonly derniere: SauvegardeVue | null;
  /** Why the last one was not made; null once one is. */
  readonly echec: string | null;
  readonly second: {
    readonly dossier: string;
    readonly vuLe: string;
    /** It has not been seen for days. */
    readonly perdu: boolean;
    readonly probleme: string | null;
  } | null;
  /** Whether the window has a chooser of the system; else folders are browsed (`depot.parcourir`). */
  readonly choixNatif: boolean;
}

export interface SauvegardeExaminee {
  readonly manifeste: Omit<Manifeste, 'fichiers'>;
  /** The difference with today, in sentences; empty where there is nothing to compare with. */
  readonly ecarts: readonly string[];
}

/** The data could not be opened: what of them, and what can be done. */
export interface SecoursVue {
  readonly phrase: string;
  readonly dossier: string;
  /** Whether the host can show that folder (`secours.montrer`). */
  readonly montrable: boolean;
}

const zChemin = zExact(1000).trim().min(1);
/** `cle`: the clé de secours, for a backup of another workstation. */
const zFichier = z.object({ fichier: zChemin, cle: zExact(200).optional() });

/** safety.md §3: backups that are proved, and the way back. */
export const sauvegardesOperations = {
  'sauvegardes.etat': host(z.object({})).returns<SauvegardesVue>(),
  'sauvegardes.faire': host(z.object({})).returns<SauvegardesVue>(),
  /** The second place, where a first backup is made at once; null: none any more. */
  'sauvegardes.placer': host(z.object({ dossier: zChemin.nullable() })).returns<SauvegardesVue>(),
  /** Shows the chooser of the system; null when it is left. */
  'sauvegardes.choisir': host(z.object({})).returns<string | null>(),
  'sauvegardes.chercher': host(z.object({ dossier: zChemin })).returns<readonly SauvegardeVue[]>(),
  /** What it holds, from when, and the difference with today. */
  'sauvegardes.examiner': host(zFichier).returns<SauvegardeExaminee>(),
  /** A full restoration beside the data, which stay as they are. */
  'sauvegardes.essayer': host(zFichier).returns<{ readonly dureeMs: number; readonly comptes: Comptes }>(),
  /** Today's data are kept aside first; the page then has to be read again. */
  'sauvegardes.restaurer': host(zFichier).returns<null>(),
  /** Null while the data are open. */
  'secours.etat': host(z.object({})).returns<SecoursVue | null>(),
  'secours.montrer': host(z.object({})).returns<null>(),
  /** Recovers what can be read of damaged data, kept aside as they are, and opens it. */
  'secours.reparer': host(z.object({})).returns<{ readonly comptes: Comptes }>(),
} as const;
