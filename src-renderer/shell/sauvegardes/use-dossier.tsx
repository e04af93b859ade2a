import { type ReactNode, useState } from 'react';
import { RefusRecu } from '../../api/client.ts';
import { useTache } from '../../api/hooks.ts';
import { ParcourirDialogue } from '../parcourir-dialogue.tsx';

interface Choix {
  readonly titre: string;
  readonly envoi: string;
  readonly depart: string | null;
  readonly natif: boolean;
  /** Takes the folder; a refusal is shown where it was chosen. */
  readonly prendre: (dossier: string) => Promise<unknown>;
}

/** Chooses a folder by the system's own chooser where there is one, else from folder to folder. */
export function useDossier({ titre, envoi, depart, natif, prendre }: Choix): {
  readonly demander: () => void;
  readonly enCours: boolean;
  readonly refus: string;
  readonly dialogue: ReactNode;
} {
  const { lancer } = useTache('sauvegardes.choisir');
  const [parcourt, setParcourt] = useState(false);
  const [enCours, setEnCours] = useState(false);
  const [refus, setRefus] = useState('');
  const essayer = async (dossier: string): Promise<void> => {
    setRefus('');
    setEnCours(true);
    try {
      await prendre(dossier);
      setParcourt(false);
    } catch (erreur) {
      if (!(erreur instanceof RefusRecu)) throw erreur;
      setRefus(erreur.message);
    } finally {
      setEnCours(false);
    }
  };
  const demander = async (): Promise<void> => {
    setRefus('');
    if (!natif) return setParcourt(true);
    const choisi = await lancer({});
    if (choisi !== null) await essayer(choisi);
  };
  const dialogue = parcourt && (
    <ParcourirDialogue
      {...{ titre, envoi, depart, refus }}
      choisir={essayer}
      fermer={() => {
        setParcourt(false);
        setRefus('');
      }}
    />
  );
  return { demander: () => void demander(), enCours, refus: parcourt ? '' : refus, dialogue };
}
