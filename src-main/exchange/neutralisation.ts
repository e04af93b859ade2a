/** A cell that a spreadsheet would run, or that already carries the apostrophe which prevents it. */
const DANGEREUX = /^'*\s*[=+\-@\t\r＝＋－＠]/u;
const NEUTRALISE = /^'+\s*[=+\-@\t\r＝＋－＠]/u;

/**
 * exchanges.md §2: a cell that begins with = + - @ (full-width ones too, or after blanks), a tab or a CR gets an apostrophe in front, so that a spreadsheet
 * shows it and does not run it. One apostrophe is added to such a cell even when it has some already: `reveal` takes
 * exactly one away, so writing then reading is the identity. Phones never need it: they are written in digits.
 */
export const neutralise = (cellule: string): string => (DANGEREUX.test(cellule) ? `'${cellule}` : cellule);

/** The opposite of `neutralise`. */
export const reveal = (cellule: string): string => (NEUTRALISE.test(cellule) ? cellule.slice(1) : cellule);
