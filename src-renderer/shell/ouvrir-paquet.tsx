import { Alert, Button } from '@mui/material';
import { useState } from 'react';
import { useLecture } from '../api/hooks.ts';
import { DialoguePaquet } from '../ui/dialogue-paquet.tsx';
import { usePoste } from './use-poste.ts';

const TEXTE =
  'Les entretiens du paquet s’ouvrent sur ce poste, à part de toute campagne. Vous les remplissez ici, sans réseau, puis vous rendez le paquet au lycée.';

/** For a jury: its packet becomes a poste of its own on this workstation. */
export function OuvrirPaquet() {
  const [ouvert, setOuvert] = useState(false);
  const { faire, enCours, refus } = usePoste('poste.ouvrir');
  return (
    <>
      <Button onClick={() => setOuvert(true)}>Ouvrir un paquet de jury…</Button>
      {ouvert && (
        <DialoguePaquet
          titre="Ouvrir un paquet de jury"
          envoi="Ouvrir"
          texte={TEXTE}
          aide="Celle que le lycée vous a dite, mot pour mot."
          enCours={enCours}
          refus={refus}
          onFermer={() => setOuvert(false)}
          onEnvoyer={({ contenu, phrase }) => void faire({ contenu, phrase })}
        />
      )}
    </>
  );
}

/** Where a poste de jury is left aside, the way back to it. */
export function RevenirAuPoste() {
  const { data } = useLecture('poste.etat', {});
  const { faire, enCours, refus } = usePoste('poste.revenir');
  if (!data?.present || data.ouvert) return null;
  return (
    <Alert
      severity="info"
      sx={{ mb: 2 }}
      action={
        <Button size="small" color="inherit" disabled={enCours} onClick={() => void faire({})}>
          Y revenir
        </Button>
      }
    >
      {refus ?? 'Un poste de jury vous attend sur cet ordinateur, à part de toute campagne.'}
    </Alert>
  );
}
