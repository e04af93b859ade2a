import { MenuItem, TextField } from '@mui/material';
import { useMemo } from 'react';
import type { ConvocationLigne } from '../../../src-main/contract/convocations.ts';
import { ChampRecherche } from '../../ui/champ-recherche.tsx';
import { originesDe } from '../../ui/origines-de.ts';
import { contientMots, motsDe, rendreCherchable } from '../../ui/recherche.ts';

export interface FiltresConvocations {
  readonly texte: string;
  readonly origineId: string;
}

export const SANS_FILTRE: FiltresConvocations = { texte: '', origineId: '' };

/** Words of the pupil, the classe, the collège or the domaine, accents and case aside. */
export function filtrerConvocations(
  lignes: readonly ConvocationLigne[],
  { texte, origineId }: FiltresConvocations,
): ConvocationLigne[] {
  const mots = motsDe(texte);
  return lignes.filter(
    ({ nom, prenom, classe, origineNom, domaineNom, ...ligne }) =>
      (!origineId || ligne.origineId === origineId) &&
      (mots.length === 0 || contientMots(rendreCherchable(nom, prenom, classe, origineNom, domaineNom), mots)),
  );
}

/** One collège, or one pupil: what is issued is what is in sight. */
export function ConvocationsFiltres(props: {
  readonly lignes: readonly ConvocationLigne[];
  readonly filtres: FiltresConvocations;
  readonly onChange: (filtres: FiltresConvocations) => void;
}) {
  const { lignes, filtres, onChange } = props;
  const origines = useMemo(() => originesDe(lignes), [lignes]);
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
