import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControl,
  FormControlLabel,
  FormLabel,
  Radio,
  RadioGroup,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ConvocationLigne } from '../../../src-main/contract/convocations.ts';
import { type FormeConvocation, FORMES_CONVOCATION } from '../../../src-main/domain/convocation/formes.ts';
import { nomPrenom, pluriel } from '../../../src-main/domain/texte/format.ts';
import { RefusRecu } from '../../api/client.ts';
import { useTache } from '../../api/hooks.ts';
import { useCommande } from '../../shell/use-commande.ts';
import { telecharger } from '../../ui/fichier.ts';
import { Progressant } from '../../ui/progression.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { ApercuSelection } from './apercu-dialogue.tsx';

const LIBELLES: Readonly<Record<FormeConvocation, string>> = {
  'un seul PDF': 'Un seul PDF\u00a0: pour tout imprimer, dans l’ordre des établissements',
  'un PDF par établissement':
    'Un PDF par établissement\u00a0: avec la liste de ses élèves, pour l’envoyer à chaque collège',
  'un PDF par élève': 'Un PDF par élève\u00a0: un fichier par convocation',
};

/** R22: after the last day, said and not refused. */
const phraseRetard = ({ avertissement }: { readonly avertissement: string | null }): string | null => avertissement;

const CITES = 3;

const nomsDe = (lignes: readonly ConvocationLigne[]): string =>
  `${lignes.slice(0, CITES).map(nomPrenom).join(', ')}${lignes.length > CITES ? '…' : ''}`;

/** Writes the letters, hands the file over, then marks the entretiens convoqués. */
export function EmettreDialogue(props: {
  readonly lignes: readonly ConvocationLigne[];
  readonly reimpression: boolean;
  readonly onFermer: () => void;
}) {
  const { lignes, reimpression, onFermer } = props;
  const [forme, setForme] = useState<FormeConvocation>('un PDF par établissement');
  const [apercu, setApercu] = useState(false);
  const composer = useTache('convocations.composer');
  const emettre = useCommande('convocations.emettre', { suite: phraseRetard });
  const toast = useToast();
  const entretienIds = lignes.map(({ id }) => id);
  const origines = new Map(lignes.map((ligne) => [ligne.origineId, ligne]));
  const sansCourriel = [...origines.values()].filter(({ origineCourriel }) => !origineCourriel);
  const sansSalle = lignes.filter(({ lieu }) => lieu === '');
  const abimees = lignes.filter(({ nonImprimables }) => nonImprimables.length > 0);
  const nombre = pluriel(lignes.length, 'convocation');

  const lancer = async (): Promise<void> => {
    try {
      const fichier = await composer.lancer({ entretienIds, forme });
      if (!fichier) return toast({ gravite: 'info', texte: 'Arrêté : rien n’a été marqué comme convoqué.' });
      telecharger(fichier);
    } catch (erreur) {
      if (!(erreur instanceof RefusRecu)) throw erreur;
      return toast({ gravite: 'error', texte: erreur.message });
    }
    if (reimpression) return onFermer();
    if (await emettre.faire({ entretienIds })) onFermer();
    return undefined;
  };

  return (
    <Dialog
      open
      onClose={composer.enCours ? undefined : onFermer}
      maxWidth="sm"
      fullWidth
      aria-labelledby="emettre-titre"
    >
      <DialogTitle id="emettre-titre">{reimpression ? `Réimprimer ${nombre}` : `Émettre ${nombre}`}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <Typography>
          {pluriel(origines.size, 'établissement')} d’origine.{' '}
          {!reimpression &&
            'Le fichier est préparé, puis ces entretiens sont marqués « convoqué ». Les convocations vont à l’établissement d’origine et à la personne référente, jamais aux familles.'}
        </Typography>
        <FormControl>
          <FormLabel id="forme">Forme</FormLabel>
          <RadioGroup
            aria-labelledby="forme"
            value={forme}
            onChange={(event) => setForme(event.target.value as FormeConvocation)}
          >
            {FORMES_CONVOCATION.map((choix) => (
              <FormControlLabel key={choix} value={choix} control={<Radio size="small" />} label={LIBELLES[choix]} />
            ))}
          </RadioGroup>
        </FormControl>
        {sansSalle.length > 0 && (
          <Alert
            severity="error"
            action={
              <Button component={Link} to="/organisation" size="small" color="inherit">
                Organisation
              </Button>
            }
          >
            {pluriel(sansSalle.length, 'élève n’a', 'élèves n’ont')} pas de salle ({nomsDe(sansSalle)})&nbsp;:
            choisissez celle de leur jury ou de leur séance avant de convoquer.
          </Alert>
        )}
        {sansCourriel.length > 0 && (
          <Alert severity="warning">
            Sans courriel connu : {sansCourriel.map(({ origineNom }) => origineNom).join(', ')}.
          </Alert>
        )}
        {abimees.length > 0 && (
          <Alert severity="warning">
            Ces lettres portent des signes qui ne s’impriment pas, remplacés par «&nbsp;?&nbsp;»&nbsp;:{' '}
            {abimees.map((ligne) => `${nomPrenom(ligne)} (${ligne.nonImprimables.join(' ')})`).join(', ')}.
          </Alert>
        )}
        {composer.enCours && (
          <Progressant
            libelle="Rédaction des convocations"
            progression={composer.progression}
            onArreter={composer.arreter}
          />
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={() => setApercu(true)} disabled={composer.enCours} sx={{ mr: 'auto' }}>
          Aperçu
        </Button>
        <Button onClick={onFermer} disabled={composer.enCours}>
          Fermer
        </Button>
        <Button
          variant="contained"
          onClick={() => void lancer()}
          disabled={composer.enCours || emettre.enCours || sansSalle.length > 0}
        >
          {reimpression ? 'Préparer le fichier' : 'Émettre'}
        </Button>
      </DialogActions>
      {apercu && <ApercuSelection lignes={lignes} onFermer={() => setApercu(false)} />}
    </Dialog>
  );
}
