import { Alert, Box, Button } from '@mui/material';
import { useState } from 'react';
import type { ServeurSaisi } from '../../../src-main/contract/courrier.ts';
import { RefusRecu } from '../../api/client.ts';
import { useTache } from '../../api/hooks.ts';
import { useToast } from '../../ui/toasts.tsx';

/** Connects with what is typed, sends nothing, and says what the server answered. */
export function VerificationServeur({ lire }: { readonly lire: () => Promise<ServeurSaisi | null> }) {
  const { lancer, enCours } = useTache('courrier.verifierServeur');
  const [verdict, setVerdict] = useState<{ readonly bon: boolean; readonly phrase: string } | null>(null);
  const toast = useToast();
  const demander = async (): Promise<void> => {
    setVerdict(null);
    const serveur = await lire();
    if (!serveur) return;
    try {
      setVerdict(await lancer({ serveur }));
    } catch (erreur) {
      if (!(erreur instanceof RefusRecu)) throw erreur;
      toast({ gravite: 'error', texte: erreur.message });
    }
  };
  return (
    <>
      <Button onClick={() => void demander()} disabled={enCours}>
        {enCours ? 'Vérification…' : 'Vérifier la connexion'}
      </Button>
      <Box role="status" sx={{ flexBasis: '100%' }}>
        {verdict && <Alert severity={verdict.bon ? 'success' : 'error'}>{verdict.phrase}</Alert>}
      </Box>
    </>
  );
}
