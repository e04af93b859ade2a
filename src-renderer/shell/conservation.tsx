import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useState } from 'react';
import { Link } from 'react-router';
import { type EtatConservation, situerConservation } from '../../src-main/domain/campagne/conservation.ts';
import { formatJour, pluriel } from '../../src-main/domain/texte/format.ts';
import { useContexte } from './contexte.tsx';

/** Where « Clore et effacer » is. */
export const FIN_DE_CAMPAGNE = '/parametres?onglet=donnees-personnelles';

/** safety.md §4: what of the time of the data must be known now, in a sentence. */
export function direConservation({ fin, etape, joursRestants, dernierDelai }: EtatConservation): string {
  switch (etape) {
    case 'en cours':
    case 'bientôt':
      return `Les données des élèves s’effacent le ${formatJour(fin)}, dans ${pluriel(joursRestants, 'jour')}.`;
    case 'échue':
      return `Les données des élèves devaient être effacées le ${formatJour(fin)}. À partir du ${formatJour(dernierDelai)}, seuls l’effacement, les exports et les sauvegardes resteront ouverts.`;
    case 'dépassée':
      return `Les données des élèves devaient être effacées le ${formatJour(fin)}\u00a0: seuls l’effacement, les exports et les sauvegardes restent ouverts.`;
  }
}

/** Where the data of this window stand; null for those that are not a campaign of the lycée. */
export function useConservation(): EtatConservation | null {
  const { campagne, aujourdhui, demo, poste } = useContexte();
  return demo || poste !== null ? null : situerConservation(campagne, aujourdhui);
}

/** From the day on, once at each start. */
export function RappelConservation() {
  const etat = useConservation();
  const [vu, setVu] = useState(false);
  const fermer = (): void => setVu(true);
  if (etat?.etape !== 'échue') return null;
  return (
    <Dialog open={!vu} onClose={fermer} aria-labelledby="rappel-conservation" maxWidth="sm">
      <DialogTitle id="rappel-conservation">La campagne est à effacer</DialogTitle>
      <DialogContent>
        <Typography>{direConservation(etat)}</Typography>
      </DialogContent>
      <DialogActions>
        <Button onClick={fermer}>Plus tard</Button>
        <Button variant="contained" component={Link} to={FIN_DE_CAMPAGNE} onClick={fermer}>
          Clore et effacer
        </Button>
      </DialogActions>
    </Dialog>
  );
}
