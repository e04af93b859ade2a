import RestoreOutlined from '@mui/icons-material/RestoreOutlined';
import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useState } from 'react';
import { useLecture } from '../../api/hooks.ts';
import { ChercherSauvegardes } from './chercher-sauvegardes.tsx';
import { ListeSauvegardes } from './liste-sauvegardes.tsx';

/** At the first start: the campaign of before comes back instead of a new one. */
export function RestaurerAuDepart() {
  const { data } = useLecture('sauvegardes.etat', {});
  const [ouvert, setOuvert] = useState(false);
  return (
    <>
      <Button startIcon={<RestoreOutlined />} disabled={!data} onClick={() => setOuvert(true)}>
        Restaurer une sauvegarde
      </Button>
      {ouvert && data && (
        <Dialog open onClose={() => setOuvert(false)} maxWidth="md" fullWidth aria-labelledby="restaurer-titre">
          <DialogTitle id="restaurer-titre">Restaurer une sauvegarde</DialogTitle>
          <DialogContent sx={{ display: 'grid', gap: 2 }}>
            <Typography>
              Choisissez la sauvegarde sur la clé USB ou le partage où elle a été faite&nbsp;: la campagne revient telle
              qu’elle y est.
            </Typography>
            {data.sauvegardes.length > 0 && (
              <ListeSauvegardes nom="Sauvegardes connues" sauvegardes={data.sauvegardes} />
            )}
            <ChercherSauvegardes natif={data.choixNatif} />
          </DialogContent>
          <DialogActions>
            <Button onClick={() => setOuvert(false)}>Fermer</Button>
          </DialogActions>
        </Dialog>
      )}
    </>
  );
}
