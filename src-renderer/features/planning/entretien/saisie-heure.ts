import { isHeure, toHeure, toMinutes } from '../../../../src-main/domain/date/heure.ts';

/** « 10h20 », « 10 h 20 », « 10:20 », « 1020 », « 9h », « 14 » → `HH:MM`; null when it is no hour. */
export function lireHeure(saisie: string): string | null {
  const texte = saisie.replaceAll(/[\s\u00a0]/g, '').toLowerCase();
  const match = /^(\d{1,2})(?:[h:.](\d{1,2})?|(\d{2}))?$/.exec(texte);
  if (!match) return null;
  const heure = `${(match[1] ?? '').padStart(2, '0')}:${(match[2] ?? match[3] ?? '00').padStart(2, '0')}`;
  return isHeure(heure) ? heure : null;
}

const PAS = 5;

/** The next start on the five-minute grid, later (+1) or earlier (−1), within one day. */
export function pasHeure(heure: string, sens: 1 | -1): string {
  const minutes = toMinutes(heure);
  const next = sens === 1 ? Math.floor(minutes / PAS) * PAS + PAS : Math.ceil(minutes / PAS) * PAS - PAS;
  return toHeure(Math.min(24 * 60 - PAS, Math.max(0, next)));
}
