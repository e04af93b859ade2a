import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControl,
  FormControlLabel,
  FormLabel,
  MenuItem,
  Radio,
  RadioGroup,
  TextField,
  Typography,
} from '@mui/material';
import { useMemo, useState } from 'react';
import type { FicheLigne } from '../../../src-main/contract/papier.ts';
import { type FormeConvocation, FORMES_CONVOCATION } from '../../../src-main/domain/convocation/formes.ts';
import { pluriel } from '../../../src-main/domain/texte/format.ts';
import { RefusRecu } from '../../api/client.ts';
import { useLecture, useTache } from '../../api/hooks.ts';
import { useImpression } from '../../shell/use-impression.tsx';
import { ChampDate } from '../../ui/champ-date.tsx';
import { telecharger } from '../../ui/fichier.ts';
import { originesDe } from '../../ui/origines-de.ts';
import { EtatErreur } from '../../ui/page.tsx';
import { Progressant } from '../../ui/progression.tsx';
import { Squelette } from '../../ui/squelette.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { choisirFiches, type ChoixFiches } from './choisir-fiches.ts';

const LIBELLES: Readonly<Record<FormeConvocation, string>> = {
  'un seul PDF': 'Un seul PDF\u00a0: pour tout imprimer, dans l’ordre des établissements',
  'un PDF par établissement':
    'Un PDF par établissement\u00a0: pour les envoyer à chaque collège, qui les remet aux élèves',
  'un PDF par élève': 'Un PDF par élève\u00a0: un fichier par fiche',
};

function Choix(props: {
  readonly lignes: readonly FicheLigne[];
  readonly choix: ChoixFiches;
  readonly changer: (choix: ChoixFiches) => void;
}) {
  const { lignes, choix, changer } = props;
  const origines = useMemo(() => originesDe(lignes), [lignes]);
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '3fr 2fr' }, gap: 1.5 }}>
      <TextField
        select
        label="Établissement d’origine"
        value={choix.origineId}
        onChange={(event) => changer({ ...choix, origineId: event.target.value })}
        slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      >
        <MenuItem value="">Tous</MenuItem>
        {origines.map(([id, nom]) => (
          <MenuItem key={id} value={id}>
            {nom}
          </MenuItem>
        ))}
      </TextField>
      <ChampDate
        libelle="Modifiées depuis le"
        valeur={choix.depuis}
        changer={(depuis) => changer({ ...choix, depuis })}
      />
    </Box>
  );
}

/** What is chosen, and what is left out and why. */
function Bilan({ lignes, choisies }: { readonly lignes: readonly FicheLigne[]; readonly choisies: number }) {
  const incompletes = lignes.filter(({ etat }) => etat === 'incomplète').length;
  return (
    <>
      <Typography role="status">
        {choisies === 0
          ? 'Aucune fiche ne répond à ce choix.'
          : `${pluriel(choisies, 'fiche prête', 'fiches prêtes')}. Les fiches vont à l’établissement d’origine, qui les remet à l’élève et à ses représentants légaux.`}
      </Typography>
      {incompletes > 0 && (
        <Alert severity="info">
          {`${pluriel(incompletes, 'élève')} en attente d’un compte rendu, d’un avis ou d’une validation\u00a0: leur fiche n’est pas comprise.`}
        </Alert>
      )}
    </>
  );
}

/** R34: hands over the fiches récapitulatives that are complete: all, those of one origin, those changed since a day. */
export function FichesDialogue({ onFermer }: { readonly onFermer: () => void }) {
  const { data, error, refetch } = useLecture('papier.fiches', {});
  const [choix, setChoix] = useState<ChoixFiches>({ origineId: '', depuis: null });
  const [forme, setForme] = useState<FormeConvocation>('un PDF par établissement');
  const composer = useTache('papier.composerFiches');
  const apercu = useImpression('papier.composerFiches');
  const toast = useToast();
  const candidatIds = choisirFiches(data ?? [], choix).map(({ candidatId }) => candidatId);
  const lancer = async (): Promise<void> => {
    try {
      const fichier = await composer.lancer({ candidatIds, forme });
      if (!fichier) return toast({ gravite: 'info', texte: 'Arrêté\u00a0: aucun fichier n’a été préparé.' });
      telecharger(fichier);
      return onFermer();
    } catch (erreur) {
      if (!(erreur instanceof RefusRecu)) throw erreur;
      return toast({ gravite: 'error', texte: erreur.message });
    }
  };
  const vide = candidatIds.length === 0 || composer.enCours;
  return (
    <Dialog
      open
      onClose={composer.enCours ? undefined : onFermer}
      maxWidth="sm"
      fullWidth
      aria-labelledby="fiches-titre"
    >
      <DialogTitle id="fiches-titre">Fiches récapitulatives</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2, pt: '8px !important' }}>
        {error && <EtatErreur texte={error.message} reessayer={() => void refetch()} />}
        {!error && !data && <Squelette />}
        {data && (
          <>
            <Choix lignes={data} choix={choix} changer={setChoix} />
            <Bilan lignes={data} choisies={candidatIds.length} />
            <FormControl>
              <FormLabel id="fiches-forme">Forme</FormLabel>
              <RadioGroup
                aria-labelledby="fiches-forme"
                value={forme}
                onChange={(_event, autre) => setForme(autre as FormeConvocation)}
              >
                {FORMES_CONVOCATION.map((one) => (
                  <FormControlLabel key={one} value={one} control={<Radio size="small" />} label={LIBELLES[one]} />
                ))}
              </RadioGroup>
            </FormControl>
          </>
        )}
        {composer.enCours && (
          <Progressant libelle="Rédaction des fiches" progression={composer.progression} onArreter={composer.arreter} />
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onFermer} disabled={composer.enCours}>
          Fermer
        </Button>
        <Button
          disabled={vide}
          onClick={() => apercu.ouvrir('Fiches récapitulatives', { candidatIds, forme: 'un seul PDF' })}
        >
          Aperçu
        </Button>
        <Button variant="contained" disabled={vide} onClick={() => void lancer()}>
          Préparer le fichier
        </Button>
      </DialogActions>
      {apercu.dialogue}
    </Dialog>
  );
}
