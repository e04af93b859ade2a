import { Box } from '@mui/material';
import type { GridColDef } from '@mui/x-data-grid';
import { useState } from 'react';
import type { OrigineVue } from '../../../src-main/contract/candidats.ts';
import { compareTextes, formatHeure, formatTelephone } from '../../../src-main/domain/texte/format.ts';
import { Grille } from '../../ui/grille.tsx';
import { OrigineDialogue } from './origine-dialogue.tsx';

const texte = (field: keyof OrigineVue, headerName: string, width: number): GridColDef<OrigineVue> => ({
  field,
  headerName,
  width,
  sortComparator: (a: string | null, b: string | null) => compareTextes(a ?? '', b ?? ''),
});

const COLONNES: readonly GridColDef<OrigineVue>[] = [
  { ...texte('nom', 'Nom', 220), flex: 1, minWidth: 180 },
  texte('ville', 'Ville', 130),
  texte('uai', 'UAI', 100),
  texte('type', 'Type', 110),
  {
    ...texte('courriel', 'Courriel', 230),
    renderCell: ({ value }: { value?: string }) =>
      value || (
        <Box component="span" sx={{ color: 'warning.main' }}>
          manque
        </Box>
      ),
  },
  {
    ...texte('telephone', 'Téléphone', 120),
    valueFormatter: (valeur: string | null) => formatTelephone(valeur ?? ''),
  },
  {
    ...texte('pasAvant', 'Pas avant', 90),
    valueFormatter: (valeur: string | null) => (valeur ? formatHeure(valeur) : ''),
  },
  {
    ...texte('depart', 'Repart à', 90),
    valueFormatter: (valeur: string | null) => (valeur ? formatHeure(valeur) : ''),
  },
  {
    field: 'indisponibilites',
    headerName: 'Indispo.',
    description: 'Jours où l’établissement ne peut pas venir',
    width: 85,
    align: 'right',
    headerAlign: 'right',
    valueGetter: (_valeur, { indisponibilites }) => indisponibilites.length || null,
  },
  { field: 'candidats', headerName: 'Candidats', width: 95, align: 'right', headerAlign: 'right' },
];

/** The collèges and others that pupils come from; Entrée or a click opens one. */
export function EtablissementsGrille({ origines }: { readonly origines: readonly OrigineVue[] }) {
  const [ouverte, setOuverte] = useState<string | null>(null);
  return (
    <Box sx={{ flexGrow: 1, minHeight: 300 }}>
      <Grille
        label="Établissements d’origine"
        rows={origines}
        columns={COLONNES}
        disableColumnFilter
        onRowClick={({ id }) => setOuverte(String(id))}
        onCellKeyDown={({ id }, event) => {
          if (event.key === 'Enter') setOuverte(String(id));
        }}
        vide="Aucun établissement : ils arrivent avec la liste de l’académie, ou avec un élève inscrit à la main."
      />
      {ouverte && <OrigineDialogue id={ouverte} onFermer={() => setOuverte(null)} />}
    </Box>
  );
}
