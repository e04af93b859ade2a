import { toMinutes } from '../date/heure.ts';
import { longueurUtile, morceauxLibres } from '../planning/places-libres.ts';
import { formatJourCourt } from '../texte/format.ts';

/** Where an entretien of one domaine could still be held: the hours of a jury, or a séance, from today on. */
export interface Creneau {
  readonly accessible: boolean;
  /** Longest stretch left in a jury's hours, minutes; places left in a séance. */
  readonly reste: number;
}

export interface EntretienSansPlace {
  readonly mode: 'individuel' | 'collectif';
  readonly accesPmr: boolean;
  readonly dureeMinutes: number;
  /** The day on which the pupil did not come, and how; null when there is none. */
  readonly manque: { readonly jour: string; readonly issue: 'absent' | 'excusé' } | null;
  /** It was announced, then taken out of the planning. */
  readonly retire: boolean;
}

const AUCUN = { individuel: 'aucun jury n’a d’heures à venir', collectif: 'aucune séance à venir' } as const;
const COMPLET = { individuel: 'jurys complets', collectif: 'séances complètes' } as const;

/**
 * R22, R28: in a few words, why an entretien has no place: nowhere to hold it, no accessible room, nothing left; else what
 * happened to it. « à placer » when there is room and nobody has placed it yet. A shorter answer than the planner's, which
 * counts the other constraints too.
 */
export function raisonSansPlace(entretien: EntretienSansPlace, creneaux: readonly Creneau[]): string {
  const { mode, accesPmr, dureeMinutes, manque, retire } = entretien;
  if (creneaux.length === 0) return AUCUN[mode];
  const possibles = creneaux.filter(({ accessible }) => accessible || !accesPmr);
  if (possibles.length === 0) return 'aucune salle accessible';
  const besoin = mode === 'collectif' ? 1 : dureeMinutes;
  if (possibles.every(({ reste }) => reste < besoin)) return COMPLET[mode];
  if (manque) return `${manque.issue} le ${formatJourCourt(manque.jour)}`;
  return retire ? 'retiré après l’envoi' : 'à placer';
}

/** Minutes of the longest entretien that still fits into a jury's hours. */
export const plusLongVide = (
  plage: { readonly debut: string; readonly fin: string },
  occupes: readonly { readonly debut: string; readonly dureeMinutes: number }[],
): number =>
  Math.max(
    0,
    ...morceauxLibres(
      plage,
      occupes.flatMap(({ debut, dureeMinutes }) => [toMinutes(debut), toMinutes(debut) + dureeMinutes]),
    ).map(([debut, fin]) => longueurUtile(debut, fin)),
  );
