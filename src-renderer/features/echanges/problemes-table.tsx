import { Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import type { ProblemeVue } from '../../../src-main/contract/echanges-lecture.ts';
import { formatNombre } from '../../../src-main/domain/texte/format.ts';
import { GraviteVue, LIBELLES_GRAVITE } from './gravite.tsx';
import { TableFiltreeVue } from './table-filtree.tsx';
import { useTableFiltree } from './use-table-filtree.ts';

const PAR_PAGE = 25;
const GRAVITES = Object.keys(LIBELLES_GRAVITE);

const genreDe = ({ gravite }: ProblemeVue): string => gravite;
const texteDe = ({ ligne, colonne, valeur, phrase }: ProblemeVue): string =>
  `${ligne ?? ''} ${colonne ?? ''} ${valeur ?? ''} ${phrase}`;

/** Every finding of the reading, by row, column and value, with what to do. */
export function ProblemesTable(props: {
  readonly lectureId: string;
  readonly problemes: readonly ProblemeVue[];
  readonly total: number;
}) {
  const { lectureId, problemes, total } = props;
  const nom = `import.constats.${lectureId}`;
  const table = useTableFiltree({ nom, lignes: problemes, genreDe, texteDe, parPage: PAR_PAGE, ordre: GRAVITES });
  return (
    <>
      {total > problemes.length && (
        <Typography sx={{ color: 'text.secondary', mb: 1 }}>
          Les {formatNombre(problemes.length)} constats les plus graves sur {formatNombre(total)}.
        </Typography>
      )}
      <TableFiltreeVue
        table={table}
        genres="Gravité"
        libelleGenre={(genre) => LIBELLES_GRAVITE[genre as ProblemeVue['gravite']]}
        recherche="Rechercher dans les constats"
      >
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
            {table.visibles.map((probleme, rang) => (
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
      </TableFiltreeVue>
    </>
  );
}
