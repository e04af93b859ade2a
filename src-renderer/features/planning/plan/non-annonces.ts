import type { EntretienPlanning } from '../../../../src-main/contract/planning-vue.ts';
import { comparePersonnes, formatHeure, formatJourCourt } from '../../../../src-main/domain/texte/format.ts';

/** One announced entretien whose place has changed since: from where to where, in words. */
export interface ChangementNonAnnonce {
  readonly entretien: EntretienPlanning;
  readonly annonce: string;
  readonly maintenant: string;
}

const quand = (jour: string, debut: string): string => `${formatJourCourt(jour)} à ${formatHeure(debut)}`;

/** R22: announced one way, planned another way or not at all any more; an absence already told is a new start. */
function estChange({ convocation, statut, jour }: EntretienPlanning): boolean {
  if (!convocation) return false;
  return statut === 'à reconvoquer' || (jour === null && convocation.issue === null);
}

/** By pupil, in French order. */
export const changementsNonAnnonces = (entretiens: readonly EntretienPlanning[]): ChangementNonAnnonce[] =>
  entretiens
    .filter(estChange)
    .toSorted((a, b) => comparePersonnes(a, b))
    .map((entretien) => {
      const { convocation, jour, debut, lieu } = entretien;
      const annonce = convocation ? quand(convocation.jour, convocation.debut) : '';
      const now = jour && debut ? quand(jour, debut) : 'sans place';
      const issue = convocation?.issue ? ` (${convocation.issue})` : '';
      return {
        entretien,
        annonce: annonce + issue,
        maintenant: now === annonce && lieu && !issue ? `${now}, ${lieu}` : now,
      };
    });
