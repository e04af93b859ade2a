import { MenuItem, TextField } from '@mui/material';
import { useMemo } from 'react';
import type { ConvocationLigne } from '../../../src-main/contract/convocations.ts';
import { compareTextes } from '../../../src-main/domain/texte/format.ts';
import { ChampRecherche } from '../../ui/champ-recherche.tsx';
import { contientTexte } from '../../ui/contient-texte.ts';

export interface FiltresConvocations {
  readonly texte: string;
  readonly origineId: string;
}

export const SANS_FILTRE: FiltresConvocations = { texte: '', origineId: '' };

export const filtrerConvocations = (
  lignes: readonly ConvocationLigne[],
  { texte, origineId }: FiltresConvocations,
): ConvocationLigne[] =>
  lignes.filter(
    (ligne) =>
      (!origineId || ligne.origineId === origineId) &&
      contientTexte(`${ligne.nom} ${ligne.prenom} ${ligne.classe} ${ligne.origineNom} ${ligne.domaineNom}`, texte),
  );

/** One collège, or one pupil: what is issued is what is in sight. */
export function ConvocationsFiltres(props: {
  readonly lignes: readonly ConvocationLigne[];
  readonly filtres: FiltresConvocations;
  readonly onChange: (filtres: FiltresConvocations) => void;
}) {
  const { lignes, filtres, onChange } = props;
  const origines = useMemo(
    () =>
      [...new Map(lignes.map(({ origineId, origineNom }) => [origineId, origineNom]))].toSorted(([, a], [, b]) =>
        compareTextes(a, b),
      ),
    [lignes],
  );
  return (
    <>
      <ChampRecherche
        libelle="Rechercher un élève"
        texte={filtres.texte}
        onChange={(texte) => onChange({ ...filtres, texte })}
      />
      <TextField
        select
        label="Établissement d’origine"
        value={filtres.origineId}
        onChange={(event) => onChange({ ...filtres, origineId: event.target.value })}
        sx={{ flex: '1 1 180px', maxWidth: 230 }}
      >
        <MenuItem value="">Tous</MenuItem>
        {origines.map(([id, nom]) => (
          <MenuItem key={id} value={id}>
            {nom}
          </MenuItem>
        ))}
      </TextField>
    </>
  );
}
