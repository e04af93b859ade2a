import { Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import type { SectionBilan } from '../../../src-main/domain/echange/sections-bilan.ts';
import { formatNombre } from '../../../src-main/domain/texte/format.ts';

/** The figures of one section, as the workbook and the page hold them; the last row is the whole. */
export function TableSection({ section, total }: { readonly section: SectionBilan; readonly total: boolean }) {
  const { titre, colonnes, lignes } = section;
  return (
    <Table
      aria-label={titre}
      sx={{ '& th, & td': { px: 0.75, lineHeight: 1.25 }, '& thead th': { verticalAlign: 'bottom' } }}
    >
      <TableHead>
        <TableRow>
          {colonnes.map((colonne, rang) => (
            <TableCell key={colonne} scope="col" align={rang === 0 ? 'left' : 'right'}>
              {colonne}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {lignes.map(([nom, ...chiffres], rang) => {
          const gras = total && rang === lignes.length - 1 ? 650 : 400;
          return (
            <TableRow key={nom}>
              <TableCell component="th" scope="row" sx={{ fontWeight: gras }}>
                {nom}
              </TableCell>
              {chiffres.map((chiffre, colonne) => (
                <TableCell key={colonnes[colonne + 1]} align="right" sx={{ fontWeight: gras }}>
                  {chiffre === null ? '–' : formatNombre(chiffre)}
                </TableCell>
              ))}
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
}
