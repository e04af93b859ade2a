import type { Portee } from '../../contract/planning.ts';
import { findHorsFenetre } from '../../domain/planning/fenetre.ts';
import type { EntretienInstance, Instance } from '../../domain/planning/instance.ts';
import { estAbsent } from '../../domain/planning/presence.ts';
import type { DonneesPlanning } from '../lectures/donnees-planning.ts';
import { buildInstance } from '../lectures/instance.ts';

/** Whether the scope takes an entretien of that domaine. */
export const dansDomaines = ({ domaineIds }: Portee, domaineId: string): boolean =>
  domaineIds === null || domaineIds.includes(domaineId);

/**
 * Whether the automatic planner may use that day: in the scope, in the window and with class (R24), and still to come:
 * it never fills today, since nobody could be told in time.
 */
export function estJourOuvert(donnees: DonneesPlanning, { jours }: Portee, jour: string): boolean {
  const chosen = jours === null || jours.includes(jour);
  return chosen && jour > donnees.aujourdhui && findHorsFenetre(donnees, jour) === null;
}

/**
 * The problem given to the automatic planner: plages of open days only; what the scope leaves out keeps its place
 * (H6), or is not there at all when it has none; an absent pupil waits until somebody puts him back among those to
 * place (R28).
 */
export function selonPortee(donnees: DonneesPlanning, portee: Portee): Instance {
  const instance = buildInstance(donnees);
  const absents = new Set(donnees.entretiens.filter(({ presence }) => estAbsent(presence)).map(({ id }) => id));
  const mayMove = ({ domaine, actuel }: EntretienInstance): boolean =>
    portee.etendue !== 'à placer' &&
    dansDomaines(portee, domaine) &&
    actuel !== undefined &&
    estJourOuvert(donnees, portee, actuel.jour);
  return {
    ...instance,
    // A window of seven weeks is no reason to come in the seventh, nor an earlier day one to move what stands.
    reglages: { ...instance.reglages, auPlusTot: portee.etendue !== 'brouillons' },
    jurys: instance.jurys.map((jury) => ({
      ...jury,
      plages: jury.plages.filter(({ jour }) => estJourOuvert(donnees, portee, jour)),
    })),
    entretiens: instance.entretiens.flatMap((entretien): EntretienInstance[] => {
      const { actuel, ...fixed } = entretien;
      if (entretien.fige || mayMove(entretien)) return [entretien];
      if (actuel) return [{ ...fixed, fige: actuel }];
      return dansDomaines(portee, entretien.domaine) && !absents.has(entretien.id) ? [entretien] : [];
    }),
  };
}
