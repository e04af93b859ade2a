const simplifier = (texte: string): string =>
  texte
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replaceAll('œ', 'oe')
    .toLocaleLowerCase('fr');

/** Whether every word looked for is in the text, whatever the accents and the case. */
export function contientTexte(texte: string, cherche: string): boolean {
  const simple = simplifier(texte);
  return simplifier(cherche)
    .split(/\s+/)
    .every((mot) => simple.includes(mot));
}
