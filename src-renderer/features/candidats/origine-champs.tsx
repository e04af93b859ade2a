import { Alert, Autocomplete, Box, Button, TextField } from '@mui/material';
import type { OrigineSaisie, OrigineVue } from '../../../src-main/contract/candidats.ts';
import { verifyUai } from '../../../src-main/domain/identifiant/uai.ts';
import { OrigineSaisieChamps } from './origine-saisie-champs.tsx';

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

/** The one already known under the UAI being typed. */
function dejaConnue(origines: readonly OrigineVue[], uai: string | null): OrigineVue | null {
  const verdict = verifyUai(uai ?? '');
  return verdict.etat === 'valide' ? (origines.find((origine) => origine.uai === verdict.uai) ?? null) : null;
}

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
  const connue = nouvelle && dejaConnue(origines, nouvelle.uai);
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
        renderInput={(params) => <TextField {...params} label="Établissement d’origine" required />}
      />
      {connue && (
        <Alert
          severity="info"
          action={
            <Button size="small" color="inherit" onClick={() => onChange({ id: connue.id })}>
              Le choisir
            </Button>
          }
        >
          Cet UAI est celui d’un établissement déjà connu : {[connue.nom, connue.ville].filter(Boolean).join(', ')}.
        </Alert>
      )}
      {nouvelle && <OrigineSaisieChamps valeur={nouvelle} onChange={(saisie) => onChange({ nouvelle: saisie })} />}
    </Box>
  );
}
