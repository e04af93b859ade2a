import FolderOpenOutlined from '@mui/icons-material/FolderOpenOutlined';
import { Alert, Box, Button, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { RefusRecu } from '../../api/client.ts';
import { queryClient, useLecture, useTache } from '../../api/hooks.ts';
import { ParcourirDialogue } from '../../shell/parcourir-dialogue.tsx';

/** Runs what changes the watched folder, and keeps the sentence of a refusal. */
function useReglage() {
  const regler = useTache('depot.regler');
  const choisir = useTache('depot.choisir');
  const [refus, setRefus] = useState('');
  /** Answers whether it was done. */
  const essayer = async (acte: () => Promise<unknown>): Promise<boolean> => {
    setRefus('');
    try {
      await acte();
      return true;
    } catch (erreur) {
      if (!(erreur instanceof RefusRecu)) throw erreur;
      setRefus(erreur.message);
      return false;
    } finally {
      await queryClient.invalidateQueries({ queryKey: ['depot.etat'] });
    }
  };
  return {
    refus,
    enCours: regler.enCours || choisir.enCours,
    surveiller: (dossier: string | null) => essayer(() => regler.lancer({ dossier })),
    choisir: () => essayer(() => choisir.lancer({})),
  };
}

/** exchanges.md §1: names the folder of this workstation where new lists are announced. */
export function DossierDepot() {
  const { data } = useLecture('depot.etat', {});
  const { refus, enCours, surveiller, choisir } = useReglage();
  const [parcourt, setParcourt] = useState(false);
  if (!data) return null;
  const { dossier, probleme, choixNatif } = data;
  return (
    <Box component="section" aria-label="Dossier de dépôt" sx={{ display: 'grid', gap: 1 }}>
      <Typography variant="h2">Dossier de dépôt</Typography>
      <Typography sx={{ color: 'text.secondary' }}>
        Un dossier de ce poste où vous enregistrez les listes reçues. Toute nouvelle liste y est annoncée, même arrivée
        application fermée ; elle n’est lue que si vous le demandez, et jamais importée d’elle-même.
      </Typography>
      {dossier !== null && (
        <Typography sx={{ overflowWrap: 'anywhere' }}>
          Surveillé : <strong>{dossier}</strong>
        </Typography>
      )}
      {probleme !== null && <Alert severity="warning">{probleme}</Alert>}
      {refus !== '' && !parcourt && (
        <Alert severity="error" role="alert">
          {refus}
        </Alert>
      )}
      <Stack direction="row" sx={{ gap: 1 }}>
        <Button
          variant="outlined"
          startIcon={<FolderOpenOutlined />}
          disabled={enCours}
          onClick={() => (choixNatif ? void choisir() : setParcourt(true))}
        >
          {dossier === null ? 'Choisir le dossier…' : 'Changer de dossier…'}
        </Button>
        {dossier !== null && (
          <Button disabled={enCours} onClick={() => void surveiller(null)}>
            Ne plus surveiller
          </Button>
        )}
      </Stack>
      {parcourt && (
        <ParcourirDialogue
          titre="Choisir le dossier de dépôt"
          envoi="Surveiller ce dossier"
          depart={dossier}
          refus={refus}
          choisir={async (choisi) => {
            if (await surveiller(choisi)) setParcourt(false);
          }}
          fermer={() => setParcourt(false)}
        />
      )}
    </Box>
  );
}
