import { Box, Typography } from '@mui/material';
import { usePermis } from '../../../shell/permis.ts';
import { CloreEtEffacer } from './clore-et-effacer.tsx';
import { DureeConservation } from './duree-conservation.tsx';
import { UnEleve } from './un-eleve.tsx';

/** safety.md §4: what a pupil may ask for, and how long anything is kept. One section each. */
export function OngletDonneesPersonnelles() {
  const permis = usePermis();
  return (
    <Box sx={{ display: 'grid', gap: 4, maxWidth: 900 }}>
      <Typography sx={{ color: 'text.secondary' }}>
        Les données de la campagne sont celles de mineurs&nbsp;: leurs responsables peuvent les demander, les faire
        corriger et les faire effacer.
      </Typography>
      {permis('personnelles.composer') && <UnEleve />}
      <DureeConservation />
      <CloreEtEffacer />
    </Box>
  );
}
