import { Autocomplete, Box, MenuItem, TextField } from '@mui/material';
import type { OrigineSaisie, OrigineVue } from '../../../src-main/contract/candidats.ts';
import { TYPES_ORIGINE, type TypeOrigine } from '../../../src-main/domain/candidature/nomenclature.ts';
import { verifyUai } from '../../../src-main/domain/identifiant/uai.ts';

export type ChoixOrigine = { readonly id: string } | { readonly nouvelle: OrigineSaisie } | null;

const NOUVELLE: OrigineSaisie = {
  uai: null,
  nom: '',
  type: 'CFA',
  adresse: '',
  codePostal: '',
  ville: '',
  telephone: '',
  courriel: '',
};

interface Option {
  readonly id: string | null;
  readonly libelle: string;
}

const AUTRE: Option = { id: null, libelle: 'Autre établissement (CFA, hors contrat, hors académie)…' };

const aideUai = (uai: string | null): string => {
  if (!uai) return 'Facultatif : 7 chiffres et une lettre';
  const verdict = verifyUai(uai);
  if (verdict.etat === 'valide') return 'UAI valide';
  return verdict.etat === 'clé fausse' ? `Clé fausse : ${verdict.attendue} attendu` : '7 chiffres et une lettre';
};

/** A known origine, or a new one with the fields of R08. */
export function OrigineChamps(props: {
  readonly origines: readonly OrigineVue[];
  readonly valeur: ChoixOrigine;
  readonly onChange: (choix: ChoixOrigine) => void;
}) {
  const { origines, valeur, onChange } = props;
  const options: Option[] = [
    ...origines.map(({ id, nom, ville, uai }) => ({ id, libelle: [nom, ville, uai].filter(Boolean).join(' · ') })),
    AUTRE,
  ];
  const nouvelle = valeur && 'nouvelle' in valeur ? valeur.nouvelle : null;
  const choisie = nouvelle
    ? AUTRE
    : (options.find(({ id }) => id !== null && valeur && 'id' in valeur && id === valeur.id) ?? null);
  const champ = (cle: Exclude<keyof OrigineSaisie, 'type'>, libelle: string, aide?: string) => (
    <TextField
      label={libelle}
      required={cle === 'nom'}
      value={nouvelle?.[cle] ?? ''}
      helperText={aide}
      error={cle === 'uai' && !!nouvelle?.uai && verifyUai(nouvelle.uai).etat !== 'valide'}
      onChange={(event) =>
        nouvelle && onChange({ nouvelle: { ...nouvelle, [cle]: event.target.value || (cle === 'uai' ? null : '') } })
      }
    />
  );
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Autocomplete
        options={options}
        value={choisie}
        getOptionLabel={({ libelle }) => libelle}
        getOptionKey={({ id }) => id ?? 'autre'}
        isOptionEqualToValue={(a, b) => a.id === b.id}
        onChange={(_event, option) =>
          onChange(option === null ? null : option.id === null ? { nouvelle: NOUVELLE } : { id: option.id })
        }
        renderInput={(params) => <TextField {...params} label="Établissement d'origine" required />}
      />
      {nouvelle && (
        <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(3, 1fr)', gap: 1.5 }}>
          {champ('nom', "Nom de l'établissement")}
          <TextField
            select
            label="Type"
            value={nouvelle.type}
            onChange={(event) => onChange({ nouvelle: { ...nouvelle, type: event.target.value as TypeOrigine } })}
          >
            {TYPES_ORIGINE.map((type) => (
              <MenuItem key={type} value={type}>
                {type}
              </MenuItem>
            ))}
          </TextField>
          {champ('uai', 'UAI', aideUai(nouvelle.uai))}
          {champ('adresse', 'Adresse')}
          {champ('codePostal', 'Code postal')}
          {champ('ville', 'Ville')}
          {champ('telephone', 'Téléphone')}
          {champ('courriel', 'Courriel')}
        </Box>
      )}
    </Box>
  );
}
