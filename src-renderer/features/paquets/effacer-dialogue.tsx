import {
  Alert,
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import type { EtatPoste } from '../../../src-main/contract/paquets.ts';
import { pluriel } from '../../../src-main/domain/texte/format.ts';
import { usePoste } from '../../shell/use-poste.ts';

/** Erases the poste and its folder: it cannot be undone, so what would be lost is said first. */
export function EffacerDialogue({ etat, onFermer }: { readonly etat: EtatPoste; readonly onFermer: () => void }) {
  const [perdre, setPerdre] = useState(false);
  const { faire, enCours, refus } = usePoste('poste.effacer');
  return (
    <Dialog open onClose={onFermer} maxWidth="sm" fullWidth aria-labelledby="effacer-poste">
      <DialogTitle id="effacer-poste">Effacer ce poste</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <Typography>
          {pluriel(etat.total, 'entretien')} du {etat.juryNom} et tout ce qui en a été noté sont effacés de ce poste,
          avec leur dossier. Cela ne s’annule pas. Le lycée garde ce que vous lui avez rendu.
        </Typography>
        {etat.aRendre && (
          <Alert severity="warning">
            {etat.renduLe === null
              ? 'Ce paquet n’a jamais été rendu.'
              : 'Des entretiens ont été notés depuis le dernier retour.'}{' '}
            Fermez cette fenêtre et rendez-le d’abord.
            <FormControlLabel
              control={<Checkbox size="small" checked={perdre} onChange={(_event, coche) => setPerdre(coche)} />}
              label="Effacer quand même, ce travail sera perdu"
              sx={{ display: 'flex' }}
            />
          </Alert>
        )}
        {refus && <Alert severity="error">{refus}</Alert>}
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onFermer}>
          Garder ce poste
        </Button>
        <Button color="error" disabled={enCours || (etat.aRendre && !perdre)} onClick={() => void faire({ perdre })}>
          Effacer ce poste
        </Button>
      </DialogActions>
    </Dialog>
  );
}
