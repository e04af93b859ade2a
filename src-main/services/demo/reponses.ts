import type { Scene } from './scene.ts';

/** Out of three origines, one never answers: there is somebody to remind. */
const MUETTE = 3;

const QUI = ['Secrétariat, par courriel', 'Vie scolaire, par téléphone', 'Professeur principal, par courriel'];

/** R21: by that day, most origines have said that they have the convocations that still hold; one act for each. */
export async function noterReponses(scene: Scene, jour: string): Promise<void> {
  const lignes = (await scene.jouer('convocations.lister', {})).filter(({ etat }) => etat === 'à jour');
  const origines = [...Map.groupBy(lignes, ({ origineId }) => origineId).values()];
  for (const [rang, siennes] of origines.entries()) {
    if (rang % MUETTE === MUETTE - 1) continue;
    await scene.jouer('convocations.accuser', {
      entretienIds: siennes.map(({ id }) => id),
      le: jour,
      note: QUI[rang % QUI.length] ?? '',
    });
  }
}
