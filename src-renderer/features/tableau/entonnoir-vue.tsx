import { Box, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { Link } from 'react-router';
import type { DomaineBilan, Entonnoir } from '../../../src-main/contract/tableau.ts';
import { formatNombre } from '../../../src-main/domain/texte/format.ts';

const ETAPES: readonly (readonly [keyof Entonnoir, string])[] = [
  ['inscrits', 'Inscrits'],
  ['places', 'Placés'],
  ['convoques', 'Convoqués'],
  ['recus', 'Reçus'],
  ['avisComplets', 'Avis complets'],
  ['transmis', 'Transmis'],
];

/** From registration to the académie: a bar and a figure per step, then a line per domaine. */
export function EntonnoirVue(props: { readonly entonnoir: Entonnoir; readonly parDomaine: readonly DomaineBilan[] }) {
  const { entonnoir, parDomaine } = props;
  const base = Math.max(1, entonnoir.inscrits);
  return (
    <>
      <Box component="dl" sx={{ display: 'grid', gridTemplateColumns: '110px 1fr 56px', gap: 0.75, m: 0, mb: 2 }}>
        {ETAPES.map(([cle, libelle]) => (
          <Box key={cle} sx={{ display: 'contents' }}>
            <Box component="dt">{libelle}</Box>
            <Box aria-hidden sx={{ bgcolor: 'action.hover', borderRadius: 0.5, overflow: 'hidden', height: 18 }}>
              <Box sx={{ bgcolor: 'primary.main', height: '100%', width: `${(100 * entonnoir[cle]) / base}%` }} />
            </Box>
            <Box component="dd" sx={{ m: 0, textAlign: 'right', fontWeight: 650 }}>
              {formatNombre(entonnoir[cle])}
            </Box>
          </Box>
        ))}
      </Box>
      {parDomaine.length > 0 && (
        <Table
          aria-label="Entretiens par domaine"
          sx={{ '& tr > :first-of-type': { pl: 0 }, '& tr > :last-of-type': { pr: 0 } }}
        >
          <TableHead>
            <TableRow>
              <TableCell>Domaine</TableCell>
              <TableCell align="right">Inscrits</TableCell>
              <TableCell align="right">Placés</TableCell>
              <TableCell align="right">Reçus</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {parDomaine.map(({ domaineId, nom, inscrits, places, recus }) => (
              <TableRow key={domaineId}>
                <TableCell component="th" scope="row">
                  <Box
                    component={Link}
                    to={`/candidats?domaineId=${encodeURIComponent(domaineId)}`}
                    sx={{ color: 'inherit', textDecoration: 'none', '&:hover': { textDecoration: 'underline' } }}
                  >
                    {nom}
                  </Box>
                </TableCell>
                <TableCell align="right">{formatNombre(inscrits)}</TableCell>
                <TableCell align="right">{formatNombre(places)}</TableCell>
                <TableCell align="right">{formatNombre(recus)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </>
  );
}
