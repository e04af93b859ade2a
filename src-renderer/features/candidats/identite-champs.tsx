import { Box, FormControlLabel, MenuItem, Switch, TextField } from '@mui/material';
import { type Control, Controller, type FieldErrors, type UseFormRegister } from 'react-hook-form';
import type { Identite } from '../../../src-main/contract/candidats.ts';
import { NIVEAUX } from '../../../src-main/domain/candidature/nomenclature.ts';
import { verifyIne } from '../../../src-main/domain/identifiant/ine.ts';
import { ChampDate } from '../../ui/champ-date.tsx';

export interface FormulaireIdentite {
  identite: Identite;
}

export const IDENTITE_VIDE: Identite = {
  nom: '',
  prenom: '',
  ine: '',
  dateNaissance: null,
  classe: '',
  niveau: '3e',
  referentNom: '',
  referentPrenom: '',
  referentCourriel: '',
  tempsMajore: false,
  accesPmr: false,
};

const aideIne = (ine: string | null): string => {
  const verdict = verifyIne(ine ?? '');
  if (!ine) return 'Facultatif';
  if (verdict.etat === 'valide') return 'INE valide';
  if (verdict.etat === 'plausible') return 'Forme valide';
  return verdict.etat === 'clé fausse' ? `Clé inattendue : ${verdict.attendue} attendu` : 'Forme inconnue, à vérifier';
};

/** procedure.md §5: an odd INE is kept, and never a reason to refuse a pupil. */
const ineDouteux = (ine: string | null): boolean =>
  !!ine && verifyIne(ine).etat !== 'valide' && verifyIne(ine).etat !== 'plausible';

/** Fields of one pupil, shared by typing in and changing. */
export function IdentiteChamps(props: {
  readonly register: UseFormRegister<FormulaireIdentite>;
  readonly control: Control<FormulaireIdentite>;
  readonly erreurs: FieldErrors<FormulaireIdentite>;
}) {
  const { register, control, erreurs } = props;
  const requis = (libelle: string) => ({
    required: `${libelle} est nécessaire.`,
    validate: (valeur: unknown) => String(valeur).trim() !== '' || `${libelle} est nécessaire.`,
  });
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(240px, 1fr))', gap: 1.5 }}>
      <TextField
        label="Nom"
        required
        {...register('identite.nom', requis('Le nom'))}
        error={!!erreurs.identite?.nom}
        helperText={erreurs.identite?.nom?.message}
      />
      <TextField
        label="Prénom"
        required
        {...register('identite.prenom', requis('Le prénom'))}
        error={!!erreurs.identite?.prenom}
        helperText={erreurs.identite?.prenom?.message}
      />
      <Controller
        control={control}
        name="identite.dateNaissance"
        render={({ field: { value, onChange, onBlur } }) => (
          <ChampDate libelle="Date de naissance" valeur={value} changer={onChange} onBlur={onBlur} />
        )}
      />
      <TextField label="Classe" {...register('identite.classe')} />
      <Controller
        control={control}
        name="identite.niveau"
        render={({ field }) => (
          <TextField select label="Niveau" {...field}>
            {NIVEAUX.map((niveau) => (
              <MenuItem key={niveau} value={niveau}>
                {niveau}
              </MenuItem>
            ))}
          </TextField>
        )}
      />
      <Controller
        control={control}
        name="identite.ine"
        render={({ field: { value, ...field } }) => (
          <TextField
            label="INE"
            value={value ?? ''}
            {...field}
            helperText={aideIne(value)}
            slotProps={{ formHelperText: { sx: { color: ineDouteux(value) ? 'warning.main' : 'text.secondary' } } }}
          />
        )}
      />
      <TextField label="Personne référente : nom" {...register('identite.referentNom')} />
      <TextField label="Personne référente : prénom" {...register('identite.referentPrenom')} />
      <TextField label="Personne référente : courriel" type="email" {...register('identite.referentCourriel')} />
      <Controller
        control={control}
        name="identite.tempsMajore"
        render={({ field: { value, onChange } }) => (
          <FormControlLabel control={<Switch checked={value} onChange={onChange} />} label="Temps majoré" />
        )}
      />
      <Controller
        control={control}
        name="identite.accesPmr"
        render={({ field: { value, onChange } }) => (
          <FormControlLabel control={<Switch checked={value} onChange={onChange} />} label="Accès PMR" />
        )}
      />
    </Box>
  );
}
