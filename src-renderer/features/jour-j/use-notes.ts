import { useMemo } from 'react';
import { useContexte } from '../../shell/contexte.tsx';
import { useCommande } from '../../shell/use-commande.ts';
import { presencesVues } from '../../ui/presences-vues.ts';
import { useFrais } from '../../ui/use-frais.ts';
import type { Notes } from './ligne-attendu.tsx';

/** The acts of the day. `apres` runs once a presence has been asked for: the next name can be typed. `autreHeure` is stable. */
export function useNotes(apres: () => void, autreHeure: Notes['autreHeure']): Notes {
  const { aujourdhui: vuLe } = useContexte();
  const { faire: noter } = useCommande('entretiens.noterPresence');
  const { faire: saisir } = useCommande('entretiens.saisir', { discret: true });
  const suite = useFrais(apres);
  return useMemo(
    () => ({
      presence: (lignes, presence) => {
        suite.current();
        return noter({ ids: lignes.map(({ id }) => id), presence, vuLe }, presencesVues(lignes));
      },
      autreHeure,
      arrivee: (ligne, arrivee) =>
        void noter({ ids: [ligne.id], presence: ligne.presence, arrivee, vuLe }, presencesVues([ligne])),
      lettre: (id, { formationId, lettrePresentee }, presentee) =>
        void saisir({ id, saisie: { champ: 'lettre', formationId, presentee } }, { presentee: lettrePresentee }),
    }),
    [noter, saisir, suite, autreHeure, vuLe],
  );
}
