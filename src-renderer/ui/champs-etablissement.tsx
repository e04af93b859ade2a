import { Box, TextField } from '@mui/material';
import type { UseFormReturn } from 'react-hook-form';
import {
  type EtablissementSaisi,
  verifierEtablissement,
} from '../../src-main/domain/campagne/verifier-etablissement.ts';
import { courrielPropose } from '../../src-main/domain/identifiant/courriel.ts';
import { resoudreAvec } from './erreurs-formulaire.ts';

export const ETABLISSEMENT_VIDE: EtablissementSaisi = {
  uai: '',
  nom: '',
  adresse: '',
  codePostal: '',
  ville: '',
  telephone: '',
  courriel: '',
  acces: '',
  chefEtablissement: '',
};

export const resoudreEtablissement = resoudreAvec<EtablissementSaisi>(
  (valeurs) => verifierEtablissement(valeurs).anomalies,
);

interface Champ {
  readonly nom: keyof EtablissementSaisi;
  readonly libelle: string;
  readonly aide?: string;
  readonly colonnes: number;
  readonly requis?: boolean;
  readonly lignes?: number;
}

const CHAMPS: readonly Champ[] = [
  { nom: 'uai', libelle: 'UAI', aide: 'Sept chiffres et une lettre', colonnes: 3, requis: true },
  { nom: 'nom', libelle: 'Nom du lycée', colonnes: 9, requis: true },
  { nom: 'adresse', libelle: 'Adresse', colonnes: 12 },
  { nom: 'codePostal', libelle: 'Code postal', colonnes: 3 },
  { nom: 'ville', libelle: 'Ville', colonnes: 5 },
  { nom: 'telephone', libelle: 'Téléphone', aide: 'À appeler en cas d’empêchement', colonnes: 4 },
  { nom: 'courriel', libelle: 'Courriel fonctionnel', colonnes: 6 },
  { nom: 'chefEtablissement', libelle: 'Chef d’établissement', aide: 'Signe les convocations', colonnes: 6 },
  {
    nom: 'acces',
    libelle: 'Comment venir',
    aide: 'Transports, entrée, étage : imprimé sur les convocations',
    colonnes: 12,
    lignes: 2,
  },
];

/** The host lycée's fields, with the sentence of the rule under each. */
export function ChampsEtablissement({ form }: { readonly form: UseFormReturn<EtablissementSaisi> }) {
  const { register, getValues, setValue, formState } = form;
  const proposerCourriel = (): void => {
    const { uai, courriel } = getValues();
    const adresse = courriel.trim() === '' ? courrielPropose(uai) : null;
    if (adresse) setValue('courriel', adresse, { shouldDirty: true });
  };
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(12, 1fr)', gap: 1.5 }}>
      {CHAMPS.map(({ nom, libelle, aide, colonnes, requis = false, lignes }) => {
        const erreur = formState.errors[nom]?.message;
        return (
          <TextField
            key={nom}
            label={libelle}
            required={requis}
            error={erreur !== undefined}
            helperText={erreur ?? aide}
            {...(lignes && { multiline: true, minRows: lignes })}
            slotProps={{ inputLabel: { shrink: true } }}
            sx={{ gridColumn: { xs: 'span 12', sm: `span ${colonnes}` } }}
            {...register(nom, nom === 'uai' ? { onBlur: proposerCourriel } : {})}
          />
        );
      })}
    </Box>
  );
}
