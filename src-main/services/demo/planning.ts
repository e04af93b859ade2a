import type { EntretienPlanning } from '../../contract/planning-vue.ts';
import type { InputOf } from '../../contract/index.ts';
import { addJours } from '../../domain/date/jour.ts';
import type { CalendrierDemo } from './calendrier.ts';
import type { Scene } from './scene.ts';

/** Name under which the planner is stopped. */
const TACHE = 'exemple';

/** Milliseconds given to the planner: a first good plan is enough for an example, the user may have it polished. */
const REFLEXION_MS = 500;

/** Left for the user to place: the end of one domaine. */
const DOMAINE_INACHEVE = 'Laboratoire';

type Portee = InputOf<'planning.proposer'>['portee'];

/** What the planner finds in half a second. */
async function proposer(scene: Scene, portee: Portee) {
  const arret = setTimeout(() => void scene.jouer('taches.arreter', { cible: TACHE }), REFLEXION_MS);
  try {
    return await scene.jouer('planning.proposer', { portee }, TACHE);
  } finally {
    clearTimeout(arret);
  }
}

/** R27: pupils of the collective domaines, in the order of the list, into their séances. */
async function remplirSeances(scene: Scene): Promise<void> {
  const { seances, entretiens } = await scene.jouer('planning.lire', {});
  for (const [domaineId, duDomaine] of Map.groupBy(seances, (seance) => seance.domaineId)) {
    const attente = entretiens.filter((entretien) => entretien.domaineId === domaineId && entretien.jour === null);
    for (const { id, capacite } of duDomaine) {
      const entretienIds = attente.splice(0, capacite).map((entretien) => entretien.id);
      if (entretienIds.length > 0) await scene.jouer('planning.placerEnSeance', { entretienIds, seanceId: id });
    }
  }
}

/** Plans everybody over the first four weeks, but for the end of one domaine. */
export async function planifier(scene: Scene, calendrier: CalendrierDemo): Promise<void> {
  scene.regler(addJours(calendrier.lundi, -12), '14:00');
  await remplirSeances(scene);
  const { domaines } = await scene.jouer('contexte.lire', {});
  const inacheve = domaines.find(({ nom }) => nom === DOMAINE_INACHEVE)?.id;
  const { entretiens } = await scene.jouer('planning.lire', {});
  const duDomaine = new Set(entretiens.filter(({ domaineId }) => domaineId === inacheve).map(({ id }) => id));
  const { placements, seances } = await proposer(scene, {
    etendue: 'à placer',
    jours: calendrier.semaines.slice(0, 4).flat(),
  });
  await scene.jouer('planning.adopter', {
    placements: placements.filter(
      ({ entretien, jour }) => jour <= calendrier.derniereAnnonce || !duDomaine.has(entretien),
    ),
    seances: [...seances],
  });
}

/** R28: places again, from next week on, those who did not come. */
export async function replanifier(scene: Scene, calendrier: CalendrierDemo): Promise<void> {
  const { domaines } = await scene.jouer('contexte.lire', {});
  const proposition = await proposer(scene, {
    etendue: 'à placer',
    jours: calendrier.semaines.slice(2).flat(),
    domaineIds: domaines.filter(({ accueilli, nom }) => accueilli && nom !== DOMAINE_INACHEVE).map(({ id }) => id),
  });
  const placements = [...proposition.placements];
  const seances = [...proposition.seances];
  if (placements.length + seances.length > 0) await scene.jouer('planning.adopter', { placements, seances });
}

const aAnnoncer = ({ statut }: EntretienPlanning): boolean => statut === 'placé' || statut === 'à reconvoquer';

/** R22: announces what is placed from tomorrow up to a day, inclusive. */
export async function convoquer(scene: Scene, { du, au }: { readonly du: string; readonly au: string }): Promise<void> {
  const { entretiens } = await scene.jouer('planning.lire', {});
  const entretienIds = entretiens
    .filter(
      (entretien) => aAnnoncer(entretien) && entretien.jour !== null && entretien.jour > du && entretien.jour <= au,
    )
    .map(({ id }) => id);
  if (entretienIds.length > 0) await scene.jouer('convocations.emettre', { entretienIds });
}
