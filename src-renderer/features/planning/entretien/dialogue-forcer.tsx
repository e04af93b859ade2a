import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle, TextField } from '@mui/material';
import { useState } from 'react';
import { useFocusInitial } from './use-focus-initial.ts';
import { formatHeure, formatJour, prenomNom } from '../../../../src-main/domain/texte/format.ts';
import type { SeanceVue } from '../../../../src-main/contract/planning-vue.ts';
import type { Position } from '../../../../src-main/domain/planning/instance.ts';
import type { Modele } from '../plan/modele.ts';
import type { Actes } from '../plan/use-actes.ts';

/** A place, in a jury or in a séance, that a rule refuses unless a reason is written. */
export interface AForcer {
  readonly entretienId: string;
  readonly cible: Position | SeanceVue;
  readonly phrases: readonly string[];
}

/** Shortest reason that says something; the application asks for as much. */
const MOTIF_MIN = 3;

export const estMotif = (motif: string): boolean => motif.trim().length >= MOTIF_MIN;

interface Props {
  readonly modele: Modele;
  readonly aForcer: AForcer;
  readonly actes: Actes;
  readonly onFermer: () => void;
}

function FormulaireMotif({ aForcer, actes, onFermer }: Omit<Props, 'modele'>) {
  const { entretienId, cible, phrases } = aForcer;
  const [motif, setMotif] = useState('');
  const champ = useFocusInitial();
  const forcer = (): void => {
    if (!estMotif(motif)) return;
    onFermer();
    if ('jury' in cible) void actes.placer(entretienId, cible, motif.trim());
    else void actes.placerEnSeance([entretienId], cible, motif.trim());
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        forcer();
      }}
    >
      <DialogContent>
        {phrases.map((phrase) => (
          <DialogContentText key={phrase} sx={{ mb: 1 }}>
            {phrase}
          </DialogContentText>
        ))}
        <TextField
          inputRef={champ}
          required
          label="Motif écrit"
          helperText="Il reste attaché à l’entretien : qui a donné son accord, et pourquoi."
          value={motif}
          onChange={(event) => setMotif(event.target.value)}
          slotProps={{ htmlInput: { maxLength: 500 } }}
          sx={{ mt: 1 }}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onFermer}>Laisser comme avant</Button>
        <Button type="submit" variant="contained" disabled={!estMotif(motif)}>
          Placer quand même
        </Button>
      </DialogActions>
    </form>
  );
}

/** R24: overriding a rule is an act of its own, with a written reason. */
export function DialogueForcer({ modele, aForcer, actes, onFermer }: Props) {
  const { entretienId, cible } = aForcer;
  const entretien = modele.entretiens.get(entretienId);
  return (
    <Dialog open onClose={onFermer} maxWidth="sm" fullWidth aria-labelledby="forcer-titre">
      <DialogTitle id="forcer-titre">
        {entretien && prenomNom(entretien)}, {formatJour(cible.jour)} à {formatHeure(cible.debut)}
      </DialogTitle>
      <FormulaireMotif aForcer={aForcer} actes={actes} onFermer={onFermer} />
    </Dialog>
  );
}
