import {
  Alert,
  Box,
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

function NonRendu({
  etat,
  perdre,
  changer,
}: {
  readonly etat: EtatPoste;
  readonly perdre: boolean;
  readonly changer: (perdre: boolean) => void;
}) {
  return (
    <Alert severity="warning">
      {etat.renduLe === null
        ? 'Ce qui a été noté n’a encore jamais été rendu.'
        : 'Des entretiens ont été notés depuis le dernier retour.'}{' '}
      Avant d’effacer, fermez cette fenêtre et rendez le paquet.
      <FormControlLabel
        control={<Checkbox size="small" checked={perdre} onChange={(_event, coche) => changer(coche)} />}
        label="Effacer quand même, ce travail sera perdu"
        sx={{ display: 'flex' }}
      />
    </Alert>
  );
}

/** Leaves the poste as it is, or erases it: that cannot be undone, so what would be lost is said first. */
export function QuitterDialogue({ etat, onFermer }: { readonly etat: EtatPoste; readonly onFermer: () => void }) {
  const [perdre, setPerdre] = useState(false);
  const quitter = usePoste('poste.quitter');
  const effacer = usePoste('poste.effacer');
  const refus = quitter.refus ?? effacer.refus;
  const enCours = quitter.enCours || effacer.enCours;
  return (
    <Dialog open onClose={onFermer} maxWidth="sm" fullWidth aria-labelledby="quitter-poste">
      <DialogTitle id="quitter-poste">Quitter le poste du {etat.juryNom}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <Typography>
          <strong>Le laisser</strong>&nbsp;: il reste sur cet ordinateur, chiffré, tel qu’il est. L’accueil s’ouvre,
          vous y revenez de là.
        </Typography>
        <Typography>
          <strong>L’effacer</strong>&nbsp;: {pluriel(etat.total, 'entretien')} et tout ce qui en a été noté
          disparaissent de cet ordinateur. Cela ne s’annule pas. Le lycée garde ce que vous lui avez rendu.
        </Typography>
        {etat.aRendre && <NonRendu etat={etat} perdre={perdre} changer={setPerdre} />}
        {refus && <Alert severity="error">{refus}</Alert>}
      </DialogContent>
      <DialogActions>
        <Button
          color="error"
          disabled={enCours || (etat.aRendre && !perdre)}
          onClick={() => void effacer.faire({ perdre })}
        >
          Effacer ce poste
        </Button>
        <Box sx={{ flexGrow: 1 }} />
        <Button onClick={onFermer}>Fermer</Button>
        <Button variant="contained" disabled={enCours} onClick={() => void quitter.faire({})}>
          Laisser ce poste
        </Button>
      </DialogActions>
    </Dialog>
  );
}
