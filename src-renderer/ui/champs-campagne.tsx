import { Box, TextField, Typography } from '@mui/material';
import { Controller, type UseFormReturn } from 'react-hook-form';
import { type CampagneBrouillon, verifierCampagne } from '../../src-main/domain/campagne/verifier-campagne.ts';
import { ChampDate } from './champ-date.tsx';
import { alerteDe, resoudreAvec } from './erreurs-formulaire.ts';

export const resoudreCampagne = resoudreAvec<CampagneBrouillon>(verifierCampagne);

type ChampJour =
  | 'inscriptionsDebut'
  | 'inscriptionsFin'
  | 'planificationDebut'
  | 'planificationFin'
  | 'convocationsFin'
  | 'entretiensDebut'
  | 'entretiensFin'
  | 'ficheFin'
  | 'fermeture'
  | 'conservation';

const PERIODES: readonly {
  readonly titre: string;
  readonly aide: string;
  readonly debut: ChampJour | null;
  readonly fin: ChampJour;
}[] = [
  {
    titre: 'Inscriptions',
    aide: 'Tous les inscrits au soir du dernier jour sont convoqués.',
    debut: 'inscriptionsDebut',
    fin: 'inscriptionsFin',
  },
  {
    titre: 'Planification',
    aide: 'Après cette période, l’application prévient sans bloquer.',
    debut: 'planificationDebut',
    fin: 'planificationFin',
  },
  {
    titre: 'Envoi des convocations',
    aide: 'Les collèges doivent les recevoir avant cette date.',
    debut: null,
    fin: 'convocationsFin',
  },
  {
    titre: 'Entretiens (nécessaire)',
    aide: 'Aucun entretien hors de ces dates, sauf motif écrit.',
    debut: 'entretiensDebut',
    fin: 'entretiensFin',
  },
  { titre: 'Fiches récapitulatives', aide: 'Remises aux élèves par les collèges.', debut: null, fin: 'ficheFin' },
  {
    titre: 'Fermeture',
    aide: 'Ensuite, plus rien ne peut être transmis à l’académie.',
    debut: null,
    fin: 'fermeture',
  },
  {
    titre: 'Effacement des données',
    aide: 'Les données des élèves sont effacées au plus tard ce jour-là\u00a0: le 31 août qui suit les derniers avis si rien n’est choisi, un an après au plus.',
    debut: null,
    fin: 'conservation',
  },
];

/** Name, year and windows of the campaign. */
export function ChampsDates({ form }: { readonly form: UseFormReturn<CampagneBrouillon> }) {
  const { register, control, formState, watch } = form;
  const anomalies = verifierCampagne(watch());
  const jour = (champ: ChampJour, libelle: string) => (
    <Controller
      control={control}
      name={champ}
      render={({ field, fieldState }) => (
        <ChampDate
          libelle={libelle}
          valeur={field.value}
          changer={field.onChange}
          onBlur={field.onBlur}
          erreur={fieldState.error?.message}
          alerte={alerteDe(anomalies, champ)}
        />
      )}
    />
  );
  return (
    <Box
      sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1.3fr 1fr 1fr' }, gap: 1.25, alignItems: 'start' }}
    >
      <TextField
        label="Nom de la campagne"
        required
        error={formState.errors.nom !== undefined}
        helperText={formState.errors.nom?.message}
        sx={{ gridColumn: { sm: 'span 2' } }}
        slotProps={{ inputLabel: { shrink: true } }}
        {...register('nom')}
      />
      <TextField
        label="Année"
        type="number"
        error={formState.errors.annee !== undefined}
        helperText={formState.errors.annee?.message ?? alerteDe(anomalies, 'annee')}
        slotProps={{ inputLabel: { shrink: true } }}
        {...register('annee', { valueAsNumber: true })}
      />
      {PERIODES.map(({ titre, aide, debut, fin }) => (
        <Box
          key={fin}
          role="group"
          aria-label={titre}
          sx={{ display: 'grid', gridColumn: '1 / -1', gridTemplateColumns: 'subgrid', rowGap: 1, alignItems: 'start' }}
        >
          <Box>
            <Typography sx={{ fontWeight: 600 }}>{titre}</Typography>
            <Typography variant="body2" sx={{ color: 'text.secondary', lineHeight: 1.3 }}>
              {aide}
            </Typography>
          </Box>
          {debut ? jour(debut, 'Premier jour') : <Box sx={{ display: { xs: 'none', sm: 'block' } }} />}
          {jour(fin, 'Dernier jour')}
        </Box>
      ))}
    </Box>
  );
}
