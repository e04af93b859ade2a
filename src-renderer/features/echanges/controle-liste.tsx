import { Alert, Box, Link as Lien, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { Link } from 'react-router';
import type { ProblemeAvisVue } from '../../../src-main/contract/echanges-avis.ts';
import { GraviteVue } from './gravite.tsx';
import { TableFiltreeVue } from './table-filtree.tsx';
import { useTableFiltree } from './use-table-filtree.ts';

const PAR_PAGE = 25;

/** The codes of the check, as a filter says them. */
const LIBELLES: Readonly<Record<string, string>> = {
  'campagne fermée': 'Campagne fermée',
  'sans avis': 'Avis manquant',
  'sans compte rendu': 'Compte rendu manquant',
  'non validé': 'À valider',
  'absent avec avis': 'Absent avec un avis',
  'sans date': 'Sans date',
  'à venir': 'Entretien à venir',
  'présence inconnue': 'Présence non notée',
  'renoncement à confirmer': 'Renoncement à confirmer',
  'sans avis d’origine': 'Avis d’origine manquant',
  'sans INE': 'INE manquant',
  'INE douteux': 'INE douteux',
  doublon: 'Doublon possible',
};

const lienDe = ({ entretienId, candidatId }: ProblemeAvisVue): string | null => {
  if (entretienId !== null) return `/entretiens?id=${entretienId}`;
  return candidatId === null ? null : `/candidats?candidat=${candidatId}`;
};

function LigneProbleme({ probleme }: { readonly probleme: ProblemeAvisVue }) {
  const lien = lienDe(probleme);
  return (
    <TableRow>
      <TableCell>
        <GraviteVue gravite={probleme.gravite} />
      </TableCell>
      <TableCell component="th" scope="row">
        {lien === null ? (
          'Campagne'
        ) : (
          <Lien component={Link} to={lien}>
            {probleme.titre}
          </Lien>
        )}
      </TableCell>
      <TableCell>{probleme.domaineNom}</TableCell>
      <TableCell>{probleme.phrase}</TableCell>
    </TableRow>
  );
}

const genreDe = ({ code }: ProblemeAvisVue): string => code;
const texteDe = ({ titre, domaineNom, phrase }: ProblemeAvisVue): string => `${titre} ${domaineNom} ${phrase}`;

/** exchanges.md §2: what the check found, by kind, each with what to open. */
export function ControleListe({ problemes }: { readonly problemes: readonly ProblemeAvisVue[] }) {
  const table = useTableFiltree({ nom: 'avis.controle', lignes: problemes, genreDe, texteDe, parPage: PAR_PAGE });
  if (problemes.length === 0) return <Alert severity="success">Rien ne manque : les avis peuvent partir.</Alert>;
  return (
    <Box component="section" aria-label="Contrôle avant export">
      <Typography variant="h2" sx={{ mb: 1 }}>
        Contrôle avant export
      </Typography>
      <TableFiltreeVue
        table={table}
        genres="Genre de point"
        libelleGenre={(code) => LIBELLES[code] ?? code}
        recherche="Rechercher un élève, un domaine"
      >
        <Table aria-label="Points signalés" sx={{ bgcolor: 'background.paper' }}>
          <TableHead>
            <TableRow>
              <TableCell>Gravité</TableCell>
              <TableCell>Élève</TableCell>
              <TableCell>Domaine</TableCell>
              <TableCell>Constat</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {table.visibles.map((probleme) => (
              <LigneProbleme
                key={`${probleme.code}${probleme.entretienId}${probleme.candidatId}${probleme.phrase}`}
                probleme={probleme}
              />
            ))}
          </TableBody>
        </Table>
      </TableFiltreeVue>
    </Box>
  );
}
