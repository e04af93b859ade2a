import { useState } from 'react';
import { POINTS_CLOTURE } from '../../../src-main/domain/campagne/cloture.ts';
import { type ChampsAdresse, useAdressePage } from '../../ui/adresse.ts';
import { type Filtre, type Onglet, ONGLETS } from './filtrer.ts';

export interface EtatPage {
  readonly onglet: Onglet;
  readonly filtre: Filtre;
  /** The entretien whose form is open. */
  readonly id: string | null;
  readonly chercher: (texte: string) => void;
  readonly changer: (champs: ChampsAdresse) => void;
}

/**
 * What the page shows lives in its address: a link from another screen can open a tab, a filter or one entretien. The
 * searched text is not part of it: addresses are remembered by browsers.
 */
export function useEtatPage(): EtatPage {
  const [params, changer] = useAdressePage();
  const [texte, chercher] = useState('');
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
