import type { Gravite } from '../lecture.ts';

export interface Constat {
  readonly gravite: Gravite;
  readonly code: string;
  readonly phrase: string;
}

/** One cell, read: its value, what is to be said about it, and whether it was filled but could not be taken. */
export interface Lu<T> {
  readonly valeur: T | null;
  readonly constat: Constat | null;
  readonly rejete: boolean;
}

export const pris = <T>(valeur: T): Lu<T> => ({ valeur, constat: null, rejete: false });

/** The value is taken, and something is said about it. */
export const signale = <T>(valeur: T, constat: Constat): Lu<T> => ({ valeur, constat, rejete: false });

/** The value is not taken: the cell counts as empty, and what the store knows must stay. */
export const rejete = (constat: Constat): Lu<never> => ({ valeur: null, constat, rejete: true });

export const erreur = (code: string, phrase: string): Constat => ({ gravite: 'erreur', code, phrase });
export const avertissement = (code: string, phrase: string): Constat => ({ gravite: 'avertissement', code, phrase });
export const information = (code: string, phrase: string): Constat => ({ gravite: 'information', code, phrase });
