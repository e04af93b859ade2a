import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  Radio,
  RadioGroup,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import type { OutputOf } from '../../../src-main/contract/index.ts';
import { defautPhrase } from '../../../src-main/domain/paquet/phrase-secrete.ts';
import { RefusRecu } from '../../api/client.ts';
import { useTache } from '../../api/hooks.ts';
import { useContexte } from '../../shell/contexte.tsx';
import { DialogueFormulaire } from '../../ui/dialogue-formulaire.tsx';
import { telecharger } from '../../ui/fichier.ts';
import { ChoixPhrase, enAttente, PHRASE_INITIALE, phraseDe } from './choix-phrase.tsx';

function Rendu({ rendu, fermer }: { readonly rendu: OutputOf<'paquets.rendre'>; readonly fermer: () => void }) {
  return (
    <Dialog open onClose={fermer} maxWidth="sm" fullWidth aria-labelledby="paquet-rendu">
      <DialogTitle id="paquet-rendu">Le paquet rempli est écrit</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <Typography>
          Remettez «&nbsp;{rendu.nomFichier}&nbsp;» au lycée, sur une clé USB par exemple. Il contient tout ce que ce
          poste a noté jusqu’ici.
        </Typography>
        <Typography>
          Vous pouvez encore compléter des entretiens et rendre le paquet à nouveau. Une fois que le lycée l’a repris,
          effacez ce poste («&nbsp;Quitter…&nbsp;»).
        </Typography>
      </DialogContent>
      <DialogActions>
        <Button onClick={() => telecharger(rendu)}>Enregistrer à nouveau</Button>
        <Button variant="contained" onClick={fermer}>
          Fermer
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** The primary act of a poste de jury: everything noted goes back, under the passphrase of the packet or another. */
export function RendreDialogue({ onFermer }: { readonly onFermer: () => void }) {
  const { etablissement } = useContexte();
  const [autre, setAutre] = useState(false);
  const [phrase, setPhrase] = useState(PHRASE_INITIALE);
  const [envoye, setEnvoye] = useState(false);
  const [refus, setRefus] = useState<string | null>(null);
  const [rendu, setRendu] = useState<OutputOf<'paquets.rendre'> | null>(null);
  const { lancer, enCours } = useTache('paquets.rendre');
  const rendre = async (): Promise<void> => {
    setEnvoye(true);
    setRefus(null);
    if (autre && defautPhrase(phraseDe(phrase))) return;
    try {
      const fait = await lancer({ phrase: autre ? phraseDe(phrase) : null });
      telecharger(fait);
      setRendu(fait);
    } catch (erreur) {
      if (!(erreur instanceof RefusRecu)) throw erreur;
      setRefus(erreur.message);
    }
  };
  if (rendu) return <Rendu rendu={rendu} fermer={onFermer} />;
  return (
    <DialogueFormulaire
      titre="Rendre le paquet"
      envoi={enCours ? 'Chiffrement…' : 'Enregistrer le paquet rempli'}
      largeur="sm"
      desactive={enCours || (autre && enAttente(phrase))}
      refus={refus ?? undefined}
      onFermer={onFermer}
      onEnvoyer={() => void rendre()}
    >
      <Typography>
        Un fichier chiffré à remettre à l’établissement ({etablissement.nom}). Ce poste garde tout&nbsp;: vous pourrez
        compléter et rendre à nouveau.
      </Typography>
      <RadioGroup
        aria-label="Sous quelle phrase secrète"
        value={autre ? 'autre' : 'même'}
        onChange={(_event, valeur) => setAutre(valeur === 'autre')}
      >
        <FormControlLabel
          value="même"
          control={<Radio size="small" />}
          label="Sous la phrase secrète avec laquelle ce paquet a été ouvert"
        />
        <FormControlLabel value="autre" control={<Radio size="small" />} label="Sous une autre, à dire au lycée" />
      </RadioGroup>
      {autre && <ChoixPhrase choix={phrase} changer={setPhrase} montrerDefaut={envoye} />}
    </DialogueFormulaire>
  );
}
