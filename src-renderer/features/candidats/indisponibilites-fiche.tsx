import type { IndisponibiliteRow } from '../../../src-main/domain/candidature/candidature.ts';
import { useContexte } from '../../shell/contexte.tsx';
import { useCommande } from '../../shell/use-commande.ts';
import { IndisponibilitesListe } from '../../ui/indisponibilites-liste.tsx';
import { sansQui } from '../../ui/sans-qui.ts';

/** H4: when this pupil cannot come, saved at each change. */
export function IndisponibilitesFiche(props: {
  readonly candidatId: string;
  readonly indisponibilites: readonly IndisponibiliteRow[];
}) {
  const { candidatId, indisponibilites } = props;
  const { campagne } = useContexte();
  const { faire } = useCommande('candidats.definirIndisponibilites');
  return (
    <IndisponibilitesListe
      liste={indisponibilites}
      periode={campagne}
      onChange={async (liste) =>
        (await faire(
          { id: candidatId, indisponibilites: sansQui(liste) },
          { indisponibilites: sansQui(indisponibilites) },
        )) !== undefined
      }
    />
  );
}
