import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, MenuItem, TextField } from '@mui/material';
import { useState } from 'react';
import type { Domaine, Mode } from '../../../../src-main/domain/campagne/campagne.ts';
import { useCommande } from '../../../shell/use-commande.ts';
import { suiteDe } from './suite-catalogue.ts';

/** Adds a domaine to the campaign's catalogue, or renames one. */
export function DomaineDialogue(props: { readonly domaine: Domaine | null; readonly fermer: () => void }) {
  const { domaine, fermer } = props;
  const { faire, enCours } = useCommande('catalogue.modifier', { suite: suiteDe });
  const [nom, setNom] = useState(domaine?.nom ?? '');
  const [mode, setMode] = useState<Mode>('individuel');
  const [essai, setEssai] = useState(false);
  const manque = essai && nom.trim() === '';
  const enregistrer = async (): Promise<void> => {
    setEssai(true);
    if (nom.trim() === '') return;
    const fait = await faire(
      domaine
        ? { acte: 'renommer un domaine', domaineId: domaine.id, nom: nom.trim() }
        : { acte: 'ajouter un domaine', nom: nom.trim(), mode },
    );
    if (fait) fermer();
  };
  return (
    <Dialog open onClose={fermer} maxWidth="xs" fullWidth aria-labelledby="domaine-titre">
      <Box
        component="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void enregistrer();
        }}
      >
        <DialogTitle id="domaine-titre">{domaine ? 'Renommer le domaine' : 'Nouveau domaine'}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2, pt: '8px !important' }}>
          <TextField
            label="Nom du domaine"
            required
            value={nom}
            onChange={({ target }) => setNom(target.value)}
            error={manque}
            helperText={manque ? 'Indiquez le nom.' : 'Comme l’académie l’écrit dans ses listes'}
          />
          {!domaine && (
            <TextField select label="Mode" value={mode} onChange={({ target }) => setMode(target.value as Mode)}>
              <MenuItem value="individuel">Individuel</MenuItem>
              <MenuItem value="collectif">Collectif</MenuItem>
            </TextField>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={fermer}>Fermer</Button>
          <Button type="submit" variant="contained" disabled={enCours}>
            Enregistrer
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}
