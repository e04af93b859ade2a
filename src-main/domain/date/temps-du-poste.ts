/** The workstation's own day: a campaign is lived in one time zone. */
export const jourDuPoste = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

/** Its hour, `HH:MM`. */
export const heureDuPoste = (instant: string | Date): string => new Date(instant).toTimeString().slice(0, 5);
