import type { FichierExporte } from '../../../src-main/contract/fichiers.ts';
import { RefusRecu } from '../../api/client.ts';
import { useTache } from '../../api/hooks.ts';
import { useCommande } from '../../shell/use-commande.ts';
import { telecharger } from '../../ui/fichier.ts';
import { useToast } from '../../ui/toasts.tsx';

/** The bilan as a workbook or on paper: the same figures as on the screen, kept in the history of exports. */
export function useFichiersBilan() {
  const classeur = useCommande('fichiers.exporter');
  const papier = useTache('fichiers.imprimer');
  const toast = useToast();
  const remettre = (fichier: FichierExporte | null | undefined): void => {
    if (!fichier) return;
    telecharger(fichier);
    toast({
      gravite: 'success',
      texte: `« ${fichier.nomFichier} » : export n° ${fichier.numero} de l’historique.`,
    });
  };
  return {
    enCours: classeur.enCours || papier.enCours,
    excel: async (): Promise<void> => remettre(await classeur.faire({ contenu: 'bilan', format: 'xlsx' })),
    pdf: async (): Promise<void> => {
      try {
        remettre(await papier.lancer({ contenu: 'bilan' }));
      } catch (refus) {
        if (!(refus instanceof RefusRecu)) throw refus;
        toast({ gravite: 'error', texte: refus.message });
      }
    },
  };
}
