import VisibilityOutlined from '@mui/icons-material/VisibilityOutlined';
import { Box, Button, IconButton } from '@mui/material';
import type { GridColDef, GridRowSelectionModel } from '@mui/x-data-grid';
import { useMemo } from 'react';
import { Link } from 'react-router';
import type { ConvocationLigne } from '../../../src-main/contract/convocations.ts';
import { compareTextes, formatHeure, formatJourCourt, nomPrenom } from '../../../src-main/domain/texte/format.ts';
import { Grille } from '../../ui/grille.tsx';
import { INVISIBLE } from '../../ui/invisible.ts';

const quand = (jour: string | null, debut: string | null): string =>
  jour && debut ? `${formatJourCourt(jour)}, ${formatHeure(debut)}` : '';

/** Entretiens and their letters; none selected means all of those in sight. */
export function ConvocationsGrille(props: {
  readonly lignes: readonly ConvocationLigne[];
  readonly vide: string;
  /** Those without a date: there is nothing to choose, each is to be placed. */
  readonly sansPlace: boolean;
  readonly selection: GridRowSelectionModel;
  readonly onSelection: (selection: GridRowSelectionModel) => void;
  readonly onApercu: (ligne: ConvocationLigne) => void;
}) {
  const { lignes, vide, sansPlace, selection, onSelection, onApercu } = props;
  const colonnes = useMemo<GridColDef<ConvocationLigne>[]>(
    () => [
      {
        field: 'eleve',
        headerName: 'Élève',
        width: 150,
        valueGetter: (_valeur, ligne) => nomPrenom(ligne),
        sortComparator: compareTextes,
      },
      { field: 'classe', headerName: 'Classe', width: 80, sortComparator: compareTextes },
      { field: 'origineNom', headerName: 'Établissement d’origine', width: 175, sortComparator: compareTextes },
      { field: 'domaineNom', headerName: 'Domaine', minWidth: 130, flex: 1, sortComparator: compareTextes },
      {
        field: 'jour',
        headerName: 'Rendez-vous',
        width: 148,
        valueGetter: (_valeur, { jour, debut }) => `${jour ?? ''} ${debut ?? ''}`,
        valueFormatter: (_valeur, { jour, debut }) => quand(jour, debut),
      },
      { field: 'lieu', headerName: 'Lieu', minWidth: 100, flex: 1, sortComparator: compareTextes },
      {
        field: 'annonce',
        headerName: 'Annoncé',
        width: 140,
        valueGetter: (_valeur, { annonce }) => annonce?.emiseLe ?? '',
        valueFormatter: (_valeur, { annonce }) => (annonce ? quand(annonce.jour, annonce.debut) : 'pas encore'),
      },
      {
        field: 'motif',
        headerName: 'Motif',
        width: 118,
        valueFormatter: (motif: ConvocationLigne['motif']) => motif ?? '',
      },
      {
        field: 'apercu',
        headerName: 'Aperçu',
        width: sansPlace ? 84 : 56,
        sortable: false,
        renderHeader: () => (
          <Box component="span" sx={INVISIBLE}>
            {sansPlace ? 'Placer' : 'Aperçu'}
          </Box>
        ),
        renderCell: ({ row, tabIndex }) =>
          row.jour ? (
            <IconButton
              size="small"
              tabIndex={tabIndex}
              aria-label={`Aperçu de la convocation de ${nomPrenom(row)}`}
              onClick={() => onApercu(row)}
            >
              <VisibilityOutlined fontSize="small" />
            </IconButton>
          ) : (
            <Button
              size="small"
              component={Link}
              to={`/planning?entretien=${encodeURIComponent(row.id)}`}
              tabIndex={tabIndex}
              aria-label={`Placer ${nomPrenom(row)}`}
            >
              Placer
            </Button>
          ),
      },
    ],
    [onApercu, sansPlace],
  );
  return (
    <Box sx={{ flexGrow: 1, minHeight: 300, mt: 1 }}>
      <Grille
        label="Convocations"
        rows={lignes}
        columns={colonnes}
        vide={vide}
        disableColumnFilter
        checkboxSelection={!sansPlace}
        rowSelectionModel={selection}
        onRowSelectionModelChange={onSelection}
      />
    </Box>
  );
}
