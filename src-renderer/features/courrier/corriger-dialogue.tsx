import { Alert, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import type { MessageVue } from '../../../src-main/contract/courrier.ts';
import { useLecture } from '../../api/hooks.ts';
import { useCommande } from '../../shell/use-commande.ts';
import { DialogueFormulaire } from '../../ui/dialogue-formulaire.tsx';

/** The mailbox of the origine that refused a message; then the message goes to those that did not get it. */
export function CorrigerDialogue({
  message,
  onFermer,
}: {
  readonly message: MessageVue;
  readonly onFermer: () => void;
}) {
  const { data } = useLecture('origines.lister', {});
  const origine = data?.find(({ id }) => id === message.origineId);
  const [saisi, setSaisi] = useState<string | null>(null);
  const [vu, setVu] = useState<string | null>(null);
  if (origine && vu === null) setVu(origine.courriel);
  const modifier = useCommande('origines.modifier', { refusSurPlace: true });
  const decider = useCommande('courrier.decider');
  const courriel = saisi ?? vu ?? '';
  const decision = message.decisions.includes('compléter') ? 'compléter' : 'renvoyer';
  const envoyer = async (): Promise<void> => {
    if (!origine || vu === null) return;
    const fait = courriel === vu || (await modifier.faire({ id: origine.id, origine: { courriel } }, { courriel: vu }));
    if (fait === undefined) return;
    await decider.faire({ messageId: message.id, decision });
    onFermer();
  };
  return (
    <DialogueFormulaire
      titre={`Corriger l’adresse de ${message.origineNom}`}
      envoi="Corriger et remettre à envoyer"
      largeur="sm"
      desactive={!origine || modifier.enCours || decider.enCours}
      refus={modifier.erreur?.message}
      disparu={data !== undefined && !origine && 'Cet établissement d’origine'}
      onFermer={onFermer}
      onEnvoyer={() => void envoyer()}
    >
      {message.reponse && (
        <Alert severity="warning" sx={{ whiteSpace: 'pre-line' }}>
          {message.reponse}
        </Alert>
      )}
      <TextField
        label="Courriel de l’établissement"
        type="email"
        value={courriel}
        onChange={(event) => setSaisi(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 300 } }}
      />
      <Typography sx={{ color: 'text.secondary' }}>
        Le message ira aux seules adresses qui ne l’ont pas reçu. L’adresse d’une personne référente se corrige dans la
        fiche de l’élève.
      </Typography>
    </DialogueFormulaire>
  );
}
