export type VerdictTelephone =
  | { readonly etat: 'valide'; readonly telephone: string; readonly zeroRendu: boolean }
  | { readonly etat: 'étranger'; readonly telephone: string }
  | { readonly etat: 'mal formé'; readonly saisie: string };

/**
 * procedure.md §5: a French number is kept as ten digits, from any of its writings (blanks, dots, `+33`, `0033`,
 * `+33 (0)1`, lost zero); a foreign one as `+` and its digits, `00` being the same as `+`.
 */
export function verifyTelephone(saisie: string): VerdictTelephone {
  const compact = saisie.replace(/\(0\)|[\s().\-/_\u200b\ufeff]/gu, '').replace(/^00/, '+');
  const national = compact.replace(/^\+33(?=\d{9}$)/, '0').replace(/^33(?=[1-9]\d{8}$)/, '0');
  if (/^0[1-9]\d{8}$/.test(national)) return { etat: 'valide', telephone: national, zeroRendu: false };
  if (/^[1-9]\d{8}$/.test(national)) return { etat: 'valide', telephone: `0${national}`, zeroRendu: true };
  if (/^\+(?!33)[1-9]\d{6,14}$/.test(compact)) return { etat: 'étranger', telephone: compact };
  return { etat: 'mal formé', saisie };
}
