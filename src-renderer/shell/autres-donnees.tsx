import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle } from '@mui/material';
import { useId } from 'react';
import { quitteSesDonnees, rechargerFenetre } from '../api/changer-donnees.ts';
import { direEtat, useEtatLiaison } from '../api/etat-liaison.ts';

/** Told in a window that was left on data that are no longer shown: nothing of it is written any more. */
export function AutresDonnees() {
  const { autresDonnees } = useEtatLiaison();
  const [titre, texte] = [useId(), useId()];
  const fermer = (): void => direEtat({ autresDonnees: null });
  return (
    <Dialog
      open={autresDonnees !== null && !quitteSesDonnees()}
      onClose={fermer}
      aria-labelledby={titre}
      aria-describedby={texte}
    >
      <DialogTitle id={titre}>D’autres données sont ouvertes</DialogTitle>
      <DialogContent>
        <DialogContentText id={texte}>{autresDonnees}</DialogContentText>
      </DialogContent>
      <DialogActions>
        <Button onClick={fermer}>Rester pour copier un texte</Button>
        <Button variant="contained" onClick={rechargerFenetre}>
          Recharger la fenêtre
        </Button>
      </DialogActions>
    </Dialog>
  );
}
