import {
  Alert,
  Box,
  Chip,
  Link as Lien,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TablePagination,
  TableRow,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ProblemeAvisVue } from '../../../src-main/contract/echanges-avis.ts';
import { formatNombre } from '../../../src-main/domain/texte/format.ts';
import { GraviteVue } from './problemes-table.tsx';

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

/** exchanges.md §2: what the check found, by kind, each with what to open. */
export function ControleListe({ problemes }: { readonly problemes: readonly ProblemeAvisVue[] }) {
  const [code, setCode] = useState<string | null>(null);
  const [page, setPage] = useState(0);
  if (problemes.length === 0) return <Alert severity="success">Rien ne manque : les avis peuvent partir.</Alert>;
  const parCode = Map.groupBy(problemes, (probleme) => probleme.code);
  const choisi = code !== null && parCode.has(code) ? code : null;
  const visibles = choisi === null ? problemes : (parCode.get(choisi) ?? []);
  const ici = Math.min(page, Math.max(0, Math.ceil(visibles.length / PAR_PAGE) - 1));
  const filtre = (valeur: string | null, libelle: string, nombre: number) => (
    <Chip
      key={libelle}
      clickable
      size="small"
      component="button"
      type="button"
      aria-pressed={choisi === valeur}
      color={choisi === valeur ? 'primary' : 'default'}
      variant={choisi === valeur ? 'filled' : 'outlined'}
      label={`${libelle} (${formatNombre(nombre)})`}
      onClick={() => {
        setCode(valeur);
        setPage(0);
      }}
    />
  );
  return (
    <Box component="section" aria-label="Contrôle avant export">
      <Typography variant="h2" sx={{ mb: 1 }}>
        Contrôle avant export
      </Typography>
      <Stack direction="row" role="group" aria-label="Genre de point" sx={{ gap: 0.5, flexWrap: 'wrap', mb: 1 }}>
        {filtre(null, 'Tout', problemes.length)}
        {[...parCode].map(([un, liste]) => filtre(un, LIBELLES[un] ?? un, liste.length))}
      </Stack>
      <Table aria-label="Points signalés">
        <TableHead>
          <TableRow>
            <TableCell>Gravité</TableCell>
            <TableCell>Élève</TableCell>
            <TableCell>Domaine</TableCell>
            <TableCell>Constat</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {visibles.slice(ici * PAR_PAGE, (ici + 1) * PAR_PAGE).map((probleme) => (
            <LigneProbleme
              key={`${probleme.code}${probleme.entretienId}${probleme.candidatId}${probleme.phrase}`}
              probleme={probleme}
            />
          ))}
        </TableBody>
      </Table>
      {visibles.length > PAR_PAGE && (
        <TablePagination
          component="div"
          count={visibles.length}
          page={ici}
          rowsPerPage={PAR_PAGE}
          rowsPerPageOptions={[PAR_PAGE]}
          onPageChange={(_event, suivante) => setPage(suivante)}
        />
      )}
    </Box>
  );
}
