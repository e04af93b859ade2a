import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { changerAdresse } from '../../../ui/adresse.ts';
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
export const ecrirePlace = (avant: URLSearchParams, { affichage, jour, couleur }: Partial<Place>): URLSearchParams =>
  changerAdresse(avant, {
    entretien: null,
    jour: jour ?? undefined,
    couleur: couleur ? (couleur === 'état' ? 'etat' : 'domaine') : undefined,
    ...(affichage && {
      vue: affichage.type === 'jour' ? null : affichage.type,
      jury: affichage.type === 'jury' ? affichage.juryId : null,
    }),
  });

/** The place of the planner and the way to go to another one; `surPlace` leaves no step for the back button. */
export function usePlace(): readonly [Place, (place: Partial<Place>, surPlace?: boolean) => void] {
  const [params, setParams] = useSearchParams();
  const place = useMemo(() => lirePlace(params), [params]);
  const aller = useCallback(
    (vers: Partial<Place>, surPlace = false) => setParams((avant) => ecrirePlace(avant, vers), { replace: surPlace }),
    [setParams],
  );
  return [place, aller];
}

/** The day shown: the one asked for when it is a day of the plan, else the first that is still to come. */
export function jourVu(demande: string | null, jours: readonly string[] | undefined, aujourdhui: string): string {
  if (demande !== null && jours?.includes(demande)) return demande;
  return jours?.find((jour) => jour >= aujourdhui) ?? jours?.at(-1) ?? aujourdhui;
}
