import { heureDuPoste } from '../../../src-main/domain/date/temps-du-poste.ts';
import type { EntretienAttendu } from '../../../src-main/contract/entretiens.ts';
import { estAbsent, estRecu } from '../../../src-main/domain/planning/presence.ts';
import { toHeure, toMinutes } from '../../../src-main/domain/date/heure.ts';
import { compareTextes } from '../../../src-main/domain/texte/format.ts';

/** Where one jury, or one séance, stands at a given minute of the day. */
export interface Situation {
  readonly cle: string;
  readonly nom: string;
  readonly lieu: string;
  /** Those whose hour it is, absent ones left out. */
  readonly enCours: readonly EntretienAttendu[];
  readonly suivant: EntretienAttendu | null;
  /** Arrived before their hour. */
  readonly attendent: readonly EntretienAttendu[];
  /** Nobody has noted them and their hour has come. */
  readonly pasVus: readonly EntretienAttendu[];
  /** Still to come, the next one included. */
  readonly restants: number;
}

export const finDe = ({ debut, dureeMinutes }: EntretienAttendu): string =>
  toHeure(Math.min(24 * 60 - 1, toMinutes(debut ?? '00:00') + dureeMinutes));

function situer(cle: string, lignes: readonly EntretienAttendu[], heure: string): Situation {
  const [premiere] = lignes;
  const venus = lignes
    .filter((ligne) => !estAbsent(ligne.presence))
    .toSorted((a, b) => (a.debut ?? '').localeCompare(b.debut ?? ''));
  const aVenir = venus.filter(({ debut }) => (debut ?? '') > heure);
  return {
    cle,
    nom: premiere?.juryNom || `Séance ${premiere?.domaineNom ?? ''}`,
    lieu: premiere?.lieu ?? '',
    enCours: venus.filter((ligne) => (ligne.debut ?? '') <= heure && heure < finDe(ligne)),
    suivant: aVenir[0] ?? null,
    attendent: aVenir.filter(({ presence }) => estRecu(presence)),
    pasVus: venus.filter(({ debut, presence }) => presence === null && (debut ?? '') <= heure),
    restants: aVenir.length,
  };
}

/** One line for each jury and each séance of the day, by name. `heure` is `HH:MM`. */
export function quiEstOu(lignes: readonly EntretienAttendu[], heure: string): Situation[] {
  return [...Map.groupBy(lignes, ({ juryId, seanceId }) => juryId ?? seanceId ?? '')]
    .map(([cle, groupe]) => situer(cle, groupe, heure))
    .toSorted((a, b) => compareTextes(a.nom, b.nom));
}

/** The minute at which a day is looked at: its own for today, before its start or after its end for another day. */
export function heureDuJour(jour: string, aujourdhui: string, maintenant: Date): string {
  if (jour !== aujourdhui) return jour < aujourdhui ? '24:00' : '00:00';
  return heureDuPoste(maintenant);
}
