import FolderOpenOutlined from '@mui/icons-material/FolderOpenOutlined';
import { Alert, Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import type { SauvegardeVue } from '../../../src-main/contract/sauvegardes.ts';
import { useTache } from '../../api/hooks.ts';
import { ListeSauvegardes } from './liste-sauvegardes.tsx';
import { useDossier } from './use-dossier.tsx';

/** Backups that are elsewhere: a stick, a share, the folder of another workstation. */
export function ChercherSauvegardes({ natif }: { readonly natif: boolean }) {
  const { lancer } = useTache('sauvegardes.chercher');
  const [trouvees, setTrouvees] = useState<{ dossier: string; liste: readonly SauvegardeVue[] } | null>(null);
  const { demander, enCours, refus, dialogue } = useDossier({
    titre: 'Où sont les sauvegardes ?',
    envoi: 'Chercher dans ce dossier',
    depart: null,
    natif,
    prendre: async (dossier) => setTrouvees({ dossier, liste: await lancer({ dossier }) }),
  });
  return (
    <Box sx={{ display: 'grid', gap: 1, justifyItems: 'start' }}>
      <Button variant="outlined" startIcon={<FolderOpenOutlined />} disabled={enCours} onClick={demander}>
        Chercher une sauvegarde ailleurs…
      </Button>
      {refus !== '' && <Alert severity="error">{refus}</Alert>}
      {trouvees && (
        <Box sx={{ width: '100%' }}>
          <Typography sx={{ overflowWrap: 'anywhere', mb: 1 }}>Dans {trouvees.dossier}&nbsp;:</Typography>
          <ListeSauvegardes nom={`Sauvegardes de ${trouvees.dossier}`} sauvegardes={trouvees.liste} />
        </Box>
      )}
      {dialogue}
    </Box>
  );
}
