import { TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { estSonNom } from '../../../src-main/domain/effacement/effacement.ts';
import { nomPrenom } from '../../../src-main/domain/texte/format.ts';
import { DialogueFormulaire } from '../../ui/dialogue-formulaire.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useCommande } from '../use-commande.ts';

export interface EleveVise {
  readonly id: string;
  readonly nom: string;
  readonly prenom: string;
}

interface Props {
  readonly eleve: EleveVise;
  readonly onFermer: () => void;
  readonly onEfface: () => void;
}

/** An act that nothing undoes: what it does is read first, and the pupil's name typed. */
export function EffacerDialogue({ eleve, onFermer, onEfface }: Props) {
  const [nom, setNom] = useState('');
  const { faire, enCours, erreur } = useCommande('personnelles.effacer', { discret: true, refusSurPlace: true });
  const toast = useToast();
  const effacer = async (): Promise<void> => {
    if ((await faire({ candidatId: eleve.id, nom })) === undefined) return;
    toast({
      gravite: 'success',
      texte:
        'Élève effacé. Des sauvegardes plus anciennes peuvent le contenir\u00a0: Paramètres, Données personnelles.',
    });
    onFermer();
    onEfface();
  };
  return (
    <DialogueFormulaire
      titre={`Effacer ${nomPrenom(eleve)}`}
      envoi="Effacer définitivement"
      largeur="sm"
      refus={erreur?.message}
      desactive={enCours || !estSonNom(eleve, nom)}
      onFermer={onFermer}
      onEnvoyer={() => void effacer()}
    >
      <Typography>
        Ses candidatures, ses entretiens, ses comptes rendus, ses avis, ses convocations et tout ce qui le nomme dans le
        journal sont effacés. <strong>Cela ne s’annule pas</strong>, et ce qui a été fait avant ne pourra plus être
        annulé non plus.
      </Typography>
      <Typography sx={{ color: 'text.secondary' }}>
        Restent&nbsp;: la preuve qu’un effacement a eu lieu, sans son nom, et les sauvegardes plus anciennes, que
        Paramètres, Données personnelles permet de supprimer. Les fichiers déjà remis (listes, lettres, paquets, clés
        USB) sont à détruire à part. Si une prochaine liste de l’académie le contient, il revient comme un nouvel élève.
      </Typography>
      <TextField
        label="Nom et prénom de l’élève"
        helperText={`Pour confirmer, tapez\u00a0: ${nomPrenom(eleve)}`}
        value={nom}
        onChange={({ target }) => setNom(target.value)}
        autoComplete="off"
      />
    </DialogueFormulaire>
  );
}
