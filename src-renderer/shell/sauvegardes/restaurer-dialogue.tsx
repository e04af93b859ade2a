import { Alert, TextField, Typography } from '@mui/material';
import { useCallback, useEffect, useState } from 'react';
import type { SauvegardeExaminee } from '../../../src-main/contract/sauvegardes.ts';
import { direComptes } from '../../../src-main/domain/sauvegarde/ecart.ts';
import { changerPar } from '../../api/changer-donnees.ts';
import { ask, RefusRecu } from '../../api/client.ts';
import { useTache } from '../../api/hooks.ts';
import { DialogueFormulaire } from '../../ui/dialogue-formulaire.tsx';
import { formatInstant } from '../../ui/instant.ts';

/** Reads one backup whole, with the clé de secours once it is typed; a refusal is a sentence. */
function useExamen(fichier: string) {
  const { lancer, enCours } = useTache('sauvegardes.examiner');
  const [examinee, setExaminee] = useState<SauvegardeExaminee | null>(null);
  const [refus, setRefus] = useState('');
  const [autreCle, setAutreCle] = useState(false);
  const surRefus = useCallback((erreur: unknown): void => {
    if (!(erreur instanceof RefusRecu)) throw erreur;
    if (erreur.code === 'autre clé') setAutreCle(true);
    setRefus(erreur.message);
  }, []);
  useEffect(() => void lancer({ fichier }).then(setExaminee, surRefus), [lancer, fichier, surRefus]);
  const lire = async (cle: string): Promise<void> => {
    setRefus('');
    await lancer({ fichier, cle }).then(setExaminee, surRefus);
  };
  return { examinee, refus, setRefus, autreCle, lire, enCours };
}

function Contenu({ examinee }: { readonly examinee: SauvegardeExaminee }) {
  const { manifeste, ecarts } = examinee;
  return (
    <>
      <Typography>
        <strong>{manifeste.campagne.nom}</strong>, {manifeste.lycee.nom}. Sauvegarde du{' '}
        {formatInstant(manifeste.faiteLe)}, vérifiée à l’instant. Elle contient&nbsp;:{' '}
        {direComptes(manifeste.comptes) || 'une campagne sans élève'}.
      </Typography>
      {ecarts.length > 0 && (
        <Alert severity="warning">
          {ecarts.map((phrase) => (
            <Typography key={phrase} variant="body2">
              {phrase}
            </Typography>
          ))}
        </Alert>
      )}
      <Typography sx={{ color: 'text.secondary' }}>
        Les données d’aujourd’hui sont gardées d’abord, dans une sauvegarde «&nbsp;avant une restauration&nbsp;»&nbsp;:
        vous pourrez y revenir.
      </Typography>
    </>
  );
}

const viser = (champ: HTMLInputElement | null): void => champ?.focus();

/** What a backup holds, from when, and what would change; then puts it back, and reads the page again. */
export function RestaurerDialogue({ fichier, fermer }: { readonly fichier: string; readonly fermer: () => void }) {
  const { examinee, refus, setRefus, autreCle, lire, enCours: lecture } = useExamen(fichier);
  const [cle, setCle] = useState('');
  const avecCle = cle.trim() === '' ? {} : { cle: cle.trim() };
  const aOuvrir = autreCle && !examinee;
  const [enCours, setEnCours] = useState(false);
  const restaurer = async (): Promise<void> => {
    setEnCours(true);
    try {
      await changerPar(() => ask('sauvegardes.restaurer', { fichier, ...avecCle }));
    } catch (erreur) {
      setEnCours(false);
      if (!(erreur instanceof RefusRecu)) throw erreur;
      setRefus(erreur.message);
    }
  };
  return (
    <DialogueFormulaire
      titre="Restaurer cette sauvegarde"
      envoi={aOuvrir ? 'Ouvrir avec cette clé' : enCours ? 'Restauration…' : 'Restaurer'}
      onFermer={fermer}
      onEnvoyer={() => void (aOuvrir ? lire(cle.trim()) : restaurer())}
      refus={refus || undefined}
      desactive={aOuvrir ? lecture || cle.trim() === '' : !examinee || enCours || refus !== ''}
      largeur="sm"
    >
      <div role="status">{lecture && <Typography>Lecture de la sauvegarde…</Typography>}</div>
      {aOuvrir && (
        <TextField
          label="Clé de secours de cette sauvegarde"
          value={cle}
          onChange={({ target }) => setCle(target.value)}
          inputRef={viser}
          slotProps={{ htmlInput: { maxLength: 200, autoComplete: 'off', spellCheck: false } }}
        />
      )}
      {examinee && <Contenu examinee={examinee} />}
    </DialogueFormulaire>
  );
}
