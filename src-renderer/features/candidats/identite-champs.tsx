import { Box, FormControlLabel, MenuItem, Switch, TextField } from '@mui/material';
import { type Control, Controller, type FieldErrors, type UseFormRegister } from 'react-hook-form';
import type { Identite } from '../../../src-main/contract/candidats.ts';
import {
  type ChampCandidat,
  CHAMPS_CANDIDAT,
  NOMS_CHAMPS,
} from '../../../src-main/domain/candidature/champs-candidat.ts';
import { verifyIne } from '../../../src-main/domain/identifiant/ine.ts';
import { ChampDate } from '../../ui/champ-date.tsx';

export interface FormulaireIdentite {
  identite: Identite;
}

interface Formulaire {
  readonly register: UseFormRegister<FormulaireIdentite>;
  readonly control: Control<FormulaireIdentite>;
  readonly erreurs: FieldErrors<FormulaireIdentite>;
}

const aideIne = (ine: string): string => {
  if (!ine) return 'Facultatif';
  const verdict = verifyIne(ine);
  if (verdict.etat === 'valide') return 'INE valide';
  if (verdict.etat === 'plausible') return 'Forme valide';
  return verdict.etat === 'clé fausse' ? `Clé inattendue : ${verdict.attendue} attendu` : 'Forme inconnue, à vérifier';
};

/** procedure.md §5: an odd INE is kept, and never a reason to refuse a pupil. */
const ineDouteux = (ine: string): boolean =>
  ine !== '' && verifyIne(ine).etat !== 'valide' && verifyIne(ine).etat !== 'plausible';

/** A value of the form as text: only a switch holds something else. */
const texteDe = (valeur: string | boolean | null): string => (typeof valeur === 'string' ? valeur : '');

const necessaire = (sujet: string) => ({
  required: `${sujet} est nécessaire.`,
  validate: (valeur: unknown) => String(valeur).trim() !== '' || `${sujet} est nécessaire.`,
});

function ChampTexte({ champ, register, erreurs }: Formulaire & { readonly champ: ChampCandidat }) {
  const { libelle, genre, requis } = CHAMPS_CANDIDAT[champ];
  const erreur = erreurs.identite?.[champ];
  return (
    <TextField
      label={libelle}
      type={genre === 'courriel' ? 'email' : 'text'}
      required={requis !== undefined}
      {...register(`identite.${champ}`, requis ? necessaire(requis) : undefined)}
      error={!!erreur}
      helperText={erreur?.message}
    />
  );
}

function ChampIdentite(props: Formulaire & { readonly champ: ChampCandidat }) {
  const { libelle, genre, valeurs = [] } = CHAMPS_CANDIDAT[props.champ];
  if (genre === 'texte' || genre === 'courriel') return <ChampTexte {...props} />;
  return (
    <Controller
      control={props.control}
      name={`identite.${props.champ}`}
      render={({ field: { value, ...field } }) => {
        const texte = texteDe(value);
        if (genre === 'oui/non')
          return (
            <FormControlLabel control={<Switch checked={value === true} onChange={field.onChange} />} label={libelle} />
          );
        if (genre === 'date')
          return <ChampDate libelle={libelle} valeur={texte || null} changer={field.onChange} onBlur={field.onBlur} />;
        if (genre === 'choix')
          return (
            <TextField select label={libelle} value={texte} {...field}>
              {valeurs.map((valeur) => (
                <MenuItem key={valeur} value={valeur}>
                  {valeur}
                </MenuItem>
              ))}
            </TextField>
          );
        return (
          <TextField
            label={libelle}
            value={texte}
            {...field}
            helperText={aideIne(texte)}
            slotProps={{ formHelperText: { sx: { color: ineDouteux(texte) ? 'warning.main' : 'text.secondary' } } }}
          />
        );
      }}
    />
  );
}

/** Fields of one pupil, shared by typing in and changing. */
export function IdentiteChamps(formulaire: Formulaire) {
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(240px, 1fr))', gap: 1.5 }}>
      {NOMS_CHAMPS.map((champ) => (
        <ChampIdentite key={champ} champ={champ} {...formulaire} />
      ))}
    </Box>
  );
}
