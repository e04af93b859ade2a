import { Box, Typography } from '@mui/material';
import { useEffect, useState } from 'react';
import { Squelette } from '../ui/squelette.tsx';

const PATIENCE_MS = 1000;

/** The window before its campaign: shapes at once, and a word when it lasts, as when the example campaign is made. */
export function Ouverture() {
  const [longue, setLongue] = useState(false);
  useEffect(() => {
    const minuterie = setTimeout(() => setLongue(true), PATIENCE_MS);
    return () => clearTimeout(minuterie);
  }, []);
  return (
    <Box>
      <Typography role="status" sx={{ minHeight: 24, px: 2, pt: 2 }}>
        {longue &&
          'Préparation de la campagne… À sa première ouverture, la campagne d’exemple demande quelques secondes.'}
      </Typography>
      <Squelette />
    </Box>
  );
}
