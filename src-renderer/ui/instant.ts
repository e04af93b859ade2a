import { formatDate, formatHeure } from '../../src-main/domain/texte/format.ts';

const deuxChiffres = (nombre: number): string => String(nombre).padStart(2, '0');

/** An instant in the time of the workstation: « 15/03/2027 à 10 h 20 ». */
export function formatInstant(instant: string): string {
  const date = new Date(instant);
  const jour = [date.getFullYear(), date.getMonth() + 1, date.getDate()].map(deuxChiffres).join('-');
  return `${formatDate(jour)} à ${formatHeure(`${deuxChiffres(date.getHours())}:${deuxChiffres(date.getMinutes())}`)}`;
}
