/** A cell that holds nothing but its format. */
const CELLULE_VIDE = /<c(?: [^<>]*)?(?:\/>|>\s*<\/c>)/g;
/** A row left without a cell: a sheet formatted to its end has a million of them. */
const LIGNE_VIDE = /<row(?: [^<>]*)?(?:\/>|>\s*<\/row>)/g;
/** A day written as a text (`2012-06-05T00:00:00`): the library would shift it by the time zone of the machine. */
const DATE_ECRITE = /(<c(?: [^<>]*)?) t="d"/g;
/** A calculation error, which the library would give as an empty cell. */
const EN_ERREUR = /(<c(?: [^<>]*)?) t="e"/g;
/** A formula whose result was never saved. */
const SANS_RESULTAT = /<c((?: [^<>]*)?)>\s*<f[^>]*(?:\/>|>[^<]*<\/f>)\s*<\/c>/g;
const TYPE = / t="[^"]*"/;

/**
 * The XML of a sheet without what says nothing, and with what the library would lose kept as the text that it is: the
 * reading of values knows dates and calculation errors.
 */
export const alleger = (xml: string): string =>
  xml
    .replace(SANS_RESULTAT, (_, attributs: string) => `<c${attributs.replace(TYPE, '')} t="str"><v>#VALEUR!</v></c>`)
    .replace(CELLULE_VIDE, '')
    .replace(LIGNE_VIDE, '')
    .replace(DATE_ECRITE, '$1 t="str"')
    .replace(EN_ERREUR, '$1 t="str"');
