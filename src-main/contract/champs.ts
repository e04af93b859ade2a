import { z } from 'zod';
import { isHeure } from '../domain/date/heure.ts';
import { isJour } from '../domain/date/jour.ts';
import { estNet, nettoyerLigne, nettoyerLignes } from '../domain/texte/nettoyer.ts';

/**
 * Shapes that several families share. Every text has an upper bound, and none brings in what nobody types (half a
 * character, a control character): nothing of the sender is trusted.
 */

/** What must come as it left, to the letter: an identifier, a key, a secret. Refused rather than cleaned. */
export const zExact = (max: number) => z.string().max(max).refine(estNet, 'un signe est illisible');

/** Typed text of one line, then of several; blanks around the second stay: they are being typed. */
export const zTexte = z.string().overwrite(nettoyerLigne).trim().max(300);
export const zLignes = z.string().overwrite(nettoyerLignes);
export const zTexteLong = zLignes.max(20_000);

export const zId = zExact(100).min(1);
export const zIds = z.array(zId).max(20_000);
export const zNomFichier = z.string().overwrite(nettoyerLigne).min(1).max(255);
export const zJour = z.string().refine(isJour, 'une date est attendue, comme le 12 mars 2027');
export const zHeure = z.string().refine(isHeure, 'une heure est attendue, comme 10:20');

/** Days, or hours of a day, when somebody cannot come or a room is taken. */
export const zIndisponibilites = z
  .array(z.object({ jour: zJour, debut: zHeure.nullable(), fin: zHeure.nullable() }))
  .max(200);
