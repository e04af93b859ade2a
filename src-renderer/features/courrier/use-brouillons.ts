import type { Demande, LotVue } from '../../../src-main/contract/courrier.ts';
import { annonceQuelqueChose } from '../../../src-main/domain/courrier/message.ts';
import { RefusRecu } from '../../api/client.ts';
import { type Progression, useTache } from '../../api/hooks.ts';
import { useCommande } from '../../shell/use-commande.ts';
import { telecharger } from '../../ui/fichier.ts';
import { useToast } from '../../ui/toasts.tsx';

/** R22: after the last day of convocations, said and not refused. */
const phraseRetard = ({ avertissement }: { readonly avertissement: string | null }): string | null => avertissement;

/** Makes the drafts, hands them over, then marks their entretiens convoqués: the same act as for printed letters. */
export function useBrouillons(): {
  readonly preparer: (demande: Demande, lots: readonly LotVue[]) => Promise<void>;
  readonly enCours: boolean;
  readonly progression: Progression | null;
  readonly arreter: () => void;
} {
  const { lancer, enCours, progression, arreter } = useTache('courrier.brouillons');
  const emettre = useCommande('convocations.emettre', { suite: phraseRetard });
  const toast = useToast();
  const preparer = async (demande: Demande, lots: readonly LotVue[]): Promise<void> => {
    try {
      const fichier = await lancer({ demande, origineIds: lots.map(({ origineId }) => origineId) });
      if (!fichier) return toast({ gravite: 'info', texte: 'Arrêté\u00a0: aucun brouillon n’a été préparé.' });
      telecharger(fichier);
    } catch (erreur) {
      if (!(erreur instanceof RefusRecu)) throw erreur;
      return toast({ gravite: 'error', texte: erreur.message });
    }
    if (!annonceQuelqueChose(demande.nature))
      return toast({ gravite: 'success', texte: 'Brouillons préparés\u00a0: ouvrez-les dans votre messagerie.' });
    await emettre.faire({ entretienIds: lots.flatMap(({ entretiens }) => entretiens.map(({ id }) => id)) });
    return undefined;
  };
  return { preparer, enCours, progression, arreter };
}
