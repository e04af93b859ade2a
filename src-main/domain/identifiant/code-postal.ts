export type VerdictCodePostal =
  | { readonly etat: 'valide'; readonly codePostal: string; readonly zeroRendu: boolean }
  | { readonly etat: 'mal formé'; readonly saisie: string };

/** procedure.md §5: five digits; a zero lost at the front (`1000` for Bourg-en-Bresse) is put back. */
export function verifyCodePostal(saisie: string): VerdictCodePostal {
  const compact = saisie.replace(/[\s\u200b\ufeff]/gu, '');
  const codePostal = /^[1-9]\d{3}$/.test(compact) ? `0${compact}` : compact;
  if (!/^(?:0[1-9]|[1-8]\d|9[0-8])\d{3}$/.test(codePostal)) return { etat: 'mal formé', saisie };
  return { etat: 'valide', codePostal, zeroRendu: codePostal !== compact };
}
