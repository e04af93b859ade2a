import { useRef, useState } from 'react';
import type { RemedeChoisi, Portee, PropositionPlanning } from '../../../../src-main/contract/planning.ts';
import { ask, RefusRecu } from '../../../api/client.ts';
import { useTache, type Tache } from '../../../api/hooks.ts';
import { useCommande } from '../../../shell/use-commande.ts';
import { useToast } from '../../../ui/toasts.tsx';
import { AUCUN_EXCLU, type Exclus } from './proposition-partie.ts';

export type EtapePlanification =
  | { readonly type: 'portée' }
  | { readonly type: 'calcul' }
  | {
      readonly type: 'proposition';
      readonly proposition: PropositionPlanning;
      readonly exclus: Exclus;
    };

/** Planning from the choice of its scope to a proposal, another to compare it with, and the change that would help. */
export interface Planification {
  readonly etape: EtapePlanification;
  /** The proposal that the one shown is compared with. */
  readonly gardee: PropositionPlanning | null;
  readonly tache: Tache<'planning.proposer'>;
  readonly lancer: (portee: Portee) => Promise<void>;
  /** Shows proposals found before: the first, compared with the second if there is one. */
  readonly reprendre: (propositions: readonly PropositionPlanning[]) => void;
  readonly exclure: (exclus: Exclus) => void;
  /** Keeps the one shown, and goes back to the choice of a scope. */
  readonly comparer: () => void;
  readonly echanger: () => void;
  /** H6: what would place somebody is made on demand; what it makes possible is then searched for. */
  readonly remedier: (remede: RemedeChoisi) => Promise<void>;
  /** Forgets the one shown; the other one, if any, comes back. */
  readonly oublier: () => Promise<void>;
  /** Gives up a search that is under way, whatever it has found. */
  readonly abandonner: () => void;
}

const montrer = (proposition: PropositionPlanning): EtapePlanification => ({
  type: 'proposition',
  proposition,
  exclus: AUCUN_EXCLU,
});

export function usePlanification(): Planification {
  const [etape, setEtape] = useState<EtapePlanification>({ type: 'portée' });
  const [gardee, setGardee] = useState<PropositionPlanning | null>(null);
  const abandonnee = useRef(false);
  const tache = useTache('planning.proposer');
  const remede = useCommande('planning.remedier');
  const toast = useToast();

  const lancer = async (portee: Portee, garder = gardee): Promise<void> => {
    abandonnee.current = false;
    setEtape({ type: 'calcul' });
    try {
      const proposition = await tache.lancer({ portee, garder: garder?.id ?? null });
      if (abandonnee.current) await ask('planning.oublierProposition', { id: proposition.id });
      else setEtape(montrer(proposition));
    } catch (refus) {
      if (!(refus instanceof RefusRecu)) throw refus;
      toast({ gravite: 'error', texte: refus.message });
      setEtape({ type: 'portée' });
    }
  };

  return {
    etape,
    gardee,
    tache,
    lancer,
    reprendre: ([premiere, seconde]) => {
      if (!premiere) return;
      setGardee(seconde ?? null);
      setEtape(montrer(premiere));
    },
    exclure: (exclus) => {
      if (etape.type === 'proposition') setEtape({ ...etape, exclus });
    },
    comparer: () => {
      if (etape.type !== 'proposition') return;
      setGardee(etape.proposition);
      setEtape({ type: 'portée' });
    },
    echanger: () => {
      if (etape.type !== 'proposition' || !gardee) return;
      setGardee(etape.proposition);
      setEtape(montrer(gardee));
    },
    remedier: async (choisi) => {
      if (etape.type !== 'proposition' || !(await remede.faire(choisi))) return;
      // What was kept was found in the plan before this change.
      setGardee(null);
      await lancer(etape.proposition.portee, null);
    },
    oublier: async () => {
      if (etape.type !== 'proposition') return;
      await ask('planning.oublierProposition', { id: etape.proposition.id });
      setEtape(gardee ? montrer(gardee) : { type: 'portée' });
      setGardee(null);
    },
    abandonner: () => {
      if (!tache.enCours) return;
      abandonnee.current = true;
      tache.arreter();
    },
  };
}
