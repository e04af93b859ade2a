import type { EntretienVue } from '../../contract/entretien-vue.ts';
import { Refus } from '../../contract/refus.ts';
import { obstacleSaisie, phraseObstacle } from '../../domain/avis/obstacle-saisie.ts';
import type { Presence } from '../../domain/planning/entretien.ts';
import { designer } from '../lectures/charger-entretiens.ts';

/** R27. @throws Refus for a collective entretien. */
export function exigerIndividuel(vue: EntretienVue): void {
  if (vue.mode === 'collectif')
    throw new Refus('collectif', `${designer(vue)}\u00a0: ${phraseObstacle('collectif', vue.jour)}`);
}

/** Whether results may be typed, and the presence that typing proves. @throws Refus naming the obstacle. */
export function exigerSaisie(vue: EntretienVue, aujourdhui: string): Presence {
  const obstacle = obstacleSaisie({ ...vue, renonce: vue.statut === 'renoncé' }, aujourdhui);
  if (obstacle) throw new Refus(obstacle, `${designer(vue)}\u00a0: ${phraseObstacle(obstacle, vue.jour)}`);
  return vue.presence ?? 'présent';
}
