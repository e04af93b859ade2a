/** Dates of the procedure are plain ISO days (`2027-03-15`), without hour or time zone; lengths are whole days. */

const MS_PER_DAY = 86_400_000;

const toUtc = (jour: string): number => Date.parse(`${jour}T00:00:00Z`);

/** Whether the text is a real ISO day (2027-02-30 is not). */
export const isJour = (texte: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(texte) &&
  !Number.isNaN(toUtc(texte)) &&
  new Date(toUtc(texte)).toISOString().startsWith(texte);

/** The day `days` days later (earlier when negative). */
export const addJours = (jour: string, days: number): string =>
  new Date(toUtc(jour) + days * MS_PER_DAY).toISOString().slice(0, 10);

/** Days from `debut` to `fin`; 0 for the same day, negative when `fin` comes first. */
export const joursEntre = (debut: string, fin: string): number => Math.round((toUtc(fin) - toUtc(debut)) / MS_PER_DAY);

/** ISO day of the week: 1 = lundi … 7 = dimanche. */
export const jourSemaine = (jour: string): number => new Date(toUtc(jour)).getUTCDay() || 7;

/** The Monday of the week of that day. */
export const lundiDe = (jour: string): string => addJours(jour, 1 - jourSemaine(jour));

/** Every day from `debut` to `fin`, both included. */
export function suiteJours(debut: string, fin: string): string[] {
  const jours: string[] = [];
  for (let jour = debut; jour <= fin; jour = addJours(jour, 1)) jours.push(jour);
  return jours;
}
