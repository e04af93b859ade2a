import type { GridColDef } from '@mui/x-data-grid';
import { useMemo } from 'react';
import type { EntretienVue } from '../../../src-main/contract/entretien-vue.ts';
import { compareTextes, formatHeure, formatJourCourt, nomPrenom } from '../../../src-main/domain/texte/format.ts';
import { Grille } from '../../ui/grille.tsx';
import { StatutVu } from '../../ui/statut.tsx';
import type { Modele } from './modele.ts';

const colonnes = (modele: Modele): GridColDef<EntretienVue>[] => [
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
];

/** The same plan as a table, to sort and to read through. */
export function TableauPlanning(props: { readonly modele: Modele; readonly onOuvrir: (entretienId: string) => void }) {
  const { modele, onOuvrir } = props;
  const columns = useMemo(() => colonnes(modele), [modele]);
  return (
    <Grille<EntretienVue>
      vide="Aucun entretien : importez une liste ou inscrivez un élève."
      aria-label="Planning en tableau"
      rows={[...modele.vue.entretiens]}
      columns={columns}
      onRowClick={({ id }) => onOuvrir(String(id))}
      onCellKeyDown={({ id }, event) => {
        if (event.key === 'Enter') onOuvrir(String(id));
      }}
    />
  );
}
