import AccessibleOutlined from '@mui/icons-material/AccessibleOutlined';
import MoreTimeOutlined from '@mui/icons-material/MoreTimeOutlined';
import { Box, Tooltip } from '@mui/material';
import type { GridColDef } from '@mui/x-data-grid';
import { useMemo } from 'react';
import type { CandidatLigne } from '../../../src-main/contract/candidats.ts';
import type { Domaine } from '../../../src-main/domain/campagne/campagne.ts';
import { compareTextes, formatDate, formatHeure, formatJourCourt } from '../../../src-main/domain/texte/format.ts';
import { useContexte } from '../../shell/contexte.tsx';
import { Grille } from '../../ui/grille.tsx';
import { StatutVu } from '../../ui/statut.tsx';

const trierTexte = (a: string, b: string): number => compareTextes(a, b);

function Entretiens({
  ligne,
  domaines,
}: {
  readonly ligne: CandidatLigne;
  readonly domaines: ReadonlyMap<string, Domaine>;
}) {
  return (
    <Box component="span" sx={{ display: 'inline-flex', gap: 2 }}>
      {ligne.entretiens.map(({ id, domaineId, statut, jour, debut }) => (
        <Box component="span" key={id} sx={{ display: 'inline-flex', gap: 0.75, whiteSpace: 'nowrap' }}>
          {domaines.get(domaineId)?.nom}
          <StatutVu statut={statut} />
          {jour && debut && (
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {formatJourCourt(jour)}, {formatHeure(debut)}
            </Box>
          )}
        </Box>
      ))}
      {ligne.aConfirmer && (
        <Box component="span" sx={{ color: 'warning.main', fontWeight: 600 }}>
          renoncement à confirmer
        </Box>
      )}
    </Box>
  );
}

function Amenagements({ ligne }: { readonly ligne: CandidatLigne }) {
  return (
    <Box component="span" sx={{ display: 'inline-flex', gap: 0.5, alignItems: 'center', height: '100%' }}>
      {ligne.tempsMajore && (
        <Tooltip title="Temps majoré">
          <MoreTimeOutlined fontSize="small" titleAccess="Temps majoré" />
        </Tooltip>
      )}
      {ligne.accesPmr && (
        <Tooltip title="Accès PMR">
          <AccessibleOutlined fontSize="small" titleAccess="Accès PMR" />
        </Tooltip>
      )}
    </Box>
  );
}

/** One row per pupil; Entrée or a click opens the sheet. */
export function CandidatsGrille({
  lignes,
  onOuvrir,
}: {
  readonly lignes: readonly CandidatLigne[];
  readonly onOuvrir: (id: string) => void;
}) {
  const { domaines } = useContexte();
  const colonnes = useMemo<GridColDef<CandidatLigne>[]>(() => {
    const parId = new Map(domaines.map((domaine) => [domaine.id, domaine]));
    return [
      { field: 'nom', headerName: 'Nom', width: 150, sortComparator: trierTexte, hideable: false },
      { field: 'prenom', headerName: 'Prénom', width: 120, sortComparator: trierTexte },
      { field: 'classe', headerName: 'Classe', width: 90, sortComparator: trierTexte },
      {
        field: 'dateNaissance',
        headerName: 'Né(e) le',
        width: 100,
        valueFormatter: (valeur: string | null) => (valeur ? formatDate(valeur) : ''),
      },
      { field: 'origineNom', headerName: "Établissement d'origine", width: 210, sortComparator: trierTexte },
      {
        field: 'amenagements',
        headerName: 'Aménag.',
        description: 'Besoins d’aménagement',
        width: 80,
        valueGetter: (_valeur, ligne) => Number(ligne.tempsMajore) + Number(ligne.accesPmr),
        renderCell: ({ row }) => <Amenagements ligne={row} />,
      },
      {
        field: 'entretiens',
        headerName: 'Entretiens',
        minWidth: 360,
        flex: 1,
        valueGetter: (_valeur, ligne) => ligne.entretiens.map(({ statut }) => statut).join(' '),
        renderCell: ({ row }) => <Entretiens ligne={row} domaines={parId} />,
      },
      { field: 'ine', headerName: 'INE', width: 120 },
      { field: 'niveau', headerName: 'Niveau', width: 130 },
    ];
  }, [domaines]);
  return (
    <Box sx={{ height: 'calc(100% - 56px)', minHeight: 320 }}>
      <Grille
        label="Candidats"
        rows={lignes}
        columns={colonnes}
        initialState={{
          pagination: { paginationModel: { pageSize: 100 } },
          columns: { columnVisibilityModel: { niveau: false, ine: false } },
        }}
        onRowClick={({ id }) => onOuvrir(String(id))}
        onCellKeyDown={({ id }, event) => {
          if (event.key === 'Enter') onOuvrir(String(id));
        }}
        vide="Aucun candidat ne répond à ces filtres."
      />
    </Box>
  );
}
