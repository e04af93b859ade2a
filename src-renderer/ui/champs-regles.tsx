import { Box, FormControlLabel, MenuItem, Switch, TextField, Typography } from '@mui/material';
import { Controller, type FieldErrors, type UseFormReturn } from 'react-hook-form';
import { LETTRES, UNITES_DELAI } from '../../src-main/domain/campagne/campagne.ts';
import type { CampagneBrouillon } from '../../src-main/domain/campagne/verifier-campagne.ts';

const LIBELLES_LETTRE = {
  obligatoire: 'Obligatoire (motivation)',
  facultative: 'Facultative (préparation)',
  aucune: 'Aucune',
} as const;

const LIBELLES_UNITE = { calendaires: 'Jours calendaires', ouvrés: 'Jours ouvrés' } as const;

type Bascule = 'entretiensCollectifs' | 'avisAjoute' | 'avisFinal' | 'validationChef' | 'avisOrigineMasque';

const BASCULES: readonly { readonly champ: Bascule; readonly libelle: string; readonly aide: string }[] = [
  {
    champ: 'entretiensCollectifs',
    libelle: 'Entretiens collectifs',
    aide: 'Certains domaines se tiennent en séance collective : présence seulement, ni compte rendu ni avis.',
  },
  {
    champ: 'avisAjoute',
    libelle: 'Avis sur une formation ajoutée',
    aide: 'L’élève peut exprimer, pendant l’entretien, une préférence pour une autre formation du même domaine.',
  },
  {
    champ: 'avisFinal',
    libelle: 'Avis final',
    aide: 'Croise l’avis du collège et celui du lycée. Supprimé depuis la campagne 2020 : à ne cocher que si votre académie le demande.',
  },
  {
    champ: 'validationChef',
    libelle: 'Validation par le chef d’établissement',
    aide: 'Un entretien n’est complet qu’une fois son compte rendu validé.',
  },
  {
    champ: 'avisOrigineMasque',
    libelle: 'Avis de l’origine lu après le vôtre',
    aide: 'L’avis et le commentaire de l’établissement d’origine restent masqués, à l’écran et sur les grilles imprimées, jusqu’à votre propre avis.',
  },
];

const NOMBRES = ['delaiCompteRendu', 'margeMinutes', 'pauseApres', 'pauseMinutes'] as const;
type Nombre = (typeof NOMBRES)[number];

/** Whether something in these fields holds the form back: what hides them must then show them. */
export const aErreurDeRegle = (erreurs: FieldErrors<CampagneBrouillon>): boolean =>
  NOMBRES.some((champ) => erreurs[champ] !== undefined);

/** What the campaign asks for, each setting explained in words. */
export function ChampsRegles({ form }: { readonly form: UseFormReturn<CampagneBrouillon> }) {
  const { register, control, formState } = form;
  const nombre = (champ: Nombre, libelle: string, aide: string) => (
    <TextField
      label={libelle}
      type="number"
      error={formState.errors[champ] !== undefined}
      helperText={formState.errors[champ]?.message ?? aide}
      slotProps={{ inputLabel: { shrink: true } }}
      {...register(champ, { valueAsNumber: true })}
    />
  );
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: 'repeat(3, 1fr)' }, gap: 1.5 }}>
        <Controller
          control={control}
          name="lettre"
          render={({ field }) => (
            <TextField
              select
              label="Lettre de l’élève"
              helperText="Une par formation. On note si elle est présentée ; elle n’empêche jamais l’entretien."
              {...field}
            >
              {LETTRES.map((lettre) => (
                <MenuItem key={lettre} value={lettre}>
                  {LIBELLES_LETTRE[lettre]}
                </MenuItem>
              ))}
            </TextField>
          )}
        />
        {nombre(
          'delaiCompteRendu',
          'Délai du compte rendu (jours)',
          'Après l’entretien ; le retard est signalé, jamais bloquant.',
        )}
        <Controller
          control={control}
          name="delaiUnite"
          render={({ field }) => (
            <TextField select label="Délai compté en" {...field}>
              {UNITES_DELAI.map((unite) => (
                <MenuItem key={unite} value={unite}>
                  {LIBELLES_UNITE[unite]}
                </MenuItem>
              ))}
            </TextField>
          )}
        />
      </Box>
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, columnGap: 3, rowGap: 1 }}>
        {BASCULES.map(({ champ, libelle, aide }) => (
          <Box key={champ}>
            <Controller
              control={control}
              name={champ}
              render={({ field: { value, onChange, onBlur, ref } }) => (
                <FormControlLabel
                  label={libelle}
                  control={
                    <Switch
                      checked={value}
                      onChange={(_event, coche) => onChange(coche)}
                      onBlur={onBlur}
                      slotProps={{ input: { ref, 'aria-describedby': `aide-${champ}` } }}
                    />
                  }
                />
              )}
            />
            <Typography id={`aide-${champ}`} variant="body2" sx={{ color: 'text.secondary', pl: 6, lineHeight: 1.3 }}>
              {aide}
            </Typography>
          </Box>
        ))}
      </Box>
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: 'repeat(3, 1fr)' }, gap: 1.5 }}>
        {nombre('margeMinutes', 'Marge entre deux entretiens d’un élève (min)', 'Le temps de changer de salle.')}
        {nombre('pauseApres', 'Pause d’un jury après (entretiens)', 'Nombre d’entretiens à la suite, au plus.')}
        {nombre('pauseMinutes', 'Durée de cette pause (min)', '0 : pas de pause imposée.')}
      </Box>
      <TextField
        label="Délégué à la protection des données de l’académie"
        helperText="Adresse ou courriel, imprimé sur les notices d’information. Vide, la notice renvoie au site de l’académie."
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: 200 } }}
        {...register('dpd')}
      />
    </Box>
  );
}
