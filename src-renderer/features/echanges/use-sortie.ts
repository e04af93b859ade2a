import { useState } from 'react';
import type { FichierExporte } from '../../../src-main/contract/fichiers.ts';
import type { InputOf } from '../../../src-main/contract/index.ts';
import { pluriel } from '../../../src-main/domain/texte/format.ts';
import { RefusRecu } from '../../api/client.ts';
import { useTache } from '../../api/hooks.ts';
import { useCommande } from '../../shell/use-commande.ts';
import { telecharger } from '../../ui/fichier.ts';
import { useToast } from '../../ui/toasts.tsx';

export type ContenuImprime = InputOf<'fichiers.imprimer'>['contenu'];

/** Hands a list over as a file: written, kept in the history, downloaded. A refusal is said at the bottom of the window. */
export function useSortie() {
  const exporter = useCommande('fichiers.exporter');
  const releve = useCommande('releve.exporter');
  const calendrier = useCommande('fichiers.calendrier');
  const impression = useTache('fichiers.imprimer');
  const toast = useToast();
  const [imprime, setImprime] = useState(false);
  const remettre = (fichier: FichierExporte | null | undefined): void => {
    if (!fichier) return;
    telecharger(fichier);
    toast({
      gravite: 'success',
      texte: `« ${fichier.nomFichier} » : ${pluriel(fichier.lignes, 'ligne')}, export n° ${fichier.numero} de l’historique.`,
    });
  };
  return {
    enCours: exporter.enCours || releve.enCours || calendrier.enCours || imprime,
    exporter: async (demande: InputOf<'fichiers.exporter'>) => remettre(await exporter.faire(demande)),
    exporterReleve: async (format: 'csv' | 'xlsx') => remettre(await releve.faire({ format })),
    exporterCalendrier: async (juryId: string | null) => remettre(await calendrier.faire({ juryId })),
    imprimer: async (contenu: ContenuImprime): Promise<void> => {
      setImprime(true);
      try {
        remettre(await impression.lancer({ contenu }));
      } catch (refus) {
        if (!(refus instanceof RefusRecu)) throw refus;
        toast({ gravite: 'error', texte: refus.message });
      } finally {
        setImprime(false);
      }
    },
  };
}
