import { Typography } from '@mui/material';
import type { EtatEnregistrement } from './use-enregistrement.ts';

const PHRASES: Readonly<Record<EtatEnregistrement, string>> = {
  enregistré: 'Enregistré au fil de la saisie.',
  'en cours': 'Enregistrement…',
  'à corriger': 'Pas encore enregistré : corrigez les champs en rouge.',
  refusé: 'Pas encore enregistré : le message dit pourquoi. Revenez sur ce changement.',
};

/** Whether what is on screen is saved, said aloud too. */
export function LigneEnregistrement({ etat }: { readonly etat: EtatEnregistrement }) {
  return (
    <Typography
      role="status"
      sx={{ color: etat === 'à corriger' || etat === 'refusé' ? 'error.main' : 'text.secondary', mb: 2 }}
    >
      {PHRASES[etat]}
    </Typography>
  );
}
