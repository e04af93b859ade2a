import { toMinutes } from '../../domain/date/heure.ts';
import type { Conflit, ConflitH8 } from '../../domain/planning/conflit.ts';
import { PAS_MINUTES } from '../../domain/planning/contraintes.ts';
import type { IndexPlanning } from '../../domain/planning/index-instance.ts';
import type { CauseNonPlace, Partage } from '../../domain/planning/non-place.ts';
import { findConflits } from '../../domain/planning/verdict.ts';
import type { Modele } from '../modele/modele.ts';
import type { PlageModele } from '../modele/ouvertures.ts';

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

const estH8 = (one: Conflit): one is ConflitH8 => one.regle === 'H8';

/** The starts of a plage at which so many minutes fit (H1). */
function* debutsDe({ debut, fin }: PlageModele, dureeMinutes: number): Generator<number> {
  for (let start = Math.ceil(debut / PAS_MINUTES) * PAS_MINUTES; start + dureeMinutes <= fin; start += PAS_MINUTES)
    yield start;
}

/** H8: who is away, or which room is taken, when nothing else keeps an entretien from the jurys of its domaine. */
export function findAbsent({ instance, jurysDe }: Modele, vide: IndexPlanning, e: number): ConflitH8 | undefined {
  const entretien = instance.entretiens[e]!;
  for (const rank of jurysDe[e]!) {
    const { id: jury, plages } = instance.jurys[rank]!;
    for (const { jour, reserve, ...heures } of plages) {
      const plage = { debut: toMinutes(heures.debut), fin: toMinutes(heures.fin), reserve };
      for (const debut of debutsDe(plage, entretien.dureeMinutes)) {
        const at = { entretien, jury, jour, debut, fin: debut + entretien.dureeMinutes };
        const absent = seule(findConflits(vide, at), estH8);
        if (absent) return absent;
      }
    }
  }
  return undefined;
}

/** Looks through all starts beside a whole plan: the pupil's own entretiens (H3) before what two jurys share (H2). */
export function findEmpechement(modele: Modele, index: IndexPlanning, e: number): Empechement {
  const { instance, jurysDe, plages, jours, nJours } = modele;
  const entretien = instance.entretiens[e]!;
  const { dureeMinutes, candidat } = entretien;
  let partage: Partage | undefined;
  for (const rank of jurysDe[e]!)
    for (let jour = 0; jour < nJours; jour++)
      for (const plage of plages[rank * nJours + jour]!)
        for (const debut of debutsDe(plage, dureeMinutes)) {
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
