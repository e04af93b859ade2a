import { type Avis, LIBELLES_AVIS } from '../../domain/avis/avis.ts';
import { formatDate } from '../../domain/texte/format.ts';

/** Values as the files of the académie write them; null is an empty cell. */

/** ISO day → `24/06/2012`. */
export const dateFr = (jour: string | null): string | null => (jour === null ? null : formatDate(jour));

export const avisFr = (avis: Avis | null): string | null => (avis === null ? null : LIBELLES_AVIS[avis]);

export const ouiNon = (fait: boolean | null): string | null => (fait === null ? null : fait ? 'Oui' : 'Non');

/** A closed-list value with its capital: `inscrite` → « Inscrite ». */
export const majuscule = (texte: string | null): string | null =>
  texte === null ? null : texte.charAt(0).toLocaleUpperCase('fr') + texte.slice(1);

/** A foreign phone begins with `00` rather than `+`, which a spreadsheet would run; both read back the same. */
export const telephoneEcrit = (telephone: string | null): string | null => telephone?.replace(/^\+/, '00') ?? null;
