import { useCallback, useState } from 'react';
import { useSearchParams } from 'react-router';
import { POINTS_CLOTURE } from '../../../src-main/domain/campagne/cloture.ts';
import { type Filtre, type Onglet, ONGLETS } from './filtrer.ts';

export interface EtatPage {
  readonly onglet: Onglet;
  readonly filtre: Filtre;
  /** The entretien whose form is open. */
  readonly id: string | null;
  readonly chercher: (texte: string) => void;
  readonly changer: (champs: Readonly<Record<string, string | null>>) => void;
}

/**
 * What the page shows lives in its address: a link from another screen can open a tab, a filter or one entretien. The
 * searched text is not part of it: addresses are remembered by browsers.
 */
export function useEtatPage(): EtatPage {
  const [params, setParams] = useSearchParams();
  const [texte, chercher] = useState('');
  const changer = useCallback(
    (champs: Readonly<Record<string, string | null>>) =>
      setParams(
        (avant) => {
          const apres = new URLSearchParams(avant);
          for (const [cle, valeur] of Object.entries(champs))
            if (valeur) apres.set(cle, valeur);
            else apres.delete(cle);
          return apres;
        },
        { replace: true },
      ),
    [setParams],
  );
  return {
    onglet: ONGLETS.find((one) => one === params.get('onglet')) ?? 'à saisir',
    filtre: {
      juryId: params.get('jury') ?? '',
      domaineId: params.get('domaine') ?? '',
      texte,
      reste: POINTS_CLOTURE.find((point) => point === params.get('reste')) ?? null,
    },
    id: params.get('id'),
    changer,
    chercher,
  };
}
