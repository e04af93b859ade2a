import { Alert, Button, Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { RefusRecu } from '../../api/client.ts';
import { queryClient, useLecture, useTache } from '../../api/hooks.ts';

/** exchanges.md §1: names the folder of this workstation where new lists are announced. */
export function DossierDepot() {
  const { data } = useLecture('depot.etat', {});
  const { lancer, enCours } = useTache('depot.regler');
  const [saisie, setSaisie] = useState<string | null>(null);
  const [refus, setRefus] = useState('');
  if (!data) return null;
  const regler = async (dossier: string | null): Promise<void> => {
    try {
      await lancer({ dossier });
      setSaisie(null);
      setRefus('');
    } catch (erreur) {
      if (!(erreur instanceof RefusRecu)) throw erreur;
      setRefus(erreur.message);
    }
    await queryClient.invalidateQueries({ queryKey: ['depot.etat'] });
  };
  const texte = saisie ?? data.dossier ?? '';
  return (
    <Stack
      component="form"
      aria-label="Dossier de dépôt"
      sx={{ gap: 1 }}
      onSubmit={(event) => {
        event.preventDefault();
        void regler(texte.trim());
      }}
    >
      <Typography variant="h2">Dossier de dépôt</Typography>
      <Typography sx={{ color: 'text.secondary' }}>
        Un dossier de ce poste où vous enregistrez les listes reçues. Toute nouvelle liste y est annoncée ; elle n’est
        lue que si vous le demandez, et jamais importée d’elle-même.
      </Typography>
      {data.probleme !== null && <Alert severity="warning">{data.probleme}</Alert>}
      <Stack direction="row" sx={{ gap: 1, alignItems: 'flex-start' }}>
        <TextField
          label="Adresse du dossier"
          value={texte}
          onChange={({ target }) => {
            setSaisie(target.value);
            setRefus('');
          }}
          error={refus !== ''}
          helperText={refus || 'Copiez-la depuis la barre d’adresse de l’explorateur de fichiers.'}
          sx={{ flexGrow: 1, maxWidth: 640 }}
        />
        <Button type="submit" variant="outlined" disabled={enCours || texte.trim() === '' || texte === data.dossier}>
          Surveiller
        </Button>
        {data.dossier !== null && (
          <Button disabled={enCours} onClick={() => void regler(null)}>
            Ne plus surveiller
          </Button>
        )}
      </Stack>
    </Stack>
  );
}
