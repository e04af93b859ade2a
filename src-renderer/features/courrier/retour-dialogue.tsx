import { Checkbox, FormControlLabel, FormGroup, Typography } from '@mui/material';
import { useState } from 'react';
import type { MessageVue } from '../../../src-main/contract/courrier.ts';
import { useCommande } from '../../shell/use-commande.ts';
import { DialogueFormulaire } from '../../ui/dialogue-formulaire.tsx';

/** The server took the message, and it came back to the lycée's mailbox: from which addresses. */
export function RetourDialogue({ message, onFermer }: { readonly message: MessageVue; readonly onFermer: () => void }) {
  const adresses = [message.destinataire, ...message.copies];
  const [revenues, setRevenues] = useState<readonly string[]>([message.destinataire]);
  const noter = useCommande('courrier.noterRetour', { refusSurPlace: true });
  const basculer = (adresse: string): void =>
    setRevenues((avant) =>
      avant.includes(adresse) ? avant.filter((autre) => autre !== adresse) : [...avant, adresse],
    );
  const enregistrer = async (): Promise<void> => {
    if ((await noter.faire({ messageId: message.id, adresses: [...revenues] })) !== undefined) onFermer();
  };
  return (
    <DialogueFormulaire
      titre={`Message revenu de ${message.origineNom}`}
      envoi="Noter le retour"
      largeur="sm"
      desactive={noter.enCours || revenues.length === 0}
      refus={noter.erreur?.message}
      onFermer={onFermer}
      onEnvoyer={() => void enregistrer()}
    >
      <Typography>
        Un avis de non-distribution est arrivé dans votre messagerie&nbsp;: cochez les adresses qu’il nomme. Le message
        pourra ensuite être renvoyé à elles seules.
      </Typography>
      <FormGroup aria-label="Adresses d’où le message est revenu">
        {adresses.map((adresse) => (
          <FormControlLabel
            key={adresse}
            control={<Checkbox size="small" checked={revenues.includes(adresse)} onChange={() => basculer(adresse)} />}
            label={adresse}
          />
        ))}
      </FormGroup>
    </DialogueFormulaire>
  );
}
