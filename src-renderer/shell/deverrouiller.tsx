import LockOutlined from '@mui/icons-material/LockOutlined';
import { Alert, Box, Button, Stack, TextField, Typography } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import type { EtatPorte, Preuve } from '../../src-main/contract/securite.ts';
import { useActe } from '../api/hooks.ts';

const EXPLICATIONS: Readonly<Record<Preuve['type'], string>> = {
  trousseau: 'Ce poste n’a pas de compte\u00a0: un clic le rouvre.',
  'mot de passe': 'Donnez votre nom et votre mot de passe, comme la direction les a créés.',
  'clé de secours': 'Tapez les neuf groupes de la fiche de secours, avec ou sans tirets.',
};

function Champs({
  moyen,
  saisie,
  setSaisie,
}: {
  readonly moyen: Preuve['type'];
  readonly saisie: Saisie;
  readonly setSaisie: (saisie: Saisie) => void;
}) {
  if (moyen === 'trousseau') return null;
  const champ = (nom: keyof Saisie) => ({
    value: saisie[nom],
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      setSaisie({ ...saisie, [nom]: target.value }),
    required: true,
  });
  if (moyen === 'clé de secours')
    return (
      <TextField
        key={moyen}
        label="Clé de secours"
        {...champ('cle')}
        slotProps={{
          htmlInput: {
            maxLength: 100,
            autoComplete: 'off',
            spellCheck: false,
            style: { fontFamily: 'monospace', textTransform: 'uppercase' },
          },
        }}
      />
    );
  return (
    <>
      <TextField label="Nom" {...champ('nom')} slotProps={{ htmlInput: { maxLength: 80, autoComplete: 'off' } }} />
      <TextField
        label="Mot de passe"
        type="password"
        {...champ('motDePasse')}
        slotProps={{ htmlInput: { maxLength: 200, autoComplete: 'off' } }}
      />
    </>
  );
}

interface Saisie {
  readonly nom: string;
  readonly motDePasse: string;
  readonly cle: string;
}

const preuveDe = (type: Preuve['type'], { nom, motDePasse, cle }: Saisie): Preuve =>
  type === 'trousseau' ? { type } : type === 'clé de secours' ? { type, cle } : { type, nom, motDePasse };

/** Nothing of the campaign is known here, not even who has an account. */
export function Deverrouiller({ etat, relire }: { readonly etat: EtatPorte; readonly relire: () => void }) {
  const { moyens } = etat;
  const [moyen, setMoyen] = useState<Preuve['type']>(
    moyens.find((type) => type !== 'clé de secours') ?? 'clé de secours',
  );
  const [saisie, setSaisie] = useState<Saisie>({ nom: '', motDePasse: '', cle: '' });
  const { mutate, isPending, error, reset } = useActe('porte.ouvrir');
  const formulaire = useRef<HTMLFormElement>(null);
  useEffect(() => {
    formulaire.current?.querySelector<HTMLElement>('input, button')?.focus();
  }, [moyen]);
  useEffect(() => {
    document.title = 'Verrouillé – Passpro Accueil';
  }, []);
  const autre = moyens.find((type) => type !== moyen);
  const autreMoyen =
    autre === 'clé de secours' ? 'J’ai la clé de secours' : autre && 'Revenir à l’ouverture habituelle';
  return (
    <Box component="main" sx={{ minHeight: '100vh', display: 'grid', placeItems: 'center', p: 2 }}>
      <Stack
        component="form"
        ref={formulaire}
        noValidate
        spacing={2}
        sx={{ width: '100%', maxWidth: 440, p: 3, bgcolor: 'background.paper', borderRadius: 1 }}
        onSubmit={(event) => {
          event.preventDefault();
          mutate(preuveDe(moyen, saisie), { onSuccess: relire });
        }}
      >
        <Stack direction="row" sx={{ alignItems: 'center', gap: 1.5 }}>
          <LockOutlined aria-hidden color="primary" />
          <Typography variant="h1">Passpro Accueil est verrouillé</Typography>
        </Stack>
        <Typography sx={{ color: 'text.secondary' }}>{EXPLICATIONS[moyen]}</Typography>
        <Champs moyen={moyen} saisie={saisie} setSaisie={setSaisie} />
        {error && (
          <Alert severity="error" role="alert">
            {error.message}
          </Alert>
        )}
        <Button type="submit" variant="contained" loading={isPending}>
          Déverrouiller
        </Button>
        {autre && (
          <Button
            onClick={() => {
              reset();
              setMoyen(autre);
            }}
          >
            {autreMoyen}
          </Button>
        )}
      </Stack>
    </Box>
  );
}
