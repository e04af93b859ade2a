import { Box, Button, MenuItem, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import type { ServeurSaisi, ServeurVue } from '../../../src-main/contract/courrier.ts';
import { type Securite, SECURITES } from '../../../src-main/domain/courrier/serveur.ts';
import { useLecture } from '../../api/hooks.ts';
import { useContexte } from '../../shell/contexte.tsx';
import { useCommande } from '../../shell/use-commande.ts';
import { EtatErreur } from '../../ui/page.tsx';
import { Squelette } from '../../ui/squelette.tsx';
import { useToast } from '../../ui/toasts.tsx';
import {
  LIBELLES_SECURITE,
  PORTS,
  sansSecret,
  type SaisieServeur,
  toSaisie,
  toServeur,
  verifierPort,
} from './saisie-serveur.ts';
import { VerificationServeur } from './verification-serveur.tsx';

function FormulaireServeur({ serveur }: { readonly serveur: ServeurVue | null }) {
  const { etablissement } = useContexte();
  const { register, handleSubmit, setValue, control, formState, reset } = useForm<SaisieServeur>({
    defaultValues: toSaisie(serveur, etablissement.courriel, etablissement.nom),
    mode: 'onTouched',
  });
  const [vu, setVu] = useState(serveur);
  const modifier = useCommande('courrier.modifierServeur');
  const oublier = useCommande('courrier.oublierServeur');
  const toast = useToast();
  const securite = useWatch({ control, name: 'securite' });
  const { errors } = formState;

  const enregistrer = handleSubmit(async (saisie) => {
    const garde = await modifier.faire({ serveur: toServeur(saisie) }, vu && sansSecret(vu));
    if (!garde) return;
    setVu(garde);
    reset(toSaisie(garde, '', ''));
    toast({ gravite: 'success', texte: 'Serveur de messagerie enregistré.' });
  });
  const lire = (): Promise<ServeurSaisi | null> =>
    new Promise((resolve) => {
      void handleSubmit(
        (saisie) => resolve(toServeur(saisie)),
        () => resolve(null),
      )();
    });

  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event) => void enregistrer(event)}
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns: { sm: '2fr 1fr 2fr' },
        maxWidth: 900,
        '& > .large': { gridColumn: '1 / -1' },
      }}
    >
      <Typography className="large" sx={{ color: 'text.secondary' }}>
        Les messages aux établissements d’origine partent par votre serveur, seulement quand vous le demandez. Sans
        serveur, vous pouvez préparer des brouillons.
      </Typography>
      <TextField
        label="Serveur d’envoi (SMTP)"
        required
        error={errors.hote !== undefined}
        helperText={errors.hote?.message ?? 'par exemple smtp.ac-creteil.fr'}
        {...register('hote', { required: 'Indiquez le nom du serveur.' })}
      />
      <TextField
        label="Port"
        required
        error={errors.port !== undefined}
        helperText={errors.port?.message}
        slotProps={{ htmlInput: { inputMode: 'numeric' } }}
        {...register('port', { validate: verifierPort })}
      />
      <TextField
        select
        label="Sécurité"
        value={securite}
        onChange={(event) => {
          const choix = event.target.value as Securite;
          setValue('securite', choix, { shouldDirty: true });
          setValue('port', String(PORTS[choix]), { shouldDirty: true });
        }}
      >
        {SECURITES.map((choix) => (
          <MenuItem key={choix} value={choix}>
            {LIBELLES_SECURITE[choix]}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        label="Identifiant"
        autoComplete="off"
        helperText="laissez vide si le serveur n’en demande pas"
        {...register('utilisateur')}
      />
      <TextField
        label="Mot de passe"
        type="password"
        autoComplete="new-password"
        helperText={
          serveur?.motDePasseConnu
            ? 'Enregistré et chiffré. Laissez vide pour le garder.'
            : 'Gardé chiffré, jamais réaffiché.'
        }
        sx={{ gridColumn: { sm: 'span 2' } }}
        {...register('motDePasse')}
      />
      <TextField label="Nom de l’expéditeur" {...register('expediteurNom')} />
      <TextField
        label="Courriel de l’expéditeur"
        type="email"
        required
        error={errors.expediteurCourriel !== undefined}
        helperText={errors.expediteurCourriel?.message}
        sx={{ gridColumn: { sm: 'span 2' } }}
        {...register('expediteurCourriel', { required: 'Indiquez l’adresse qui envoie.' })}
      />
      <TextField
        className="large"
        label="Certificat de l’autorité du serveur (facultatif)"
        multiline
        minRows={2}
        maxRows={6}
        helperText="Seulement si le serveur du lycée a un certificat que le poste ne connaît pas&nbsp;: collez le texte fourni par l’académie."
        {...register('autorite')}
      />
      <Box className="large" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button type="submit" variant="contained" disabled={modifier.enCours}>
          Enregistrer
        </Button>
        <VerificationServeur lire={lire} />
        {serveur && (
          <Button
            sx={{ ml: 'auto' }}
            onClick={() => {
              void oublier.faire({});
            }}
          >
            Oublier ce serveur et son mot de passe
          </Button>
        )}
      </Box>
    </Box>
  );
}

/** Place 9, mail: through which server messages leave. Saved on demand: a half-typed server is of no use. */
export function OngletCourriel() {
  const { data, error, refetch } = useLecture('courrier.serveur', {});
  if (error) return <EtatErreur texte={error.message} reessayer={() => void refetch()} />;
  if (data === undefined) return <Squelette />;
  return <FormulaireServeur key={data === null ? 'aucun' : 'connu'} serveur={data} />;
}
