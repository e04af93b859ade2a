import { Chip, Stack } from '@mui/material';
import type { ElementVue } from '../../../src-main/contract/echanges-difference.ts';
import type { NatureElement } from '../../../src-main/domain/candidature/difference-types.ts';
import { formatNombre } from '../../../src-main/domain/texte/format.ts';

export const NATURES: Readonly<Record<NatureElement, string>> = {
  nouvelle: 'Nouvelle',
  'élève modifié': 'Élève modifié',
  'candidature modifiée': 'Candidature modifiée',
  'changement d’établissement': 'Autre établissement',
  'établissement modifié': 'Établissement modifié',
  retirée: 'Retirée',
  disparue: 'Disparue',
  réapparue: 'Réapparue',
};

/** The kinds of change that the list brings, with how many of each; one may be chosen. */
export function DifferenceFiltres(props: {
  readonly elements: readonly ElementVue[];
  readonly nature: NatureElement | null;
  readonly choisir: (nature: NatureElement | null) => void;
}) {
  const { elements, nature, choisir } = props;
  const comptes = Map.groupBy(elements, (element) => element.nature);
  const presentes = (Object.keys(NATURES) as NatureElement[]).filter((une) => comptes.has(une));
  const filtre = (valeur: NatureElement | null, libelle: string, nombre: number) => (
    <Chip
      key={libelle}
      clickable
      size="small"
      component="button"
      aria-pressed={nature === valeur}
      color={nature === valeur ? 'primary' : 'default'}
      variant={nature === valeur ? 'filled' : 'outlined'}
      label={`${libelle} (${formatNombre(nombre)})`}
      onClick={() => choisir(valeur)}
    />
  );
  return (
    <Stack direction="row" role="group" aria-label="Genre de changement" sx={{ gap: 0.5, flexWrap: 'wrap' }}>
      {filtre(null, 'Tout', elements.length)}
      {presentes.map((une) => filtre(une, NATURES[une], comptes.get(une)?.length ?? 0))}
    </Stack>
  );
}
