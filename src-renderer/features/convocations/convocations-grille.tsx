import { Box } from '@mui/material';
import type { GridRowSelectionModel } from '@mui/x-data-grid';
import { useMemo } from 'react';
import type { ConvocationLigne } from '../../../src-main/contract/convocations.ts';
import { Grille } from '../../ui/grille.tsx';
import { colonnesDe } from './colonnes.tsx';
import type { Vue } from './vues.ts';

/** Entretiens and their letters; none selected means all of those in sight. */
export function ConvocationsGrille(props: {
  readonly lignes: readonly ConvocationLigne[];
  readonly vide: string;
  /** Without a date there is nothing to choose: each is to be placed. */
  readonly vue: Vue;
  readonly selection: GridRowSelectionModel;
  readonly onSelection: (selection: GridRowSelectionModel) => void;
  readonly onApercu: (ligne: ConvocationLigne) => void;
}) {
  const { lignes, vide, vue, selection, onSelection, onApercu } = props;
  const colonnes = useMemo(() => colonnesDe(vue, onApercu), [vue, onApercu]);
  return (
    <Box sx={{ flexGrow: 1, minHeight: 300, mt: 1 }}>
      <Grille
        label="Convocations"
        rows={lignes}
        columns={colonnes}
        vide={vide}
        disableColumnFilter
        checkboxSelection={vue !== 'sans place'}
        rowSelectionModel={selection}
        onRowSelectionModelChange={onSelection}
      />
    </Box>
  );
}
