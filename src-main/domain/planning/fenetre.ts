import type { Campagne, JourSansClasse } from '../campagne/campagne.ts';
import { assertNever } from '../texte/assert-never.ts';
import { formatJour } from '../texte/format.ts';

/** What R24 needs to know of the campaign: the interview window and the days without class. */
export interface FenetreEntretiens {
  readonly campagne: Pick<Campagne, 'entretiensDebut' | 'entretiensFin'>;
  readonly joursSansClasse: readonly JourSansClasse[];
}

/** Why a day is not one for entretiens. */
export type HorsFenetre =
  | { readonly regle: 'R24'; readonly cause: 'avant' | 'après'; readonly jour: string; readonly limite: string }
  | { readonly regle: 'R24'; readonly cause: 'sans classe'; readonly jour: string; readonly libelle: string };

/**
 * R24: entretiens lie inside the interview window, both days included, and on days with class. The automatic planner
 * never leaves it; by hand it is overridden only with a written reason.
 */
export function findHorsFenetre({ campagne, joursSansClasse }: FenetreEntretiens, jour: string): HorsFenetre | null {
  const { entretiensDebut, entretiensFin } = campagne;
  if (jour < entretiensDebut) return { regle: 'R24', cause: 'avant', jour, limite: entretiensDebut };
  if (jour > entretiensFin) return { regle: 'R24', cause: 'après', jour, limite: entretiensFin };
  const span = joursSansClasse.find(({ debut, fin }) => debut <= jour && jour <= fin);
  return span ? { regle: 'R24', cause: 'sans classe', jour, libelle: span.libelle } : null;
}

/** The reason as one French sentence. */
export function phraseHorsFenetre(hors: HorsFenetre): string {
  switch (hors.cause) {
    case 'avant':
      return `Les entretiens commencent ${formatJour(hors.limite)} : ${formatJour(hors.jour)} est trop tôt.`;
    case 'après':
      return `Les entretiens se terminent ${formatJour(hors.limite)} : ${formatJour(hors.jour)} est trop tard.`;
    case 'sans classe':
      return `Il n’y a pas classe ${formatJour(hors.jour)}${hors.libelle ? ` (${hors.libelle})` : ''}.`;
    default:
      return assertNever(hors);
  }
}
