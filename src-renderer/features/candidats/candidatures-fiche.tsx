import { Box, Button, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import type { CandidatFiche, CandidatureVue, Voeu } from '../../../src-main/contract/candidats.ts';
import { useCommande } from '../../shell/use-commande.ts';
import { AvisVu } from '../../ui/avis.tsx';
import { DialogueFormulaire } from '../../ui/dialogue-formulaire.tsx';
import { phraseAPrevenir } from './a-prevenir.ts';
import { AvisOrigineDialogue } from './avis-origine-dialogue.tsx';
import { VoeuxChamps } from './voeux-champs.tsx';

function Actes({ candidature, nom }: { readonly candidature: CandidatureVue; readonly nom: string }) {
  const renoncer = useCommande('candidatures.renoncer', { suite: phraseAPrevenir });
  const reprendre = useCommande('candidatures.reprendre');
  const ids = [candidature.id];
  const renoncee = candidature.etat === 'renoncée';
  return (
    <>
      {candidature.etat === 'renoncement à confirmer' && (
        <Button size="small" aria-label={`Reprendre ${nom}`} onClick={() => void reprendre.faire({ ids })}>
          Reprendre
        </Button>
      )}
      {/* One and the same button, so that the focus stays on it when the act is done. */}
      <Button
        size="small"
        color={renoncee ? 'primary' : 'inherit'}
        aria-label={renoncee ? `Reprendre ${nom}` : `Renonce à ${nom}`}
        onClick={() => void (renoncee ? reprendre : renoncer).faire({ ids })}
      >
        {renoncee ? 'Reprendre' : 'Renonce'}
      </Button>
    </>
  );
}

function Ligne({ candidature, modifier }: { readonly candidature: CandidatureVue; readonly modifier: () => void }) {
  const renoncee = candidature.etat === 'renoncée';
  const nom = `${candidature.voie} ${candidature.formationIntitule}`;
  return (
    <Box role="listitem" sx={{ py: 0.75 }}>
      <Stack direction="row" sx={{ alignItems: 'baseline', gap: 1 }}>
        <Typography sx={{ flexGrow: 1, textDecoration: renoncee ? 'line-through' : 'none' }}>{nom}</Typography>
        {candidature.etat !== 'inscrite' && (
          <Typography variant="body2" sx={{ color: renoncee ? 'text.secondary' : 'warning.main' }}>
            {candidature.etat}
          </Typography>
        )}
        <Actes candidature={candidature} nom={nom} />
      </Stack>
      <Typography variant="body2" component="div" sx={{ color: 'text.secondary' }}>
        {candidature.domaineNom}
        {!candidature.accueillie && ' (non accueilli)'}
        {candidature.numero && ` · n° ${candidature.numero}`}
      </Typography>
      <Stack direction="row" sx={{ alignItems: 'baseline', gap: 1 }}>
        <Typography variant="body2" component="div" sx={{ flexGrow: 1 }}>
          Avis d’origine : <AvisVu avis={candidature.avisOrigine} />
          {candidature.commentaireOrigine && <> · « {candidature.commentaireOrigine} »</>}
        </Typography>
        <Button size="small" aria-label={`Modifier l’avis d’origine : ${nom}`} onClick={modifier}>
          Modifier
        </Button>
      </Stack>
    </Box>
  );
}

/** The formations one pupil asks for: avis of the origin, giving up and back, adding. */
export function CandidaturesFiche({ fiche, disparu }: { readonly fiche: CandidatFiche; readonly disparu: boolean }) {
  const ajouter = useCommande('candidatures.ajouter', { refusSurPlace: true });
  const [voeux, setVoeux] = useState<readonly Voeu[] | null>(null);
  const [modifiee, setModifiee] = useState<CandidatureVue | null>(null);
  const prises = new Set(fiche.candidatures.map(({ formationId }) => formationId));
  const enregistrer = async (): Promise<void> => {
    if (!voeux || voeux.length === 0) return;
    if ((await ajouter.faire({ candidatId: fiche.candidat.id, voeux: [...voeux] })) === undefined) return;
    setVoeux(null);
  };
  return (
    <>
      <Box role="list">
        {fiche.candidatures.map((candidature) => (
          <Ligne key={candidature.id} candidature={candidature} modifier={() => setModifiee(candidature)} />
        ))}
      </Box>
      <Button size="small" onClick={() => setVoeux([])}>
        Ajouter une formation
      </Button>
      {modifiee && (
        <AvisOrigineDialogue
          candidature={modifiee}
          disparu={disparu || fiche.candidatures.every(({ id }) => id !== modifiee.id)}
          onFermer={() => setModifiee(null)}
        />
      )}
      {voeux && (
        <DialogueFormulaire
          titre="Ajouter des formations"
          envoi="Ajouter"
          desactive={voeux.length === 0 || ajouter.enCours}
          refus={ajouter.erreur?.message}
          disparu={disparu && 'Ce candidat'}
          onFermer={() => setVoeux(null)}
          onEnvoyer={() => void enregistrer()}
        >
          <VoeuxChamps voeux={voeux} exclues={prises} onChange={setVoeux} />
        </DialogueFormulaire>
      )}
    </>
  );
}
