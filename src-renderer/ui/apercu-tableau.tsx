import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import type { ApercuVue, ChampVue } from '../../src-main/contract/echanges-lecture.ts';
import type { Correspondance } from './colonnes-table.tsx';

const LIGNES = 8;

/** The first rows of a file as it writes them, each column under its header and what it is read as. */
export function ApercuTableau(props: {
  readonly apercu: ApercuVue;
  readonly champs: readonly ChampVue[];
  readonly correspondance: Correspondance;
}) {
  const { apercu, champs, correspondance } = props;
  if (apercu.lignes.length === 0) return null;
  const libelles = new Map(champs.map(({ champ, libelle }) => [champ, libelle]));
  const lueComme = (entete: string): string | null => libelles.get(correspondance[entete] ?? '') ?? null;
  return (
    <Box component="section" aria-label="Premières lignes du fichier">
      <Typography variant="h3">Premières lignes du fichier</Typography>
      <Box tabIndex={0} role="group" aria-label="Premières lignes, à faire défiler" sx={{ overflowX: 'auto', mt: 0.5 }}>
        <Table
          aria-label="Premières lignes du fichier"
          sx={{ bgcolor: 'background.paper', width: 'auto', '& td, & th': { whiteSpace: 'nowrap', maxWidth: 260 } }}
        >
          <TableHead>
            <TableRow>
              <TableCell>Ligne</TableCell>
              {apercu.entetes.map((entete) => (
                <TableCell key={entete}>
                  {entete}
                  <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                    {lueComme(entete) ?? 'non lue'}
                  </Typography>
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {apercu.lignes.slice(0, LIGNES).map(({ ligne, cellules }) => (
              <TableRow key={ligne}>
                <TableCell component="th" scope="row">
                  {ligne}
                </TableCell>
                {apercu.entetes.map((entete, rang) => (
                  <TableCell
                    key={entete}
                    sx={{
                      overflow: 'hidden',
                      textOverflow: 'ellipsis',
                      color: lueComme(entete) === null ? 'text.secondary' : 'text.primary',
                    }}
                  >
                    {cellules[rang] ?? ''}
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
    </Box>
  );
}
