const ENTIER = /^([+-]?\d+)[.,]0*$/;
const SCIENTIFIQUE = /^(\d)(?:[.,](\d+))?E(\+?)(\d{1,2})$/i;

/**
 * exchanges.md §1.5: a code that a program wrote as a number, back to its digits: `93200.0`, `1.48000002E8`. Null when a
 * spreadsheet has rounded it (`2,47211E+10`): what it shows with a plus has lost its digits unless they are all there.
 */
export function chiffresDe(texte: string): string | null {
  const compact = texte.replace(/[\s\u00a0\u202f]/gu, '');
  const [, entier] = ENTIER.exec(compact) ?? [];
  if (entier !== undefined) return entier;
  const [, tete, suite = '', plus, exposant] = SCIENTIFIQUE.exec(compact) ?? [];
  if (tete === undefined) return texte;
  const rang = Number(exposant);
  if (suite.length > rang || (plus !== '' && suite.length < rang)) return null;
  return `${tete}${suite}`.padEnd(rang + 1, '0');
}

/** The text of a number of a workbook, which has all its digits. */
export function nombreEnTexte(texte: string): string {
  const nombre = Number(texte);
  return Number.isSafeInteger(nombre) ? String(nombre) : texte.replace(/(?<=\.\d*?)0+$/, '').replace(/\.$/, '');
}
