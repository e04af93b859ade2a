import { Box, Button } from '@mui/material';
import type { CandidatLigne } from '../../../src-main/contract/candidats.ts';
import { pluriel } from '../../../src-main/domain/texte/format.ts';
import { useContexte } from '../../shell/contexte.tsx';
import { useCommande } from '../../shell/use-commande.ts';
import { phraseAPrevenir } from './a-prevenir.ts';
import { candidaturesVisees } from './candidatures-visees.ts';
import type { Filtres } from './filtrer.ts';

/** R17: giving up and taking back the candidatures of several pupils, each time as one act. */
export function SelectionActes(props: {
  readonly choisis: readonly CandidatLigne[];
  readonly filtres: Filtres;
  readonly onFini: () => void;
}) {
  const { choisis, filtres, onFini } = props;
  const { domaines, formations } = useContexte();
  const renoncer = useCommande('candidatures.renoncer', { suite: phraseAPrevenir });
  const reprendre = useCommande('candidatures.reprendre');
  const { aConfirmer, vivantes, aReprendre } = candidaturesVisees(choisis, filtres);
  const portee =
    formations.find(({ id }) => id === filtres.formationId)?.intitule ??
    domaines.find(({ id }) => id === filtres.domaineId)?.nom;
  const acte = async (commande: typeof renoncer | typeof reprendre, ids: readonly string[]): Promise<void> => {
    if ((await commande.faire({ ids: [...ids] })) !== undefined) onFini();
  };
  return (
    <>
      <Box role="status" sx={{ color: 'text.secondary' }}>
        {pluriel(choisis.length, 'candidat choisi', 'candidats choisis')}
        {portee && ` (« ${portee} » seulement)`}
      </Box>
      {aConfirmer.length > 0 && (
        <Button size="small" variant="outlined" onClick={() => void acte(renoncer, aConfirmer)}>
          Confirmer le renoncement
        </Button>
      )}
      {vivantes.length > aConfirmer.length && (
        <Button size="small" variant="outlined" onClick={() => void acte(renoncer, vivantes)}>
          {aConfirmer.length > 0 ? 'Noter le renoncement à tout' : 'Noter le renoncement'}
        </Button>
      )}
      {aReprendre.length > 0 && (
        <Button size="small" variant="outlined" onClick={() => void acte(reprendre, aReprendre)}>
          Reprendre la candidature
        </Button>
      )}
      <Button size="small" onClick={onFini}>
        Ne plus choisir
      </Button>
    </>
  );
}
