import type { EntretienPlanning } from '../../contract/planning-vue.ts';
import { indexInstance } from '../../domain/planning/index-instance.ts';
import { libererFiges } from '../../domain/planning/placement-manuel.ts';
import { placementsActuels } from '../../domain/planning/placements-actuels.ts';
import { propositions } from '../../domain/planning/propositions.ts';
import type { CalendrierDemo } from './calendrier.ts';
import type { Scene } from './scene.ts';

/** Entretiens moved after they were announced: they are to be convoked again. */
const DEPLACES = 4;

/** R28: puts back among those to place the pupils whom a jury expected on these days and who did not come. */
export async function remettreAbsents(scene: Scene, jours: readonly string[]): Promise<void> {
  const { entretiens } = await scene.jouer('planning.lire', {});
  const ids = entretiens
    .filter(({ statut }) => statut === 'absent' || statut === 'excusé')
    .filter(({ juryId, jour }) => juryId !== null && jour !== null && jours.includes(jour))
    .map(({ id }) => id);
  if (ids.length > 0) await scene.jouer('entretiens.replacer', { ids });
}

/** One announced entretien to a better place of next week, as the user would drop it. */
async function deplacer(scene: Scene, { id }: EntretienPlanning, calendrier: CalendrierDemo): Promise<void> {
  const { instance } = await scene.jouer('planning.lire', {});
  const libre = libererFiges(instance, new Set([id]));
  const place = propositions(indexInstance(libre, placementsActuels(libre)), id).find(
    ({ jour }) => jour > calendrier.aujourdhui && jour <= calendrier.fin,
  );
  if (!place) return;
  const { jury: juryId, jour, debut } = place;
  await scene.jouer('planning.placer', { entretienId: id, juryId, jour, debut });
}

/** The last acts of the example, those that « Annuler » undoes first: a few entretiens moved since they were announced. */
export async function deplacerQuelques(scene: Scene, calendrier: CalendrierDemo): Promise<void> {
  const { entretiens } = await scene.jouer('planning.lire', {});
  const convoques = entretiens
    .filter(
      ({ statut, mode, jour }) =>
        statut === 'convoqué' && mode === 'individuel' && jour !== null && jour > calendrier.aujourdhui,
    )
    .toSorted((a, b) => `${a.nom} ${a.prenom}`.localeCompare(`${b.nom} ${b.prenom}`));
  const pas = Math.max(1, Math.floor(convoques.length / DEPLACES));
  for (let rang = 0; rang < convoques.length && rang < pas * DEPLACES; rang += pas) {
    const entretien = convoques[rang];
    if (entretien) await deplacer(scene, entretien, calendrier);
  }
}
