import type { EntretienPlanning } from '../../../../src-main/contract/planning-vue.ts';

/** Where one entretien is drawn: in the grid, in the panel, or as the séance that it belongs to. */
function trouver({ id, seanceId }: Pick<EntretienPlanning, 'id' | 'seanceId'>): HTMLElement | null {
  const selectors = [
    `[data-entretien="${CSS.escape(id)}"]`,
    `[data-a-placer="${CSS.escape(id)}"]`,
    ...(seanceId === null ? [] : [`[data-seance="${CSS.escape(seanceId)}"]`]),
  ];
  return document.querySelector<HTMLElement>(selectors.join(','));
}

/** Frames left to a day to be drawn. */
const ESSAIS = 90;

/** How long the mark stays. */
const DUREE_MS = 2400;

/** Brings one entretien into view, gives it the focus and marks it for a moment, as soon as it is drawn. */
export function reperer(entretien: Pick<EntretienPlanning, 'id' | 'seanceId'>, essais = ESSAIS): void {
  const element = trouver(entretien);
  if (!element) {
    if (essais > 0) requestAnimationFrame(() => reperer(entretien, essais - 1));
    return;
  }
  element.scrollIntoView({ block: 'center', inline: 'center' });
  element.focus({ preventScroll: true });
  element.classList.add('planning-repere');
  setTimeout(() => element.classList.remove('planning-repere'), DUREE_MS);
}
