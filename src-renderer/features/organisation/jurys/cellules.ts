import { toHeure, toMinutes } from '../../../../src-main/domain/date/heure.ts';
import type { Pinceau, PlageSaisie } from '../../../../src-main/domain/organisation/plages.ts';

/** Minutes of one row of the week. */
export const PAS = 30;

const JOURNEE = { debut: 8 * 60, fin: 18 * 60 } as const;

export type EtatCellule = Pinceau | 'en partie ouverte';

/** Starts (minutes) of the rows: the usual day, stretched to what is open earlier or later. */
export function lignesSemaine(plages: readonly PlageSaisie[]): number[] {
  const debut = Math.min(JOURNEE.debut, ...plages.map((plage) => Math.floor(toMinutes(plage.debut) / PAS) * PAS));
  const fin = Math.max(JOURNEE.fin, ...plages.map((plage) => Math.ceil(toMinutes(plage.fin) / PAS) * PAS));
  return Array.from({ length: (fin - debut) / PAS }, (_, rang) => debut + rang * PAS);
}

/** The plage that touches a half-hour, if any. */
export const plageDe = (plages: readonly PlageSaisie[], jour: string, minutes: number): PlageSaisie | undefined =>
  plages.find(
    (plage) => plage.jour === jour && toMinutes(plage.debut) < minutes + PAS && minutes < toMinutes(plage.fin),
  );

/** What a half-hour of a day is. */
export function etatCellule(plages: readonly PlageSaisie[], jour: string, minutes: number): EtatCellule {
  const plage = plageDe(plages, jour, minutes);
  if (!plage) return 'fermée';
  if (toMinutes(plage.debut) > minutes || toMinutes(plage.fin) < minutes + PAS) return 'en partie ouverte';
  return plage.reserve ? 'réserve' : 'ouverte';
}

/** What a stroke that starts on a cell does: painting over the same closes it, anything else becomes what was picked. */
export const effetPinceau = (etat: EtatCellule, pinceau: Pinceau): Pinceau => (etat === pinceau ? 'fermée' : pinceau);

export interface Case {
  readonly jour: number;
  readonly ligne: number;
}

export interface Rectangle {
  readonly jours: readonly [number, number];
  readonly lignes: readonly [number, number];
}

export const rectangle = (a: Case, b: Case): Rectangle => ({
  jours: [Math.min(a.jour, b.jour), Math.max(a.jour, b.jour)],
  lignes: [Math.min(a.ligne, b.ligne), Math.max(a.ligne, b.ligne)],
});

export const contient = ({ jours, lignes }: Rectangle, { jour, ligne }: Case): boolean =>
  jours[0] <= jour && jour <= jours[1] && lignes[0] <= ligne && ligne <= lignes[1];

export const heureDe = (minutes: number): string => toHeure(minutes);
