import { MenuItem, TextField } from '@mui/material';
import { useState } from 'react';
import type { CandidatureVue } from '../../../src-main/contract/candidats.ts';
import { AVIS, type Avis, LIBELLES_AVIS } from '../../../src-main/domain/avis/avis.ts';
import { useCommande } from '../../shell/use-commande.ts';
import { DialogueFormulaire } from '../../ui/dialogue-formulaire.tsx';

/** R14: what the origin says of one formation, typed in when the list did not carry it. */
export function AvisOrigineDialogue(props: {
  readonly candidature: CandidatureVue;
  readonly disparu: boolean;
  readonly onFermer: () => void;
}) {
  const { candidature, disparu, onFermer } = props;
  const [avis, setAvis] = useState(candidature.avisOrigine);
  const [commentaire, setCommentaire] = useState(candidature.commentaireOrigine);
  const modifier = useCommande('candidatures.modifier', { refusSurPlace: true });
  const enregistrer = async (): Promise<void> => {
    const { id, avisOrigine, commentaireOrigine } = candidature;
    const saisie = { id, avisOrigine: avis, commentaireOrigine: commentaire };
    const fait = await modifier.faire(saisie, { avisOrigine, commentaireOrigine });
    if (fait !== undefined) onFermer();
  };
  return (
    <DialogueFormulaire
      titre={`Avis d’origine : ${candidature.voie} ${candidature.formationIntitule}`}
      envoi="Enregistrer"
      largeur="sm"
      desactive={modifier.enCours}
      refus={modifier.erreur?.message}
      disparu={disparu && 'Cette candidature'}
      onFermer={onFermer}
      onEnvoyer={() => void enregistrer()}
    >
      <TextField
        select
        label="Avis d’origine"
        value={avis ?? ''}
        onChange={(event) => setAvis((event.target.value || null) as Avis | null)}
      >
        <MenuItem value="">Non donné</MenuItem>
        {AVIS.map((valeur) => (
          <MenuItem key={valeur} value={valeur}>
            {LIBELLES_AVIS[valeur]}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        label="Commentaire d’origine"
        multiline
        minRows={4}
        value={commentaire}
        helperText="Investissement et motivation, tels que l’établissement d’origine les décrit."
        onChange={(event) => setCommentaire(event.target.value)}
      />
    </DialogueFormulaire>
  );
}
