import DeleteForeverOutlined from '@mui/icons-material/DeleteForeverOutlined';
import DownloadOutlined from '@mui/icons-material/DownloadOutlined';
import { Button, Stack } from '@mui/material';
import { useState } from 'react';
import { RefusRecu } from '../../api/client.ts';
import { useTache } from '../../api/hooks.ts';
import { telecharger } from '../../ui/fichier.ts';
import { useToast } from '../../ui/toasts.tsx';
import { usePermis } from '../permis.ts';
import { type EleveVise, EffacerDialogue } from './effacer-dialogue.tsx';

/** safety.md §4: all that is known of one pupil, on paper or as a file, and his erasure. */
export function ActesEleve({ eleve, onEfface }: { readonly eleve: EleveVise; readonly onEfface: () => void }) {
  const { lancer, enCours } = useTache('personnelles.composer');
  const [efface, setEfface] = useState(false);
  const permis = usePermis();
  const toast = useToast();
  const remettre = async (format: 'pdf' | 'json'): Promise<void> => {
    try {
      const fichier = await lancer({ candidatId: eleve.id, format });
      if (fichier) telecharger(fichier);
    } catch (refus) {
      if (!(refus instanceof RefusRecu)) throw refus;
      toast({ gravite: 'error', texte: refus.message });
    }
  };
  if (!permis('personnelles.composer')) return null;
  return (
    <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
      {(['pdf', 'json'] as const).map((format) => (
        <Button
          key={format}
          variant="outlined"
          startIcon={<DownloadOutlined />}
          disabled={enCours}
          onClick={() => void remettre(format)}
        >
          Tout en {format.toUpperCase()}
        </Button>
      ))}
      {permis('personnelles.effacer') && (
        <Button color="error" startIcon={<DeleteForeverOutlined />} onClick={() => setEfface(true)}>
          Effacer cet élève…
        </Button>
      )}
      {efface && <EffacerDialogue eleve={eleve} onFermer={() => setEfface(false)} onEfface={onEfface} />}
    </Stack>
  );
}
