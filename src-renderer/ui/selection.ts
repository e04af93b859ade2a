import type { GridRowSelectionModel } from '@mui/x-data-grid';

export const AUCUNE_SELECTION: GridRowSelectionModel = { type: 'include', ids: new Set() };

/** The chosen ones among the rows in sight: what a filter hides is never acted upon. */
export const choisies = <T extends { readonly id: string }>(
  lignes: readonly T[],
  { type, ids }: GridRowSelectionModel,
): T[] => lignes.filter(({ id }) => (type === 'include') === ids.has(id));
