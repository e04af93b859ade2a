import { normaliseNom } from '../../domain/candidature/normalise.ts';
import type { Colonne, Correspondance } from './lecture.ts';

/** exchanges.md §1.3: what makes two files have the same header, so that the mapping of the one is proposed for the other. */
export const cleDeProfil = (colonnes: readonly Colonne[]): string =>
  JSON.stringify(colonnes.map(({ entete }) => normaliseNom(entete)).toSorted());

/** The mapping as accepted, to be remembered: what the user chose or confirmed, not what headers say by themselves. */
export const correspondanceChoisie = (colonnes: readonly Colonne[]): Correspondance =>
  Object.fromEntries(
    colonnes.filter(({ confiance }) => confiance === 'choisie').map(({ entete, champ }) => [entete, champ]),
  );
