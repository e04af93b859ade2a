import type { GridRowSelectionModel } from '@mui/x-data-grid';
import { memo } from 'react';
import { Grille } from '../../ui/grille.tsx';
import type { LigneCherchable } from './filtrer.ts';
import type { Colonnes } from './use-colonnes.tsx';

const PAGE = { pagination: { paginationModel: { pageSize: 100 } } };

/** One row per pupil; Entrée or a click opens the sheet. Left alone while a text is being typed above it. */
export const CandidatsGrille = memo(function CandidatsGrille(
  props: Colonnes & {
    readonly lignes: readonly LigneCherchable[];
    readonly selection: GridRowSelectionModel;
    readonly onSelection: (selection: GridRowSelectionModel) => void;
    readonly onOuvrir: (id: string) => void;
  },
) {
  const { lignes, colonnes, visibles, montrer, selection, onSelection, onOuvrir } = props;
  return (
    <Grille
      label="Candidats"
      rows={lignes}
      columns={colonnes}
      columnVisibilityModel={visibles}
      onColumnVisibilityModelChange={montrer}
      disableColumnFilter
      checkboxSelection
      rowSelectionModel={selection}
      onRowSelectionModelChange={onSelection}
      initialState={PAGE}
      onRowClick={({ id }) => onOuvrir(String(id))}
      onCellKeyDown={({ id }, event) => {
        if (event.key === 'Enter') onOuvrir(String(id));
      }}
      vide="Aucun candidat ne répond à ces filtres."
    />
  );
});
