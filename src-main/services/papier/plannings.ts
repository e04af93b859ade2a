import { nommerSalle } from '../../domain/planning/lieu.ts';
import { estAbsent } from '../../domain/planning/presence.ts';
import { compareTextes } from '../../domain/texte/format.ts';
import type { FeuillePlanning, LignePlanningImprimee } from '../../documents/planning-jury.ts';
import type { Attendu, Journee } from './lire-journee.ts';

export const toLigne = (vue: Attendu): LignePlanningImprimee => ({
  jour: vue.jour,
  debut: vue.debut,
  dureeMinutes: vue.dureeMinutes,
  eleve: vue,
  origine: vue.origineNom,
  domaine: vue.domaineNom,
  formations: vue.formations,
  lieu: nommerSalle(vue.lieu),
  amenagements: [...(vue.tempsMajore ? ['Temps majoré'] : []), ...(vue.accesPmr ? ['Accès PMR'] : [])],
});

/** R28: known not to come. No room is kept for them on a door, and no grid; an attendance sheet still lists them. */
export const viendra = ({ presence }: Attendu): boolean => !estAbsent(presence);

/** One sheet for the gate: everybody by hour. */
export const feuilleAccueil = ({ jour, attendus }: Journee): FeuillePlanning[] =>
  attendus.length === 0 ? [] : [{ titre: 'Accueil des élèves', jour, lignes: attendus.map(toLigne) }];

/** One sheet per room, whoever sits there; pupils without a room are on none. */
export const feuillesPortes = ({ jour, attendus }: Journee): FeuillePlanning[] =>
  [...Map.groupBy(attendus.filter(viendra), ({ lieu }) => lieu)]
    .filter(([lieu]) => lieu !== '')
    .toSorted(([a], [b]) => compareTextes(a, b))
    .map(([lieu, siens]) => ({ titre: nommerSalle(lieu), jour, lignes: siens.map(toLigne) }));

/** One sheet per jury, in the order of the lycée: read inside the lycée only. */
export const feuillesJurys = ({ jour, attendus, jurys }: Journee): FeuillePlanning[] =>
  jurys.flatMap(({ id, nom }) => {
    const siens = attendus.filter(({ juryId }) => juryId === id);
    const lieu = siens[0]?.lieu ?? '';
    return siens.length === 0
      ? []
      : [{ titre: lieu === '' ? nom : `${nom} – ${nommerSalle(lieu)}`, jour, lignes: siens.map(toLigne) }];
  });

/** One sheet per origin, of one day or (null) of all those given. */
export const feuillesOrigines = (attendus: readonly Attendu[], jour: string | null): FeuillePlanning[] =>
  [...Map.groupBy(attendus, ({ origineId }) => origineId).values()]
    .map((siens) => ({ titre: siens[0]?.origineNom ?? '', jour, lignes: siens.map(toLigne) }))
    .toSorted((a, b) => compareTextes(a.titre, b.titre));
