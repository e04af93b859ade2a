import { Alert, Box, Button, Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import type { SecuriteVue } from '../../../../src-main/contract/securite.ts';
import { formatJour } from '../../../../src-main/domain/texte/format.ts';
import { useCommande } from '../../../shell/use-commande.ts';
import { useImpression } from '../../../shell/use-impression.tsx';
import { DialogueFormulaire } from '../../../ui/dialogue-formulaire.tsx';
import { useToast } from '../../../ui/toasts.tsx';

type Secours = NonNullable<SecuriteVue['secours']>;

/** One group typed back: the fiche is printed, and in somebody's hands. */
function Verification({ groupe }: { readonly groupe: number }) {
  const [saisie, setSaisie] = useState('');
  const { faire, enCours, erreur } = useCommande('securite.verifierSecours', { refusSurPlace: true });
  const toast = useToast();
  const envoyer = async (): Promise<void> => {
    if ((await faire({ saisie })) === undefined) return;
    toast({ gravite: 'success', texte: 'Fiche de secours vérifiée. Remettez-la au chef d’établissement.' });
  };
  return (
    <Stack
      component="form"
      noValidate
      direction="row"
      sx={{ gap: 1, alignItems: 'start', flexWrap: 'wrap' }}
      onSubmit={(event) => {
        event.preventDefault();
        void envoyer();
      }}
    >
      <TextField
        label={`Groupe n°\u00a0${groupe} de la fiche`}
        value={saisie}
        onChange={({ target }) => setSaisie(target.value)}
        error={erreur !== null}
        helperText={erreur?.message ?? 'Tapez les quatre signes lus sur la feuille imprimée.'}
        slotProps={{ htmlInput: { maxLength: 10, autoComplete: 'off', spellCheck: false } }}
        sx={{ width: 340 }}
      />
      <Button type="submit" variant="contained" disabled={enCours || saisie.trim() === ''}>
        Vérifier
      </Button>
    </Stack>
  );
}

const etatDe = (secours: Secours | null): string => {
  if (!secours)
    return 'Aucune fiche n’a encore été imprimée\u00a0: un trousseau perdu fermerait les données pour de bon.';
  if (secours.verifieeLe)
    return `Imprimée le ${formatJour(secours.faiteLe)}, vérifiée le ${formatJour(secours.verifieeLe)}.`;
  return `Préparée le ${formatJour(secours.faiteLe)}, pas encore vérifiée.`;
};

/** The fiche de secours, from its first print to its renewal. */
export function FicheSecours({ secours }: { readonly secours: Secours | null }) {
  const { ouvrir, dialogue } = useImpression('securite.imprimerSecours');
  const [renouveler, setRenouveler] = useState(false);
  const verifiee = Boolean(secours?.verifieeLe);
  return (
    <Box component="section" aria-labelledby="secours-titre" sx={{ display: 'grid', gap: 1.5, justifyItems: 'start' }}>
      <Typography id="secours-titre" variant="h2">
        Fiche de secours
      </Typography>
      <Typography>
        Une page à imprimer, à garder dans le coffre du chef d’établissement. Sa clé rouvre les données si un mot de
        passe est oublié ou si l’ordinateur est remplacé.
      </Typography>
      <Alert severity={verifiee ? 'success' : 'warning'}>{etatDe(secours)}</Alert>
      <Stack direction="row" sx={{ gap: 1 }}>
        {!verifiee && (
          <Button
            variant={secours ? 'outlined' : 'contained'}
            onClick={() => ouvrir('Fiche de secours', { renouveler: false })}
          >
            Imprimer la fiche de secours
          </Button>
        )}
        {secours && (
          <Button color="warning" onClick={() => setRenouveler(true)}>
            Renouveler…
          </Button>
        )}
      </Stack>
      {secours && !verifiee && <Verification groupe={secours.groupe} />}
      {renouveler && secours && (
        <DialogueFormulaire
          titre="Renouveler la fiche de secours"
          envoi="Renouveler"
          largeur="sm"
          onFermer={() => setRenouveler(false)}
          onEnvoyer={() => {
            setRenouveler(false);
            ouvrir('Nouvelle fiche de secours', { renouveler: true });
          }}
        >
          <Typography>
            La fiche imprimée le {formatJour(secours.faiteLe)} n’ouvrira plus rien, ni ces données ni les sauvegardes
            faites ensuite&nbsp;; les sauvegardes plus anciennes s’ouvrent encore avec elle. Imprimez la nouvelle tout
            de suite, et détruisez l’ancienne.
          </Typography>
        </DialogueFormulaire>
      )}
      {dialogue}
    </Box>
  );
}
