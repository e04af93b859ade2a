import { Box, Button, MenuItem, TextField } from '@mui/material';
import type { OrigineSaisie } from '../../../src-main/contract/candidats.ts';
import { TYPES_ORIGINE, type TypeOrigine } from '../../../src-main/domain/candidature/nomenclature.ts';
import { courrielPropose } from '../../../src-main/domain/identifiant/courriel.ts';
import { verifyUai } from '../../../src-main/domain/identifiant/uai.ts';

const aideUai = (uai: string | null): string => {
  if (!uai) return 'Facultatif : 7 chiffres et une lettre';
  const verdict = verifyUai(uai);
  if (verdict.etat === 'valide') return 'UAI valide';
  return verdict.etat === 'clé fausse' ? `Clé fausse : ${verdict.attendue} attendu` : '7 chiffres et une lettre';
};

/** procedure.md §5: the functional mailbox that the UAI gives, proposed until one is typed. */
function CourrielPropose({
  valeur,
  choisir,
}: {
  readonly valeur: OrigineSaisie;
  readonly choisir: (courriel: string) => void;
}) {
  const propose = valeur.uai && valeur.courriel === '' ? courrielPropose(valeur.uai) : null;
  if (!propose) return null;
  return (
    <Button size="small" onClick={() => choisir(propose)} sx={{ justifySelf: 'start', textTransform: 'none' }}>
      Utiliser {propose}
    </Button>
  );
}

/** Fields of one origin (R08), shared by typing in and changing. */
export function OrigineSaisieChamps(props: {
  readonly valeur: OrigineSaisie;
  readonly onChange: (valeur: OrigineSaisie) => void;
}) {
  const { valeur, onChange } = props;
  const champ = (cle: Exclude<keyof OrigineSaisie, 'type'>, libelle: string, aide?: string) => (
    <TextField
      label={libelle}
      required={cle === 'nom'}
      value={valeur[cle] ?? ''}
      helperText={aide}
      error={cle === 'uai' && !!valeur.uai && verifyUai(valeur.uai).etat !== 'valide'}
      onChange={(event) => onChange({ ...valeur, [cle]: event.target.value || (cle === 'uai' ? null : '') })}
    />
  );
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(200px, 1fr))', gap: 1.5 }}>
      {champ('nom', 'Nom de l’établissement')}
      <TextField
        select
        label="Type"
        value={valeur.type}
        onChange={(event) => onChange({ ...valeur, type: event.target.value as TypeOrigine })}
      >
        {TYPES_ORIGINE.map((type) => (
          <MenuItem key={type} value={type}>
            {type}
          </MenuItem>
        ))}
      </TextField>
      {champ('uai', 'UAI', aideUai(valeur.uai))}
      {champ('adresse', 'Adresse')}
      {champ('codePostal', 'Code postal')}
      {champ('ville', 'Ville')}
      {champ('telephone', 'Téléphone')}
      {champ('courriel', 'Courriel', 'Boîte de l’établissement, jamais celle d’une famille')}
      <CourrielPropose valeur={valeur} choisir={(courriel) => onChange({ ...valeur, courriel })} />
    </Box>
  );
}
