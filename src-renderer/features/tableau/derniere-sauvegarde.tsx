import { Alert, Button, Stack, Typography } from '@mui/material';
import { Link } from 'react-router';
import { useLecture } from '../../api/hooks.ts';
import { formatInstant } from '../../ui/instant.ts';

const REGLAGES = '/parametres?onglet=sauvegardes';

/** The last backup, and what is missing, until it is dealt with. */
export function DerniereSauvegarde() {
  const { data } = useLecture('sauvegardes.etat', {});
  if (!data) return null;
  const { derniere, echec, second } = data;
  const manque =
    echec ??
    (second?.perdu
      ? `Le second lieu (${second.dossier}) n’a pas été vu depuis le ${formatInstant(second.vuLe)}\u00a0: branchez-le, ou choisissez-en un autre.`
      : null);
  return (
    <>
      {manque !== null && (
        <Alert severity="warning" sx={{ mb: 1, overflowWrap: 'anywhere' }}>
          {manque}
        </Alert>
      )}
      <Stack direction="row" sx={{ alignItems: 'center', gap: 1 }}>
        <Typography sx={{ flexGrow: 1 }}>
          {derniere?.manifeste
            ? `Dernière le ${formatInstant(derniere.manifeste.faiteLe)}${second ? '' : ', sur ce poste seulement'}.`
            : 'Aucune sauvegarde pour l’instant\u00a0: la première se fera à la fermeture.'}
        </Typography>
        <Button component={Link} to={REGLAGES} size="small">
          Sauvegardes
        </Button>
      </Stack>
    </>
  );
}
