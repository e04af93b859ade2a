import { useCallback, useMemo } from 'react';
import type { InputOf, OperationName, OutputOf } from '../../../src-main/contract/index.ts';
import type { PlanningVue, SeanceVue } from '../../../src-main/contract/planning.ts';
import type { Position } from '../../../src-main/domain/planning/instance.ts';
import { type Answer, ask, RefusRecu } from '../../api/client.ts';
import { queryClient } from '../../api/hooks.ts';
import { useJournal } from '../../shell/use-commande.ts';
import { useToast } from '../../ui/toasts.tsx';
import { appliquerEpingle, appliquerPlacement, appliquerRetrait, appliquerSeance } from './appliquer.ts';

const CLE = ['planning.lire', {}];

/** Longest time without showing anything of what was done. */
const ATTENTE_MS = 60;

const attendre = (ms: number): Promise<null> => new Promise((resolve) => setTimeout(() => resolve(null), ms));

const capitalise = (texte: string): string => texte.charAt(0).toLocaleUpperCase('fr') + texte.slice(1);

/** The acts of the planner; each answers whether it was accepted. */
export interface Actes {
  readonly placer: (entretienId: string, position: Position, motifForce?: string) => Promise<boolean>;
  readonly placerEnSeance: (
    entretienIds: readonly string[],
    seance: SeanceVue,
    motifForce?: string,
  ) => Promise<boolean>;
  readonly retirer: (entretienIds: readonly string[]) => Promise<boolean>;
  readonly epingler: (entretienIds: readonly string[], epingle: boolean) => Promise<boolean>;
  readonly echanger: (entretienId: string, autreId: string) => Promise<boolean>;
  readonly decaler: (entretienId: string, minutes: number) => Promise<boolean>;
}

type Executer = <N extends OperationName>(
  operation: N,
  input: InputOf<N>,
  prevoir: (vue: PlanningVue) => PlanningVue,
) => Promise<Answer<OutputOf<N>> | null>;

/** Shows the result at once, saves, and comes back to what was saved when the answer is no. */
function useExecuter(): Executer {
  const toast = useToast();
  return useCallback(
    async (operation, input, prevoir) => {
      const prevu = (): unknown => queryClient.setQueryData<PlanningVue>(CLE, (vue) => vue && prevoir(vue));
      const saved = ask(operation, input);
      try {
        await queryClient.cancelQueries({ queryKey: CLE });
        // Usually saved before the eye sees anything: the plan is then drawn once. Else it is shown as foreseen.
        const answer = await Promise.race([saved, attendre(ATTENTE_MS)]);
        prevu();
        return answer ?? (await saved);
      } catch (refus) {
        // Foreseen then taken back: the grid has moved what was dropped by itself, and must be told.
        prevu();
        await queryClient.invalidateQueries({ queryKey: CLE });
        if (!(refus instanceof RefusRecu)) throw refus;
        toast({ gravite: 'error', texte: refus.message });
        return null;
      }
    },
    [toast],
  );
}

export function useActes(): Actes {
  const executer = useExecuter();
  const toast = useToast();
  const { annuler } = useJournal();
  return useMemo(() => {
    const dire = (answer: Answer<unknown> | null, genes: readonly string[] = []): boolean => {
      if (answer?.acte)
        toast({
          gravite: genes.length > 0 ? 'warning' : 'success',
          // One remark is read, three are not: the others stand on the entretien itself.
          texte: [`${capitalise(answer.acte.libelle)}.`, ...genes.slice(0, 1)].join(' '),
          action: { libelle: 'Annuler', faire: annuler },
        });
      return answer !== null;
    };
    return {
      placer: async (entretienId, position, motifForce) => {
        const { jury: juryId, jour, debut } = position;
        const input = { entretienId, juryId, jour, debut, ...(motifForce !== undefined && { motifForce }) };
        const answer = await executer('planning.placer', input, (vue) =>
          appliquerPlacement(vue, entretienId, position),
        );
        return dire(answer, answer?.value.genes);
      },
      placerEnSeance: async (entretienIds, seance, motifForce) => {
        const input = {
          entretienIds: [...entretienIds],
          seanceId: seance.id,
          ...(motifForce !== undefined && { motifForce }),
        };
        return dire(
          await executer('planning.placerEnSeance', input, (vue) => appliquerSeance(vue, entretienIds, seance)),
        );
      },
      retirer: async (entretienIds) =>
        dire(
          await executer('planning.retirer', { entretienIds: [...entretienIds] }, (vue) =>
            appliquerRetrait(vue, entretienIds),
          ),
        ),
      epingler: async (entretienIds, epingle) =>
        dire(
          await executer('planning.epingler', { entretienIds: [...entretienIds], epingle }, (vue) =>
            appliquerEpingle(vue, entretienIds, epingle),
          ),
        ),
      echanger: async (entretienId, autreId) => {
        const answer = await executer('planning.echanger', { entretienId, autreId }, (vue) => vue);
        return dire(answer, answer?.value.genes);
      },
      decaler: async (entretienId, minutes) => {
        const answer = await executer('planning.decaler', { entretienId, minutes }, (vue) => vue);
        return dire(answer, answer?.value.genes);
      },
    };
  }, [executer, toast, annuler]);
}
