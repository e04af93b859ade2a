import { DialogContentText, TextField } from '@mui/material';
import { useRef, useState } from 'react';
import { formatHeure, formatJour, prenomNom } from '../../../../src-main/domain/texte/format.ts';
import type { SeanceVue } from '../../../../src-main/contract/planning-vue.ts';
import type { Position } from '../../../../src-main/domain/planning/instance.ts';
import { DialogueFormulaire } from '../../../ui/dialogue-formulaire.tsx';
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

/** R24: overriding a rule is an act of its own, with a written reason. */
export function DialogueForcer(props: {
  readonly modele: Modele;
  readonly aForcer: AForcer;
  readonly actes: Actes;
  readonly onFermer: () => void;
}) {
  const { modele, aForcer, actes, onFermer } = props;
  const { entretienId, cible, phrases } = aForcer;
  const entretien = modele.entretiens.get(entretienId);
  const [motif, setMotif] = useState('');
  const champ = useRef<HTMLInputElement>(null);
  const forcer = (): void => {
    if (!estMotif(motif)) return;
    onFermer();
    if ('jury' in cible) void actes.placer(entretienId, cible, motif.trim());
    else void actes.placerEnSeance([entretienId], cible, motif.trim());
  };
  return (
    <DialogueFormulaire
      titre={`${entretien ? prenomNom(entretien) : ''}, ${formatJour(cible.jour)} à ${formatHeure(cible.debut)}`}
      envoi="Placer quand même"
      fermeture="Laisser comme avant"
      largeur="sm"
      desactive={!estMotif(motif)}
      onOuvert={() => champ.current?.focus()}
      onFermer={onFermer}
      onEnvoyer={forcer}
    >
      {phrases.map((phrase) => (
        <DialogContentText key={phrase}>{phrase}</DialogContentText>
      ))}
      <TextField
        inputRef={champ}
        required
        label="Motif écrit"
        helperText="Il reste attaché à l’entretien : qui a donné son accord, et pourquoi."
        value={motif}
        onChange={(event) => setMotif(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
    </DialogueFormulaire>
  );
}
