import type { IndisponibiliteRow } from '../../../src-main/domain/candidature/candidature.ts';
import { useCommande } from '../../shell/use-commande.ts';
import { IndisponibilitesListe } from './indisponibilites-liste.tsx';
import { sansQui } from './sans-qui.ts';

/** H4: when this pupil cannot come, saved at each change. */
export function IndisponibilitesFiche(props: {
  readonly candidatId: string;
  readonly indisponibilites: readonly IndisponibiliteRow[];
}) {
  const { candidatId, indisponibilites } = props;
  const { faire } = useCommande('candidats.definirIndisponibilites');
  return (
    <IndisponibilitesListe
      liste={indisponibilites}
      onChange={async (liste) =>
        (await faire(
          { id: candidatId, indisponibilites: sansQui(liste) },
          { indisponibilites: sansQui(indisponibilites) },
        )) !== undefined
      }
    />
  );
}
