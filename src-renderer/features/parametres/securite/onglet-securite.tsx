import { Alert, Box, Typography } from '@mui/material';
import { refusDAcces, SEUL } from '../../../../src-main/domain/acces/droits.ts';
import { useLecture } from '../../../api/hooks.ts';
import { EtatErreur } from '../../../ui/page.tsx';
import { Squelette } from '../../../ui/squelette.tsx';
import { Comptes } from './comptes.tsx';
import { FicheSecours } from './fiche-secours.tsx';
import { Registre } from './registre.tsx';
import { Verrouillage } from './verrouillage.tsx';

/** What opens the data: the fiche de secours, who has an account, when the window locks. */
export function OngletSecurite() {
  const { data, error, refetch } = useLecture('securite.lire', {});
  if (error) return <EtatErreur texte={error.message} reessayer={() => void refetch()} />;
  if (!data) return <Squelette />;
  if (!data.gardee) return <Alert severity="info">Les clés de ces données ne se règlent pas ici.</Alert>;
  return (
    <Box sx={{ display: 'grid', gap: 4, maxWidth: 900 }}>
      <Typography sx={{ color: 'text.secondary' }}>
        Les données sont chiffrées sur le disque. Elles s’ouvrent par{' '}
        {data.comptes.length > 0 ? 'le mot de passe de chaque compte' : 'le trousseau de ce poste'} ou, en dernier
        recours, par la clé de secours.
      </Typography>
      <FicheSecours secours={data.secours} />
      <Comptes vue={data} />
      <Verrouillage vue={data} />
      {refusDAcces('registre.lire', { ...SEUL, role: data.moi?.role ?? SEUL.role }) === null && <Registre />}
    </Box>
  );
}
