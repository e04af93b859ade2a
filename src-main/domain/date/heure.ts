/** Hours of the procedure are `HH:MM` texts, or minutes since midnight where they are reckoned with. */

export const isHeure = (texte: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(texte);

export const toMinutes = (heure: string): number => Number(heure.slice(0, 2)) * 60 + Number(heure.slice(3, 5));

export const toHeure = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Whether [debut1, fin1[ and [debut2, fin2[ share a minute. Works on minutes and on `HH:MM` alike. */
export const seChevauchent = <T extends number | string>(debut1: T, fin1: T, debut2: T, fin2: T): boolean =>
  debut1 < fin2 && debut2 < fin1;
