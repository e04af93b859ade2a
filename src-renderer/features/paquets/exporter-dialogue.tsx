import {
  Alert,
  Box,
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  FormGroup,
  FormLabel,
  MenuItem,
  TextField,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import type { OutputOf } from '../../../src-main/contract/index.ts';
import type { JuryAConfier } from '../../../src-main/contract/paquets.ts';
import { defautPhrase } from '../../../src-main/domain/paquet/phrase-secrete.ts';
import { formatJour, pluriel } from '../../../src-main/domain/texte/format.ts';
import { RefusRecu } from '../../api/client.ts';
import { useTache } from '../../api/hooks.ts';
import { useContexte } from '../../shell/contexte.tsx';
import { DialogueFormulaire } from '../../ui/dialogue-formulaire.tsx';
import { telecharger } from '../../ui/fichier.ts';
import { ChoixPhrase, enAttente, PHRASE_INITIALE, phraseDe } from './choix-phrase.tsx';

type Parti = OutputOf<'paquets.exporter'>;

function Jours(props: {
  readonly jury: JuryAConfier;
  readonly exclus: ReadonlySet<string>;
  readonly basculer: (jour: string) => void;
}) {
  const { jury, exclus, basculer } = props;
  return (
    <FormGroup aria-labelledby="jours-paquet">
      <FormLabel id="jours-paquet" sx={{ fontWeight: 650, color: 'text.primary' }}>
        Jours
      </FormLabel>
      <Box sx={{ maxHeight: 180, overflowY: 'auto' }}>
        {jury.jours.map(({ jour, entretiens, confies }) => (
          <FormControlLabel
            key={jour}
            sx={{ display: 'flex' }}
            control={<Checkbox size="small" checked={!exclus.has(jour)} onChange={() => basculer(jour)} />}
            label={`${formatJour(jour)}\u00a0: ${pluriel(entretiens, 'entretien')}${confies > 0 ? ` (${confies} déjà dans un paquet)` : ''}`}
          />
        ))}
      </Box>
    </FormGroup>
  );
}

/** The packet is on the disk: what to do with it and with its passphrase. */
function PaquetParti({
  parti,
  phrase,
  fermer,
}: {
  readonly parti: Parti;
  readonly phrase: string;
  readonly fermer: () => void;
}) {
  return (
    <Dialog open onClose={fermer} maxWidth="sm" fullWidth aria-labelledby="paquet-parti">
      <DialogTitle id="paquet-parti">Le paquet est prêt</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <Typography>
          «&nbsp;{parti.nomFichier}&nbsp;» contient {pluriel(parti.entretiens, 'entretien')}. Remettez-le au jury, sur
          une clé USB par exemple.
        </Typography>
        <Alert severity="info">
          Dites la phrase secrète de vive voix ou par téléphone, jamais avec le fichier. Elle n’est gardée nulle
          part&nbsp;: sans elle, le paquet ne s’ouvre pas.
          <Box sx={{ fontSize: 20, fontWeight: 650, mt: 1 }}>{phrase}</Box>
        </Alert>
        <Typography>
          Sur l’autre poste&nbsp;: lancer Passpro Accueil, «&nbsp;Ouvrir un paquet de jury…&nbsp;», remplir, puis
          «&nbsp;Rendre le paquet&nbsp;». Ici, ces entretiens peuvent encore être notés&nbsp;: les différences se
          règlent au retour.
        </Typography>
      </DialogContent>
      <DialogActions>
        <Button onClick={() => telecharger(parti)}>Enregistrer à nouveau</Button>
        <Button variant="contained" onClick={fermer}>
          C’est noté
        </Button>
      </DialogActions>
    </Dialog>
  );
}

const basculerDans = (jours: ReadonlySet<string>, jour: string): ReadonlySet<string> =>
  jours.has(jour) ? new Set([...jours].filter((autre) => autre !== jour)) : new Set([...jours, jour]);

/** Which jury, which days, under which passphrase. */
export function ExporterDialogue({
  jurys,
  onFermer,
}: {
  readonly jurys: readonly [JuryAConfier, ...JuryAConfier[]];
  readonly onFermer: () => void;
}) {
  const { campagne } = useContexte();
  const [choisi, setChoisi] = useState<JuryAConfier>(jurys[0]);
  const [exclus, setExclus] = useState<ReadonlySet<string>>(new Set());
  const [avisOrigine, setAvisOrigine] = useState(!campagne.avisOrigineMasque);
  const [phrase, setPhrase] = useState(PHRASE_INITIALE);
  const [envoye, setEnvoye] = useState(false);
  const [refus, setRefus] = useState<string | null>(null);
  const [parti, setParti] = useState<Parti | null>(null);
  const { lancer, enCours } = useTache('paquets.exporter');
  const vivant = jurys.find(({ id }) => id === choisi.id);
  const jury = vivant ?? choisi;
  const jours = jury.jours.filter(({ jour }) => !exclus.has(jour));
  const total = jours.reduce((somme, { entretiens }) => somme + entretiens, 0);
  const exporter = async (): Promise<void> => {
    setEnvoye(true);
    setRefus(null);
    if (defautPhrase(phraseDe(phrase))) return;
    if (jours.length === 0) return setRefus('Choisissez au moins un jour.');
    try {
      const fait = await lancer({
        juryId: jury.id,
        jours: jours.length === jury.jours.length ? null : jours.map(({ jour }) => jour),
        avisOrigine,
        phrase: phraseDe(phrase),
      });
      telecharger(fait);
      setParti(fait);
    } catch (erreur) {
      if (!(erreur instanceof RefusRecu)) throw erreur;
      setRefus(erreur.message);
    }
  };
  if (parti) return <PaquetParti parti={parti} phrase={phraseDe(phrase)} fermer={onFermer} />;
  return (
    <DialogueFormulaire
      titre="Paquet pour un jury"
      envoi={enCours ? 'Chiffrement…' : `Enregistrer le paquet (${pluriel(total, 'entretien')})`}
      largeur="sm"
      desactive={enCours || enAttente(phrase)}
      refus={refus ?? undefined}
      disparu={!vivant && 'Ce jury'}
      onFermer={onFermer}
      onEnvoyer={() => void exporter()}
    >
      <Typography>
        Un fichier chiffré, à remplir sur un autre poste sans réseau, puis à reprendre ici. Il ne contient ni INE, ni
        date de naissance, ni adresse, ni téléphone.
      </Typography>
      <TextField
        select
        label="Jury"
        value={jury.id}
        onChange={({ target }) => {
          setChoisi(jurys.find(({ id }) => id === target.value) ?? choisi);
          setExclus(new Set());
        }}
      >
        {(vivant ? jurys : [choisi, ...jurys]).map(({ id, nom }) => (
          <MenuItem key={id} value={id}>
            {nom}
          </MenuItem>
        ))}
      </TextField>
      <Jours jury={jury} exclus={exclus} basculer={(jour) => setExclus((avant) => basculerDans(avant, jour))} />
      <FormControlLabel
        control={<Checkbox size="small" checked={avisOrigine} onChange={(_event, coche) => setAvisOrigine(coche)} />}
        label="Avec les avis et commentaires des établissements d’origine"
      />
      <ChoixPhrase choix={phrase} changer={setPhrase} montrerDefaut={envoye} />
    </DialogueFormulaire>
  );
}
