import { heureDuPoste, jourDuPoste } from '../../src-main/domain/date/temps-du-poste.ts';
import { formatDate, formatHeure } from '../../src-main/domain/texte/format.ts';

/** An instant in the time of the workstation: « 15/03/2027 à 10 h 20 ». */
export const formatInstant = (instant: string): string =>
  `${formatDate(jourDuPoste(new Date(instant)))} à ${formatHeure(heureDuPoste(instant))}`;
