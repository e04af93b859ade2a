import PendingOutlined from '@mui/icons-material/PendingOutlined';
import VerifiedOutlined from '@mui/icons-material/VerifiedOutlined';
import { Box, Button } from '@mui/material';
import type { EntretienFiche } from '../../../src-main/contract/entretiens.ts';
import { formatJour } from '../../../src-main/domain/texte/format.ts';
import { useContexte } from '../../shell/contexte.tsx';
import { usePermis } from '../../shell/permis.ts';
import { useCommande } from '../../shell/use-commande.ts';

/** R32: the validation by the chef d'établissement, once the results are complete, where the campaign asks for it. */
export function ValidationFiche({ fiche }: { readonly fiche: EntretienFiche }) {
  const { campagne } = useContexte();
  const permis = usePermis()('entretiens.valider');
  const { faire, enCours } = useCommande('entretiens.valider');
  const { entretien, avancement } = fiche;
  if (!campagne.validationChef || (avancement !== 'complet' && avancement !== 'transmis')) return null;
  const valide = entretien.valideLe !== null;
  const Icone = valide ? VerifiedOutlined : PendingOutlined;
  return (
    <Box role="group" aria-label="Validation" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
      <Icone aria-hidden fontSize="small" sx={{ color: valide ? 'success.main' : 'warning.main' }} />
      {entretien.valideLe === null
        ? 'En attente de la validation du chef d’établissement.'
        : `Validé par le chef d’établissement le ${formatJour(entretien.valideLe.slice(0, 10))}.`}
      {permis && (
        <Button
          size="small"
          disabled={enCours || campagne.closeLe !== null}
          onClick={() => void faire({ ids: [entretien.id], valide: !valide })}
        >
          {valide ? 'Ne plus valider' : 'Valider'}
        </Button>
      )}
    </Box>
  );
}
