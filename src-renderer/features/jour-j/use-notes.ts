import { useEffect, useMemo, useRef } from 'react';
import { useCommande } from '../../shell/use-commande.ts';
import type { Notes } from './ligne-attendu.tsx';

/** The acts of the day. `apres` runs once a presence has been asked for: the next name can be typed. `autreHeure` is stable. */
export function useNotes(apres: () => void, autreHeure: Notes['autreHeure']): Notes {
  const { faire: noter } = useCommande('entretiens.noterPresence');
  const { faire: saisir } = useCommande('entretiens.saisir', { discret: true });
  const suite = useRef(apres);
  useEffect(() => {
    suite.current = apres;
  }, [apres]);
  return useMemo(
    () => ({
      presence: (ids, presence) => {
        suite.current();
        return noter({ ids: [...ids], presence });
      },
      autreHeure,
      arrivee: ({ id, presence }, arrivee) => void noter({ ids: [id], presence, arrivee }),
      lettre: (id, formationId, presentee) => void saisir({ id, saisie: { champ: 'lettre', formationId, presentee } }),
    }),
    [noter, saisir, autreHeure],
  );
}
