import { compacter, lettreCle } from './cle.ts';

export type VerdictIne =
  | { readonly etat: 'valide'; readonly forme: 'BEA'; readonly ine: string }
  | { readonly etat: 'plausible'; readonly forme: 'RNIE'; readonly ine: string }
  | { readonly etat: 'clé fausse'; readonly ine: string; readonly attendue: string }
  | { readonly etat: 'forme inconnue'; readonly ine: string }
  | { readonly etat: 'abîmé'; readonly saisie: string };

/** A number that a spreadsheet rewrote as `2,42E+09`: the lost digits cannot be guessed. */
const SCIENTIFIQUE = /^\s*\d(?:[.,]\d+E\+?|E\+)\d{1,2}\s*$/i;

/**
 * procedure.md §5: an INE-BEA is ten digits and their key; an INE-RNIE is nine digits and two letters of A–K without I,
 * whose key is not published, so only its pattern is checked. Other forms exist: an INE is an attribute, never a reason
 * to refuse a pupil.
 */
export function verifyIne(saisie: string): VerdictIne {
  const ine = compacter(saisie);
  if (SCIENTIFIQUE.test(saisie)) return { etat: 'abîmé', saisie };
  if (/^\d{9}[A-HJK]{2}$/.test(ine)) return { etat: 'plausible', forme: 'RNIE', ine };
  if (!/^\d{10}[A-Z]$/.test(ine)) return { etat: 'forme inconnue', ine };
  const attendue = lettreCle(ine.slice(0, 10));
  return ine.endsWith(attendue) ? { etat: 'valide', forme: 'BEA', ine } : { etat: 'clé fausse', ine, attendue };
}
