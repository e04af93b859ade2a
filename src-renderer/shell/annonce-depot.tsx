import { Alert, Box, Button, Stack } from '@mui/material';
import { useNavigate } from 'react-router';
import { queryClient, useLecture, useTache } from '../api/hooks.ts';

/**
 * exchanges.md §1: a list came into the watched folder. It is read only when asked; « Ignorer » says no more of it: the file
 * stays in its folder, to be chosen by hand.
 */
export function AnnonceDepot() {
  const { data } = useLecture('depot.etat', {});
  const { lancer, enCours } = useTache('depot.ecarter');
  const navigate = useNavigate();
  const [premiere, ...autres] = data?.arrivees ?? [];
  return (
    <Box role="status" aria-label="Dossier de dépôt">
      {premiere && (
        <Alert
          severity="info"
          sx={{ borderRadius: 0, alignItems: 'center' }}
          action={
            <Stack direction="row" sx={{ gap: 1 }}>
              <Button
                size="small"
                color="inherit"
                disabled={enCours}
                onClick={() =>
                  void lancer({ nom: premiere.nom }).then(() =>
                    queryClient.invalidateQueries({ queryKey: ['depot.etat'] }),
                  )
                }
              >
                Ignorer
              </Button>
              <Button
                size="small"
                variant="outlined"
                color="inherit"
                onClick={() => void navigate(`/echanges?onglet=import&depot=${encodeURIComponent(premiere.nom)}`)}
              >
                Lire
              </Button>
            </Stack>
          }
        >
          Un nouveau fichier est arrivé : «&nbsp;{premiere.nom}&nbsp;»
          {autres.length > 0 && ` (et ${autres.length === 1 ? 'un autre' : `${autres.length} autres`})`}
        </Alert>
      )}
    </Box>
  );
}
