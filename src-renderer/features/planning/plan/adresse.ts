import type { OptionsVue } from './options-vue.ts';

export type Affichage =
  | { readonly type: 'jour' }
  /** The week of one jury. */
  | { readonly type: 'jury'; readonly juryId: string }
  | { readonly type: 'tableau' };

/** Where one stands in the planner: what the address says, so that reload, back and links keep the place. */
export interface Place {
  readonly affichage: Affichage;
  /** null: the address names none, the nearest one to come is shown. */
  readonly jour: string | null;
  /** null: as this workstation usually draws the plan. */
  readonly couleur: OptionsVue['couleur'] | null;
}

const COULEURS: Readonly<Record<string, OptionsVue['couleur']>> = { domaine: 'domaine', etat: 'état' };

function lireAffichage(params: URLSearchParams): Affichage {
  const vue = params.get('vue');
  const juryId = params.get('jury');
  if (vue === 'tableau') return { type: 'tableau' };
  return vue === 'jury' && juryId !== null ? { type: 'jury', juryId } : { type: 'jour' };
}

export const lirePlace = (params: URLSearchParams): Place => ({
  affichage: lireAffichage(params),
  jour: params.get('jour'),
  couleur: COULEURS[params.get('couleur') ?? ''] ?? null,
});

/** The address of another place; what is not named stays. A link to one entretien is spent once followed. */
export function ecrirePlace(avant: URLSearchParams, { affichage, jour, couleur }: Partial<Place>): URLSearchParams {
  const apres = new URLSearchParams(avant);
  apres.delete('entretien');
  if (jour) apres.set('jour', jour);
  if (couleur) apres.set('couleur', couleur === 'état' ? 'etat' : 'domaine');
  if (affichage) {
    apres.delete('vue');
    apres.delete('jury');
    if (affichage.type !== 'jour') apres.set('vue', affichage.type);
    if (affichage.type === 'jury') apres.set('jury', affichage.juryId);
  }
  return apres;
}
