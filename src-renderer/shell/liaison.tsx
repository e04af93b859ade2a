import CloudDoneOutlined from '@mui/icons-material/CloudDoneOutlined';
import CloudOffOutlined from '@mui/icons-material/CloudOffOutlined';
import { Box, Button, Paper } from '@mui/material';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { reessayer } from '../api/coupure.ts';
import { type EtatLiaison, useEtatLiaison } from '../api/etat-liaison.ts';
import { Masque } from '../ui/masque.tsx';
import { faireEntendre, useRegion } from '../ui/region.ts';
import { phraseLiaison, type PhraseLiaison } from './phrase-liaison.ts';

const RASSURE_MS = 6000;
const RASSURE: PhraseLiaison = { dite: 'Tout est enregistré.', vue: 'Tout est enregistré.' };

/** Once what was not saved is, it is said for a while. */
function useRassure({ enAttente }: EtatLiaison, inquiet: boolean): boolean {
  const [doute, setDoute] = useState(false);
  const [rassure, setRassure] = useState(false);
  if (inquiet && enAttente > 0 && !doute) setDoute(true);
  if (!inquiet && enAttente === 0 && doute) {
    setDoute(false);
    setRassure(true);
  }
  useEffect(() => {
    if (!rassure) return undefined;
    const minuterie = setTimeout(() => setRassure(false), RASSURE_MS);
    return () => clearTimeout(minuterie);
  }, [rassure]);
  return rassure && !inquiet;
}

/** Says quietly, above everything, when the application is out of reach and what is not saved yet. */
export function Liaison() {
  const etat = useEtatLiaison();
  const region = useRegion();
  const inquietude = phraseLiaison(etat);
  const rassure = useRassure(etat, inquietude !== null);
  const phrase = inquietude ?? (rassure ? RASSURE : null);
  const dite = phrase?.dite;
  useEffect(() => faireEntendre(region), [region, dite]);
  return createPortal(
    <>
      <Box role="status">
        <Masque>{dite}</Masque>
      </Box>
      {phrase && (
        <Paper
          elevation={4}
          sx={{
            position: 'fixed',
            top: 4,
            left: '50%',
            transform: 'translateX(-50%)',
            zIndex: 'tooltip',
            display: 'flex',
            alignItems: 'center',
            gap: 1,
            px: 1.5,
            py: 0.5,
            border: 1,
            borderColor: inquietude ? 'warning.main' : 'success.main',
            fontSize: 13,
            maxWidth: 'calc(100vw - 16px)',
          }}
        >
          <Box aria-hidden sx={{ display: 'contents' }}>
            {inquietude ? (
              <CloudOffOutlined sx={{ fontSize: 18, color: 'warning.main' }} />
            ) : (
              <CloudDoneOutlined sx={{ fontSize: 18, color: 'success.main' }} />
            )}
            {phrase.vue}
          </Box>
          {etat.coupee && (
            <Button size="small" color="inherit" onClick={reessayer} sx={{ py: 0, flexShrink: 0 }}>
              Réessayer
            </Button>
          )}
        </Paper>
      )}
    </>,
    region,
  );
}
