import { useEffect } from 'react';
import type { PlaceVue } from '../../../../src-main/contract/planning.ts';
import type { PlanningVue } from '../../../../src-main/contract/planning-vue.ts';
import { onAppEvent } from '../../../api/client.ts';
import { queryClient, useLecture } from '../../../api/hooks.ts';

const CLE = ['planning.lire', {}];

/** How long nobody must have acted on this screen before the plan is read again. */
const REPOS_MS = 1500;

/**
 * When the plan is read again. An act of this screen answers what it changed, and the screen follows it at once:
 * reading everything again only proves it, and waits for a moment when nobody acts. What others changed (an undo, a
 * list, another screen) is read at once.
 */
class Relecture {
  /** Acts of this screen that the application has not told of yet. */
  private tus = 0;
  private attente: ReturnType<typeof setTimeout> | undefined;

  commencer(): void {
    this.tus += 1;
    if (this.attente !== undefined) this.prevoir();
  }

  /** The act was answered, and changed nothing: nothing will be told of it. */
  sansEffet(): void {
    this.tus = Math.max(0, this.tus - 1);
  }

  entendre(): void {
    if (this.tus === 0) {
      this.lire();
      return;
    }
    this.tus -= 1;
    this.prevoir();
  }

  readonly lire = (): void => {
    this.oublier();
    this.tus = 0;
    void queryClient.invalidateQueries({ queryKey: CLE });
  };

  oublier(): void {
    clearTimeout(this.attente);
    this.attente = undefined;
  }

  private prevoir(): void {
    this.oublier();
    this.attente = setTimeout(() => requestIdleCallback(this.lire, { timeout: REPOS_MS }), REPOS_MS);
  }
}

export const relecture = new Relecture();

/** Puts what an act has answered in the plan on screen. */
export async function corrigerPlan(corriger: (vue: PlanningVue) => PlanningVue): Promise<void> {
  // A reading that left before the act would bring back what was there.
  await queryClient.cancelQueries({ queryKey: CLE });
  queryClient.setQueryData<PlanningVue>(CLE, (vue) => vue && corriger(vue));
}

/** Where the plan on screen has an entretien. */
export function placeLue(entretienId: string): PlaceVue {
  const vue = queryClient.getQueryData<PlanningVue>(CLE);
  const lu = vue?.entretiens.find(({ id }) => id === entretienId);
  return { juryId: lu?.juryId ?? null, jour: lu?.jour ?? null, debut: lu?.debut ?? null };
}

/** The plan on screen. */
export function usePlan() {
  useEffect(() => {
    const taire = onAppEvent(({ type }) => {
      if (type === 'changed') relecture.entendre();
    });
    return () => {
      taire();
      relecture.oublier();
    };
  }, []);
  return useLecture('planning.lire', {}, { differee: true });
}
