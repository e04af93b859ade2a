import VisibilityOutlined from '@mui/icons-material/VisibilityOutlined';
import { Box, IconButton } from '@mui/material';
import type { GridColDef, GridRowSelectionModel } from '@mui/x-data-grid';
import { useMemo } from 'react';
import type { ConvocationLigne } from '../../../src-main/contract/convocations.ts';
import { compareTextes, formatHeure, formatJourCourt, nomPrenom } from '../../../src-main/domain/texte/format.ts';
import { Grille } from '../../ui/grille.tsx';

const quand = (jour: string | null, debut: string | null): string =>
  jour && debut ? `${formatJourCourt(jour)}, ${formatHeure(debut)}` : '';

/** Entretiens and their letters; none selected means all of those in sight. */
export function ConvocationsGrille(props: {
  readonly lignes: readonly ConvocationLigne[];
  readonly vide: string;
  readonly selection: GridRowSelectionModel;
  readonly onSelection: (selection: GridRowSelectionModel) => void;
  readonly onApercu: (ligne: ConvocationLigne) => void;
}) {
  const { lignes, vide, selection, onSelection, onApercu } = props;
  const colonnes = useMemo<GridColDef<ConvocationLigne>[]>(
    () => [
      {
        field: 'eleve',
        headerName: 'Élève',
        width: 170,
        valueGetter: (_valeur, ligne) => nomPrenom(ligne),
        sortComparator: compareTextes,
      },
      { field: 'classe', headerName: 'Classe', width: 66, sortComparator: compareTextes },
      { field: 'origineNom', headerName: 'Établissement d’origine', width: 175, sortComparator: compareTextes },
      { field: 'domaineNom', headerName: 'Domaine', minWidth: 130, flex: 1, sortComparator: compareTextes },
      {
        field: 'jour',
        headerName: 'Rendez-vous',
        width: 148,
        valueGetter: (_valeur, { jour, debut }) => `${jour ?? ''} ${debut ?? ''}`,
        valueFormatter: (_valeur, { jour, debut }) => quand(jour, debut),
      },
      { field: 'lieu', headerName: 'Lieu', width: 84, sortComparator: compareTextes },
      {
        field: 'annonce',
        headerName: 'Annoncé',
        width: 148,
        valueGetter: (_valeur, { annonce }) => annonce?.emiseLe ?? '',
        valueFormatter: (_valeur, { annonce }) => (annonce ? quand(annonce.jour, annonce.debut) : 'pas encore'),
      },
      {
        field: 'motif',
        headerName: 'Motif',
        width: 96,
        valueFormatter: (motif: ConvocationLigne['motif']) => motif ?? '',
      },
      {
        field: 'apercu',
        headerName: 'Aperçu',
        width: 80,
        sortable: false,
        renderCell: ({ row, tabIndex }) =>
          row.jour && (
            <IconButton
              size="small"
              tabIndex={tabIndex}
              aria-label={`Aperçu de la convocation de ${nomPrenom(row)}`}
              onClick={() => onApercu(row)}
            >
              <VisibilityOutlined fontSize="small" />
            </IconButton>
          ),
      },
    ],
    [onApercu],
  );
  return (
    <Box sx={{ flexGrow: 1, minHeight: 300, mt: 1 }}>
      <Grille
        label="Convocations"
        rows={lignes}
        columns={colonnes}
        vide={vide}
        disableColumnFilter
        checkboxSelection
        rowSelectionModel={selection}
        onRowSelectionModelChange={onSelection}
      />
    </Box>
  );
}
