import { compacter, lettreCle } from './cle.ts';

export type VerdictUai =
  | { readonly etat: 'valide'; readonly uai: string }
  | { readonly etat: 'clé fausse'; readonly uai: string; readonly attendue: string }
  | { readonly etat: 'mal formé'; readonly saisie: string };

export type VerdictReparation = VerdictUai | { readonly etat: 'réparé'; readonly uai: string; readonly saisie: string };

/**
 * procedure.md §5: a UAI is seven digits and a letter, the letter being the key of the digits. Case and blanks do not
 * matter. A wrong key is an error when typed, a warning when imported (R08: an origin may also have no UAI at all).
 */
export function verifyUai(saisie: string): VerdictUai {
  const uai = compacter(saisie);
  if (!/^\d{7}[A-Z]$/.test(uai)) return { etat: 'mal formé', saisie };
  const attendue = lettreCle(uai.slice(0, 7));
  return uai.endsWith(attendue) ? { etat: 'valide', uai } : { etat: 'clé fausse', uai, attendue };
}

/**
 * procedure.md §5: zeros lost at the front of a UAI (`939990D`) are put back only when the key then matches; otherwise
 * the verdict is that of `verifyUai` on the text as it came.
 */
export function repairUai(saisie: string): VerdictReparation {
  const verdict = verifyUai(saisie);
  const court = compacter(saisie);
  if (verdict.etat !== 'mal formé' || !/^\d{4,6}[A-Z]$/.test(court)) return verdict;
  const uai = court.padStart(8, '0');
  return verifyUai(uai).etat === 'valide' ? { etat: 'réparé', uai, saisie } : verdict;
}
