import type { JourFerie } from '../campagne/calendrier.ts';
import type { Campagne, JourSansClasse } from '../campagne/campagne.ts';
import { assertNever } from '../texte/assert-never.ts';
import { formatJour } from '../texte/format.ts';

/** What R24 needs to know: the interview window, the days without class, the public holidays, and the present day. */
export interface FenetreEntretiens {
  readonly campagne: Pick<Campagne, 'entretiensDebut' | 'entretiensFin'>;
  readonly joursSansClasse: readonly JourSansClasse[];
  readonly feries: readonly JourFerie[];
  /** Plain ISO day of the workstation, which may be wrong. */
  readonly aujourdhui: string;
}

/** Why a day is not one for entretiens. */
export type HorsFenetre =
  | { readonly regle: 'R24'; readonly cause: 'avant' | 'après'; readonly jour: string; readonly limite: string }
  | { readonly regle: 'R24'; readonly cause: 'sans classe'; readonly jour: string; readonly libelle: string }
  | { readonly regle: 'R24'; readonly cause: 'passé'; readonly jour: string; readonly aujourdhui: string };

/** The public holiday or the span without class that closes a day; a Saturday with a plage is the lycée's own choice. */
function libelleSansClasse({ joursSansClasse, feries }: FenetreEntretiens, jour: string): string | null {
  const ferie = feries.find((one) => one.jour === jour);
  return ferie?.libelle ?? joursSansClasse.find(({ debut, fin }) => debut <= jour && jour <= fin)?.libelle ?? null;
}

/**
 * R24: entretiens lie inside the interview window, both days included, on days with class, and never on a day gone by
 * [D]. The automatic planner never leaves it; by hand it is overridden only with a written reason (the clock of a
 * workstation may be wrong).
 */
export function findHorsFenetre(fenetre: FenetreEntretiens, jour: string): HorsFenetre | null {
  const { entretiensDebut, entretiensFin } = fenetre.campagne;
  const { aujourdhui } = fenetre;
  if (jour < aujourdhui) return { regle: 'R24', cause: 'passé', jour, aujourdhui };
  if (jour < entretiensDebut) return { regle: 'R24', cause: 'avant', jour, limite: entretiensDebut };
  if (jour > entretiensFin) return { regle: 'R24', cause: 'après', jour, limite: entretiensFin };
  const libelle = libelleSansClasse(fenetre, jour);
  return libelle === null ? null : { regle: 'R24', cause: 'sans classe', jour, libelle };
}

/** The reason as one French sentence. */
export function phraseHorsFenetre(hors: HorsFenetre): string {
  switch (hors.cause) {
    case 'avant':
      return `Les entretiens commencent ${formatJour(hors.limite)} : ${formatJour(hors.jour)} est trop tôt.`;
    case 'après':
      return `Les entretiens se terminent ${formatJour(hors.limite)} : ${formatJour(hors.jour)} est trop tard.`;
    case 'sans classe':
      return `Il n’y a pas classe ${formatJour(hors.jour)}${hors.libelle ? ` (${hors.libelle})` : ''}.`;
    case 'passé':
      return `Ce poste est au ${formatJour(hors.aujourdhui)} : ${formatJour(hors.jour)} est déjà passé. Si c’est la date du poste qui est fausse, donnez-en le motif.`;
    default:
      return assertNever(hors);
  }
}
