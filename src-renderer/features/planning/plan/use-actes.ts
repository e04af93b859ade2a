import { useCallback, useMemo } from 'react';
import type { InputOf, OperationName, OutputOf, VuOf } from '../../../../src-main/contract/index.ts';
import type { ActeFait, SeanceVue } from '../../../../src-main/contract/planning-vue.ts';
import type { Position } from '../../../../src-main/domain/planning/instance.ts';
import { type Answer, ask, RefusRecu } from '../../../api/client.ts';
import type { Valeurs } from '../../../../src-main/contract/vu.ts';
import { useEnvoi } from '../../../shell/use-envoi.ts';
import { useFait } from '../../../shell/use-fait.ts';
import { useToast } from '../../../ui/toasts.tsx';
import { appliquerChange } from './modele.ts';
import { corrigerPlan, placeLue, relecture } from './plan-lu.ts';

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
  readonly decaler: (entretienId: string, minutes: number, motifForce?: string) => Promise<boolean>;
}

/** Operations that answer what they changed in the plan. */
type OperationPlan = {
  [N in OperationName]: OutputOf<N> extends ActeFait ? N : never;
}[OperationName];

type Executer = <N extends OperationPlan>(
  operation: N,
  input: InputOf<N>,
  vu?: VuOf<N>,
) => Promise<Answer<OutputOf<N>> | null>;

/** Saves, then shows what was saved; a refusal says its sentence, and the plan is read again: it may have changed. */
function useExecuter(): Executer {
  const toast = useToast();
  const envoyer = useEnvoi();
  return useCallback(
    async <N extends OperationPlan>(operation: N, input: InputOf<N>, vu?: VuOf<N>) => {
      relecture.commencer();
      try {
        const recu = await envoyer<OutputOf<N> & ActeFait>(
          { nom: operation, input: input as Valeurs, vu: vu ?? {} },
          (envoi) => ask(operation, envoi as InputOf<N>),
        );
        if (!recu) {
          relecture.sansEffet();
          relecture.lire();
          return null;
        }
        const { answer } = recu;
        if (!answer.acte) relecture.sansEffet();
        const { change } = answer.value;
        if (change) await corrigerPlan((vue) => appliquerChange(vue, change));
        else relecture.lire();
        return answer;
      } catch (refus) {
        relecture.sansEffet();
        relecture.lire();
        if (!(refus instanceof RefusRecu)) throw refus;
        toast({ gravite: 'error', texte: refus.message });
        return null;
      }
    },
    [toast, envoyer],
  );
}

export function useActes(): Actes {
  const executer = useExecuter();
  const fait = useFait();
  return useMemo(() => {
    const dire = (answer: Answer<unknown> | null, genes: readonly string[] = []): boolean => {
      // One remark is read, three are not: the others stand on the entretien itself.
      if (answer?.acte) fait(answer.acte, genes[0] ?? null);
      return answer !== null;
    };
    return {
      placer: async (entretienId, position, motifForce) => {
        const { jury: juryId, jour, debut } = position;
        const input = { entretienId, juryId, jour, debut, ...(motifForce !== undefined && { motifForce }) };
        const answer = await executer('planning.placer', input, placeLue(entretienId));
        return dire(answer, answer?.value.genes);
      },
      placerEnSeance: async (entretienIds, seance, motifForce) => {
        const input = {
          entretienIds: [...entretienIds],
          seanceId: seance.id,
          ...(motifForce !== undefined && { motifForce }),
        };
        return dire(await executer('planning.placerEnSeance', input));
      },
      retirer: async (entretienIds) => dire(await executer('planning.retirer', { entretienIds: [...entretienIds] })),
      epingler: async (entretienIds, epingle) =>
        dire(await executer('planning.epingler', { entretienIds: [...entretienIds], epingle })),
      echanger: async (entretienId, autreId) => {
        const answer = await executer('planning.echanger', { entretienId, autreId });
        return dire(answer, answer?.value.genes);
      },
      decaler: async (entretienId, minutes, motifForce) => {
        const input = { entretienId, minutes, ...(motifForce !== undefined && { motifForce }) };
        const answer = await executer('planning.decaler', input);
        return dire(answer, answer?.value.genes);
      },
    };
  }, [executer, fait]);
}
