import { Alert, Box, Button, Stack, Typography } from '@mui/material';
import { Link } from 'react-router';
import { situerConservation } from '../../../../src-main/domain/campagne/conservation.ts';
import { formatJour } from '../../../../src-main/domain/texte/format.ts';
import { useContexte } from '../../../shell/contexte.tsx';
import { direConservation } from '../../../shell/conservation.tsx';
import { usePermis } from '../../../shell/permis.ts';
import { useImpression } from '../../../shell/use-impression.tsx';

/** How long anything is kept, and what says it to the families and to the registre. */
export function DureeConservation() {
  const { campagne, aujourdhui } = useContexte();
  const permis = usePermis();
  const etat = situerConservation(campagne, aujourdhui);
  const { ouvrir, dialogue } = useImpression('conservation.imprimerNotices');
  return (
    <Box component="section" aria-labelledby="duree" sx={{ display: 'grid', gap: 1.5, justifyItems: 'start' }}>
      <Typography id="duree" variant="h2">
        Durée de conservation
      </Typography>
      <Typography>
        Les données de cette campagne sont effacées au plus tard le <strong>{formatJour(etat.fin)}</strong>. Cette date
        est imprimée sur les convocations et les notices.
      </Typography>
      {etat.etape !== 'en cours' && (
        <Alert severity={etat.etape === 'bientôt' ? 'info' : 'warning'}>{direConservation(etat)}</Alert>
      )}
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
        {permis('conservation.imprimerNotices') && (
          <Button variant="outlined" onClick={() => ouvrir('Données personnelles', {})}>
            Notices et fiche du registre
          </Button>
        )}
        {permis('campagne.modifier') && (
          <Button component={Link} to="/parametres?onglet=campagne">
            Changer la date
          </Button>
        )}
      </Stack>
      {dialogue}
    </Box>
  );
}
