import { useMemoireLocale } from '../../../ui/memoire-locale.ts';

/** How the plan is drawn on this workstation. */
export interface OptionsVue {
  readonly couleur: 'domaine' | 'état';
  /** Many jurys at once: narrow columns, one line an entretien. */
  readonly condense: boolean;
}

const DEFAUT: OptionsVue = { couleur: 'domaine', condense: false };

const estOptions = (valeur: unknown): valeur is OptionsVue =>
  typeof valeur === 'object' &&
  valeur !== null &&
  'couleur' in valeur &&
  (valeur.couleur === 'domaine' || valeur.couleur === 'état') &&
  'condense' in valeur &&
  typeof valeur.condense === 'boolean';

export const useOptionsVue = () =>
  useMemoireLocale<OptionsVue>('planning.vue', { defaut: DEFAUT, estValide: estOptions });

export const LARGEUR_PANNEAU = { min: 200, max: 420, defaut: 248 } as const;

const estLargeur = (valeur: unknown): valeur is number =>
  typeof valeur === 'number' && valeur >= LARGEUR_PANNEAU.min && valeur <= LARGEUR_PANNEAU.max;

export const useLargeurPanneau = () =>
  useMemoireLocale<number>('planning.panneau', { defaut: LARGEUR_PANNEAU.defaut, estValide: estLargeur });
