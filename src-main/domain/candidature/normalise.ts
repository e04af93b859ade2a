/** Letters that Unicode does not decompose into a base letter and an accent. */
const LIGATURES: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
};

/** Most of a list is plain letters, for which there is a short way. */
const ASCII = /^[ -~]*$/;

/**
 * procedure.md §5, matching of a pupil between two lists: a name (or the label of a domaine or a formation, or a column
 * header) without what lists spell differently: accents, case, punctuation, œ and æ, doubled or non-breaking blanks.
 * « N’GUYEN » and « n'guyen » → « n guyen ». Idempotent.
 */
export function normaliseNom(texte: string): string {
  if (ASCII.test(texte))
    return texte
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, ' ')
      .trim();
  return texte
    .replace(/[°ºª]/gu, ' ')
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[œæßøđðłı]/gu, (lettre) => LIGATURES[lettre] ?? lettre)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
