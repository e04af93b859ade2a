import MoreVert from '@mui/icons-material/MoreVert';
import { IconButton } from '@mui/material';
import type { GridColDef } from '@mui/x-data-grid';
import { useMemo, useState } from 'react';
import type { EntretienVue } from '../../../src-main/contract/entretien-vue.ts';
import { compareTextes, formatHeure, formatJourCourt, nomPrenom } from '../../../src-main/domain/texte/format.ts';
import { Grille } from '../../ui/grille.tsx';
import { StatutVu } from '../../ui/statut.tsx';
import { MenuEntretien } from './menu-entretien.tsx';
import type { Modele } from './modele.ts';
import type { Actes } from './use-actes.ts';

interface MenuOuvert {
  readonly entretienId: string;
  readonly ancre: HTMLElement;
}

const ACTES = 'actes';

const colonnes = (modele: Modele, onMenu: (menu: MenuOuvert) => void): GridColDef<EntretienVue>[] => [
  {
    field: 'eleve',
    headerName: 'Élève',
    flex: 1.3,
    minWidth: 140,
    valueGetter: (_value, row) => nomPrenom(row),
    sortComparator: compareTextes,
  },
  { field: 'origineNom', headerName: 'Origine', flex: 1, minWidth: 110, sortComparator: compareTextes },
  { field: 'domaineNom', headerName: 'Domaine', flex: 1, minWidth: 110, sortComparator: compareTextes },
  {
    field: 'jour',
    headerName: 'Jour',
    width: 112,
    valueFormatter: (jour: string | null) => (jour === null ? '' : formatJourCourt(jour)),
  },
  {
    field: 'debut',
    headerName: 'Heure',
    width: 76,
    valueFormatter: (debut: string | null) => (debut === null ? '' : formatHeure(debut)),
  },
  {
    field: 'jury',
    headerName: 'Jury',
    width: 100,
    valueGetter: (_value, row) => (row.juryId ? modele.noms.jury(row.juryId) : row.seanceId ? 'Séance' : ''),
    sortComparator: compareTextes,
  },
  { field: 'lieu', headerName: 'Lieu', width: 100, sortComparator: compareTextes },
  {
    field: 'statut',
    headerName: 'État',
    width: 128,
    renderCell: ({ row }) => <StatutVu statut={row.statut} />,
  },
  {
    field: ACTES,
    headerName: 'Actes',
    width: 64,
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

/** The same plan as a table, with the acts of the grid: Entrée opens, Suppr takes out, the last column has them all. */
export function TableauPlanning(props: {
  readonly modele: Modele;
  readonly actes: Actes;
  readonly onOuvrir: (entretienId: string) => void;
  readonly onAller: (entretienId: string) => void;
}) {
  const { modele, actes, onOuvrir, onAller } = props;
  const [menu, setMenu] = useState<MenuOuvert | null>(null);
  const columns = useMemo(() => colonnes(modele, setMenu), [modele]);
  const rows = useMemo(() => [...modele.vue.entretiens], [modele]);
  const choisi = menu && modele.entretiens.get(menu.entretienId);
  return (
    <>
      <Grille<EntretienVue>
        vide="Aucun entretien : importez une liste ou inscrivez un élève."
        aria-label="Planning en tableau"
        rows={rows}
        columns={columns}
        onRowClick={({ id }) => onOuvrir(String(id))}
        onCellKeyDown={({ id, field, row }, event) => {
          if (event.key === 'Enter' && field !== ACTES) onOuvrir(String(id));
          else if (event.key === 'Delete' && row.jour !== null) void actes.retirer([String(id)]);
        }}
      />
      {menu && choisi && (
        <MenuEntretien
          entretien={choisi}
          ancre={menu.ancre}
          actes={actes}
          onOuvrir={onOuvrir}
          onAller={onAller}
          onFermer={() => setMenu(null)}
        />
      )}
    </>
  );
}
