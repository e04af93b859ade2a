import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import type { CandidatFiche, CandidatureVue, Voeu } from '../../../src-main/contract/candidats.ts';
import { useCommande } from '../../shell/use-commande.ts';
import { AvisVu } from '../../ui/avis.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { VoeuxChamps } from './voeux-champs.tsx';

function Ligne({ candidature }: { readonly candidature: CandidatureVue }) {
  const renoncer = useCommande('candidatures.renoncer');
  const reprendre = useCommande('candidatures.reprendre');
  const toast = useToast();
  const renoncee = candidature.etat === 'renoncée';
  const nom = `${candidature.voie} ${candidature.formationIntitule}`;
  const abandonner = async (): Promise<void> => {
    const fait = await renoncer.faire({ ids: [candidature.id] });
    if (fait && fait.aPrevenir.length > 0)
      toast({ gravite: 'warning', texte: `Créneau libéré. À prévenir : ${fait.aPrevenir.join(', ')}.` });
  };
  return (
    <Box role="listitem" sx={{ py: 0.75 }}>
      <Stack direction="row" sx={{ alignItems: 'baseline', gap: 1 }}>
        <Typography sx={{ flexGrow: 1, textDecoration: renoncee ? 'line-through' : 'none' }}>{nom}</Typography>
        {candidature.etat !== 'inscrite' && (
          <Typography variant="body2" sx={{ color: renoncee ? 'text.secondary' : 'warning.main' }}>
            {candidature.etat}
          </Typography>
        )}
        {candidature.etat !== 'inscrite' && (
          <Button
            size="small"
            aria-label={`Reprendre ${nom}`}
            onClick={() => void reprendre.faire({ ids: [candidature.id] })}
          >
            Reprendre
          </Button>
        )}
        {!renoncee && (
          <Button
            size="small"
            color="inherit"
            aria-label={`Noter le renoncement à ${nom}`}
            onClick={() => void abandonner()}
          >
            Renonce
          </Button>
        )}
      </Stack>
      <Typography variant="body2" component="div" sx={{ color: 'text.secondary' }}>
        {candidature.domaineNom}
        {!candidature.accueillie && ' (non accueilli)'}
        {candidature.numero && ` · n° ${candidature.numero}`}
      </Typography>
      <Typography variant="body2" component="div">
        Avis d’origine : <AvisVu avis={candidature.avisOrigine} />
        {candidature.commentaireOrigine && <> · « {candidature.commentaireOrigine} »</>}
      </Typography>
    </Box>
  );
}

/** The formations one pupil asks for: avis of the origin, giving up and back, adding. */
export function CandidaturesFiche({ fiche }: { readonly fiche: CandidatFiche }) {
  const ajouter = useCommande('candidatures.ajouter');
  const [voeux, setVoeux] = useState<readonly Voeu[] | null>(null);
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
          <Ligne key={candidature.id} candidature={candidature} />
        ))}
      </Box>
      <Button size="small" onClick={() => setVoeux([])}>
        Ajouter une formation
      </Button>
      {voeux && (
        <Dialog open onClose={() => setVoeux(null)} maxWidth="md" fullWidth aria-labelledby="ajouter-titre">
          <DialogTitle id="ajouter-titre">Ajouter des formations</DialogTitle>
          <DialogContent sx={{ pt: '8px !important' }}>
            <VoeuxChamps voeux={voeux} exclues={prises} onChange={setVoeux} />
          </DialogContent>
          <DialogActions>
            <Button onClick={() => setVoeux(null)}>Fermer</Button>
            <Button
              variant="contained"
              disabled={voeux.length === 0 || ajouter.enCours}
              onClick={() => void enregistrer()}
            >
              Ajouter
            </Button>
          </DialogActions>
        </Dialog>
      )}
    </>
  );
}
