import MoreVert from '@mui/icons-material/MoreVert';
import { IconButton } from '@mui/material';
import type { GridColDef, GridInitialState } from '@mui/x-data-grid';
import { useMemo } from 'react';
import type { EntretienPlanning } from '../../../../src-main/contract/planning-vue.ts';
import { compareTextes, formatHeure, formatJourCourt, nomPrenom } from '../../../../src-main/domain/texte/format.ts';
import { Grille, parPersonne } from '../../../ui/grille.tsx';
import { StatutVu } from '../../../ui/statut.tsx';
import { origineAbregee } from '../plan/libelles.ts';
import type { MenuOuvert } from '../entretien/menu-entretien.tsx';
import type { Modele } from '../plan/modele.ts';
import { compareMoments, momentDe } from './moment.ts';

const ACTES = 'actes';

const colonnes = (modele: Modele, onMenu: (menu: MenuOuvert) => void): GridColDef<EntretienPlanning>[] => [
  {
    field: 'moment',
    headerName: 'Jour et heure',
    width: 140,
    filterable: false,
    valueGetter: (_value, row) => momentDe(row, row.juryId ? modele.noms.jury(row.juryId) : ''),
    valueFormatter: (_value, { jour, debut }) =>
      jour !== null && debut !== null ? `${formatJourCourt(jour)}, ${formatHeure(debut)}` : 'sans place',
    sortComparator: compareMoments,
  },
  {
    field: 'jury',
    headerName: 'Jury',
    width: 96,
    valueGetter: (_value, row) => (row.juryId ? modele.noms.jury(row.juryId) : row.seanceId ? 'Séance' : ''),
    sortComparator: compareTextes,
  },
  {
    field: 'eleve',
    headerName: 'Élève',
    flex: 1.3,
    minWidth: 130,
    valueGetter: (_value, row) => nomPrenom(row),
    sortComparator: parPersonne,
  },
  {
    field: 'domaineNom',
    headerName: 'Domaine',
    flex: 1,
    minWidth: 90,
    sortComparator: compareTextes,
    renderCell: ({ value }) => <span title={String(value)}>{String(value)}</span>,
  },
  {
    field: 'origineNom',
    headerName: 'Origine',
    flex: 1,
    minWidth: 90,
    sortComparator: compareTextes,
    valueFormatter: (nom: string) => origineAbregee(nom),
  },
  {
    field: 'lieu',
    headerName: 'Lieu',
    width: 76,
    sortComparator: compareTextes,
    renderCell: ({ value }) => <span title={String(value)}>{String(value)}</span>,
  },
  {
    field: 'statut',
    headerName: 'État',
    width: 148,
    renderCell: ({ row }) => <StatutVu statut={row.statut} />,
  },
  {
    field: ACTES,
    headerName: 'Actes',
    width: 60,
    sortable: false,
    filterable: false,
    disableColumnMenu: true,
    renderCell: ({ row, tabIndex }) => (
      <IconButton
        size="small"
        tabIndex={tabIndex}
        aria-haspopup="menu"
        aria-label={`Actes pour ${nomPrenom(row)}, ${row.domaineNom}`}
        onClick={(event) => {
          event.stopPropagation();
          onMenu({ entretienId: row.id, ancre: event.currentTarget });
        }}
      >
        <MoreVert fontSize="small" />
      </IconButton>
    ),
  },
];

/** The plan as it will be lived: by day, hour and jury; those without a place come last. */
const AU_DEPART: GridInitialState = {
  pagination: { paginationModel: { pageSize: 100 } },
  sorting: { sortModel: [{ field: 'moment', sort: 'asc' }] },
};

/** The same plan as a table, with the acts of the grid: Entrée opens, Suppr takes out, Ctrl+X takes in hand, the last column has them all. */
export function TableauPlanning(props: {
  readonly modele: Modele;
  readonly onOuvrir: (entretienId: string) => void;
  readonly onRetirer: (entretienId: string) => void;
  readonly onMenu: (menu: MenuOuvert) => void;
}) {
  const { modele, onOuvrir, onRetirer, onMenu } = props;
  const columns = useMemo(() => colonnes(modele, onMenu), [modele, onMenu]);
  const rows = useMemo(() => [...modele.vue.entretiens], [modele]);
  return (
    <Grille<EntretienPlanning>
      vide="Aucun entretien : importez une liste ou inscrivez un élève."
      aria-label="Planning en tableau"
      rows={rows}
      columns={columns}
      initialState={AU_DEPART}
      onRowClick={({ id }) => onOuvrir(String(id))}
      onCellKeyDown={({ id, field }, event) => {
        if (event.key === 'Enter' && field !== ACTES) onOuvrir(String(id));
        else if (event.key === 'Delete') onRetirer(String(id));
      }}
    />
  );
}
