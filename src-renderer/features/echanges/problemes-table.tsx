import ErrorOutlined from '@mui/icons-material/ErrorOutlined';
import InfoOutlined from '@mui/icons-material/InfoOutlined';
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import {
  Box,
  MenuItem,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TablePagination,
  TableRow,
  TextField,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import type { ProblemeVue } from '../../../src-main/contract/echanges-lecture.ts';
import { formatNombre } from '../../../src-main/domain/texte/format.ts';
import { contientTexte } from '../../ui/contient-texte.ts';

type Gravite = ProblemeVue['gravite'];

const ICONES = {
  erreur: <ErrorOutlined fontSize="small" color="error" />,
  avertissement: <WarningAmberOutlined fontSize="small" color="warning" />,
  information: <InfoOutlined fontSize="small" color="info" />,
} as const;

const LIBELLES: Readonly<Record<Gravite, string>> = {
  erreur: 'Erreur',
  avertissement: 'Avertissement',
  information: 'Information',
};

/** How grave a finding is, in a word and an icon. */
export function GraviteVue({ gravite }: { readonly gravite: Gravite }) {
  return (
    <Stack direction="row" sx={{ gap: 0.5, alignItems: 'center' }}>
      {ICONES[gravite]} {LIBELLES[gravite]}
    </Stack>
  );
}

const PAR_PAGE = 25;

/** Every finding of the reading, by row, column and value, with what to do. */
export function ProblemesTable({
  problemes,
  total,
}: {
  readonly problemes: readonly ProblemeVue[];
  readonly total: number;
}) {
  const [gravite, setGravite] = useState<Gravite | ''>('');
  const [texte, setTexte] = useState('');
  const [page, setPage] = useState(0);
  const visibles = problemes.filter(
    (probleme) =>
      (gravite === '' || probleme.gravite === gravite) &&
      contientTexte(
        `${probleme.ligne ?? ''} ${probleme.colonne ?? ''} ${probleme.valeur ?? ''} ${probleme.phrase}`,
        texte,
      ),
  );
  return (
    <Box>
      <Stack direction="row" sx={{ gap: 1, mb: 1 }}>
        <TextField
          select
          label="Gravité"
          value={gravite}
          sx={{ width: 180 }}
          onChange={({ target }) => {
            setGravite(target.value as Gravite | '');
            setPage(0);
          }}
        >
          <MenuItem value="">Toutes</MenuItem>
          {Object.entries(LIBELLES).map(([valeur, libelle]) => (
            <MenuItem key={valeur} value={valeur}>
              {libelle}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          type="search"
          label="Rechercher dans les constats"
          value={texte}
          sx={{ maxWidth: 360 }}
          onChange={({ target }) => {
            setTexte(target.value);
            setPage(0);
          }}
        />
      </Stack>
      {total > problemes.length && (
        <Typography sx={{ color: 'text.secondary' }}>
          Les {formatNombre(problemes.length)} constats les plus graves sur {formatNombre(total)}.
        </Typography>
      )}
      <Table aria-label="Constats de la lecture">
        <TableHead>
          <TableRow>
            <TableCell>Ligne</TableCell>
            <TableCell>Colonne</TableCell>
            <TableCell>Valeur</TableCell>
            <TableCell>Gravité</TableCell>
            <TableCell>Constat</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {visibles.slice(page * PAR_PAGE, (page + 1) * PAR_PAGE).map((probleme, rang) => (
            <TableRow key={`${probleme.ligne}-${probleme.colonne}-${rang}`}>
              <TableCell>{probleme.ligne ?? 'fichier'}</TableCell>
              <TableCell>{probleme.colonne ?? ''}</TableCell>
              <TableCell sx={{ maxWidth: 220, overflowWrap: 'anywhere' }}>{probleme.valeur ?? ''}</TableCell>
              <TableCell>
                <GraviteVue gravite={probleme.gravite} />
              </TableCell>
              <TableCell>{probleme.phrase}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {visibles.length > PAR_PAGE && (
        <TablePagination
          component="div"
          count={visibles.length}
          page={page}
          rowsPerPage={PAR_PAGE}
          rowsPerPageOptions={[PAR_PAGE]}
          onPageChange={(_event, suivante) => setPage(suivante)}
        />
      )}
    </Box>
  );
}
