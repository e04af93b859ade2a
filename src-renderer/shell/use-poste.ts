import { useCallback, useState } from 'react';
import type { InputOf } from '../../src-main/contract/index.ts';
import type { posteOperations } from '../../src-main/contract/poste.ts';
import { changerPar } from '../api/changer-donnees.ts';
import { ask, RefusRecu } from '../api/client.ts';

type OperationPoste = Exclude<keyof typeof posteOperations, 'poste.etat'>;

/** Leaves what is being typed, so that it is saved where it belongs. */
async function quitterChamp(): Promise<void> {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Goes to the poste de jury or back: the data are no longer the same, the page is read again from its start. */
export function usePoste<N extends OperationPoste>(name: N) {
  const [enCours, setEnCours] = useState(false);
  const [refus, setRefus] = useState<string | null>(null);
  const faire = useCallback(
    async (input: InputOf<N>): Promise<void> => {
      setEnCours(true);
      setRefus(null);
      try {
        await quitterChamp();
        await changerPar(() => ask(name, input));
      } catch (erreur) {
        setEnCours(false);
        if (!(erreur instanceof RefusRecu)) throw erreur;
        setRefus(erreur.message);
      }
    },
    [name],
  );
  return { faire, enCours, refus };
}
