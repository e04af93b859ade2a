import type { Conflit } from '../../domain/planning/conflit.ts';
import { PAS_MINUTES } from '../../domain/planning/contraintes.ts';
import type { IndexPlanning } from '../../domain/planning/index-instance.ts';
import type { CauseNonPlace, Partage } from '../../domain/planning/non-place.ts';
import { findConflits } from '../../domain/planning/verdict.ts';
import type { Modele } from '../modele/modele.ts';

/** What alone stands between an entretien and an hour at which a jury of its domaine receives nobody. */
export interface Empechement {
  readonly eleve?: Extract<CauseNonPlace, { cause: 'eleve-occupe' }>;
  readonly partage?: Partage;
}

/** The conflict that names the others, when all of them are of one kind. */
function seule<C extends Conflit>(conflits: readonly Conflit[], kind: (one: Conflit) => one is C): C | undefined {
  const [first] = conflits;
  return first && kind(first) && conflits.every(kind) ? first : undefined;
}

const estH3 = (one: Conflit): one is Extract<Conflit, { regle: 'H3' }> => one.regle === 'H3';
const estPartage = (one: Conflit): one is Extract<Conflit, { regle: 'H2' }> =>
  one.regle === 'H2' && one.ressource.type !== 'jury';

/** Looks through all starts beside a whole plan: the pupil's own entretiens (H3) before what two jurys share (H2). */
export function findEmpechement(modele: Modele, index: IndexPlanning, e: number): Empechement {
  const { instance, jurysDe, plages, jours, nJours } = modele;
  const entretien = instance.entretiens[e]!;
  const { dureeMinutes, candidat } = entretien;
  let partage: Partage | undefined;
  for (const rank of jurysDe[e]!)
    for (let jour = 0; jour < nJours; jour++)
      for (const plage of plages[rank * nJours + jour]!)
        for (
          let debut = Math.ceil(plage.debut / PAS_MINUTES) * PAS_MINUTES;
          debut + dureeMinutes <= plage.fin;
          debut += PAS_MINUTES
        ) {
          const jury = instance.jurys[rank]!.id;
          const at = { entretien, jury, jour: jours[jour]!, debut, fin: debut + dureeMinutes };
          const conflits = findConflits(index, at);
          const own = seule(conflits, estH3)?.avec;
          if (own)
            return {
              eleve: { cause: 'eleve-occupe', candidat, domaine: own.domaine, jour: own.jour, debut: own.debut },
              ...(partage && { partage }),
            };
          const shared = seule(conflits, estPartage);
          if (shared) partage ??= { ressource: shared.ressource, jurys: [shared.avec.jury, jury] };
        }
  return partage ? { partage } : {};
}
