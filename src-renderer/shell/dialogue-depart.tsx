import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle } from '@mui/material';
import { useId } from 'react';
import type { DejaParti } from '../../src-main/contract/journal.ts';
import { pluriel } from '../../src-main/domain/texte/format.ts';

/** The last ones; a list that scrolls is not read. */
const MONTRES = 6;

/** Asks once before an undo passes over what has left the machine, and says what stays true outside. */
export function DialogueDepart(props: {
  readonly parti: DejaParti;
  readonly onFermer: () => void;
  readonly onAnnuler: () => void;
}) {
  const { parti, onFermer, onAnnuler } = props;
  const id = useId();
  const autres = parti.departs.length - MONTRES;
  return (
    <Dialog open onClose={onFermer} maxWidth="sm" aria-labelledby={`${id}-titre`} aria-describedby={`${id}-texte`}>
      <DialogTitle id={`${id}-titre`}>Annuler malgré ce qui est déjà parti&nbsp;?</DialogTitle>
      <DialogContent id={`${id}-texte`}>
        <DialogContentText component="ul" sx={{ m: 0, mb: 1.5, pl: 2.5, color: 'text.primary', fontWeight: 600 }}>
          {parti.departs.slice(0, MONTRES).map((depart) => (
            <li key={depart.id}>{depart.phrase}.</li>
          ))}
          {autres > 0 && <li>{`Et ${pluriel(autres, 'autre départ', 'autres départs')}.`}</li>}
        </DialogContentText>
        <DialogContentText>
          Cela reste vrai&nbsp;: rien ne sera rappelé, et l’historique le garde. Ici seulement, l’application annulera
          «&nbsp;{parti.acte.libelle}&nbsp;».
        </DialogContentText>
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onFermer}>
          Ne rien annuler
        </Button>
        <Button onClick={onAnnuler}>Annuler quand même</Button>
      </DialogActions>
    </Dialog>
  );
}
