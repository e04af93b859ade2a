import {
  Box,
  Checkbox,
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
import type { DifferenceVue, ElementVue } from '../../../src-main/contract/echanges-difference.ts';
import type { NatureElement } from '../../../src-main/domain/candidature/difference-types.ts';
import { contientTexte } from '../../ui/contient-texte.ts';
import { ChangementsVue } from './changements-vue.tsx';
import { DifferenceFiltres, NATURES } from './difference-filtres.tsx';

const PAR_PAGE = 50;

function LigneElement(props: {
  readonly element: ElementVue;
  readonly accepte: boolean;
  readonly basculer: (accepter: boolean) => void;
}) {
  const { element, accepte, basculer } = props;
  const { titre, nature, detail, lignes } = element;
  return (
    <TableRow sx={{ color: accepte ? 'text.primary' : 'text.secondary' }}>
      <TableCell padding="checkbox">
        <Checkbox
          size="small"
          checked={accepte}
          slotProps={{ input: { 'aria-label': `${NATURES[nature]} : ${titre}, ${detail}` } }}
          onChange={({ target }) => basculer(target.checked)}
        />
      </TableCell>
      <TableCell>{NATURES[nature]}</TableCell>
      <TableCell component="th" scope="row" sx={{ fontWeight: 600 }}>
        {titre}
      </TableCell>
      <TableCell>
        <Box sx={{ color: 'text.secondary' }}>{detail}</Box>
        <ChangementsVue element={element} />
      </TableCell>
      <TableCell sx={{ color: 'text.secondary' }}>{lignes.length > 3 ? `${lignes[0]}…` : lignes.join(', ')}</TableCell>
    </TableRow>
  );
}

/** The difference, thing by thing: filtered by kind, searched, ticked one by one or all at once. */
export function DifferenceTable(props: {
  readonly difference: DifferenceVue;
  readonly refusees: ReadonlySet<string>;
  readonly basculer: (cles: readonly string[], accepter: boolean) => void;
}) {
  const { difference, refusees, basculer } = props;
  const [nature, setNature] = useState<NatureElement | null>(null);
  const [texte, setTexte] = useState('');
  const [page, setPage] = useState(0);
  const visibles = difference.elements.filter(
    (element) =>
      (nature === null || element.nature === nature) && contientTexte(`${element.titre} ${element.detail}`, texte),
  );
  const derniere = Math.max(0, Math.ceil(visibles.length / PAR_PAGE) - 1);
  const ici = Math.min(page, derniere);
  const acceptes = visibles.filter(({ cle }) => !refusees.has(cle)).length;
  return (
    <Box component="section" aria-label="Ce que la liste change">
      <Typography variant="h2">Ce que la liste change</Typography>
      <Typography sx={{ color: 'text.secondary', mb: 1 }}>{difference.portee}</Typography>
      <Stack direction="row" sx={{ gap: 2, alignItems: 'center', flexWrap: 'wrap', mb: 1 }}>
        <DifferenceFiltres
          elements={difference.elements}
          nature={nature}
          choisir={(choisie) => {
            setNature(choisie);
            setPage(0);
          }}
        />
        <TextField
          type="search"
          label="Rechercher un nom"
          value={texte}
          sx={{ maxWidth: 240, ml: 'auto' }}
          onChange={({ target }) => {
            setTexte(target.value);
            setPage(0);
          }}
        />
      </Stack>
      <Table aria-label="Changements proposés">
        <TableHead>
          <TableRow>
            <TableCell padding="checkbox">
              <Checkbox
                size="small"
                checked={acceptes === visibles.length && visibles.length > 0}
                indeterminate={acceptes > 0 && acceptes < visibles.length}
                slotProps={{ input: { 'aria-label': `Accepter les ${visibles.length} changements affichés` } }}
                onChange={({ target }) =>
                  basculer(
                    visibles.map(({ cle }) => cle),
                    target.checked,
                  )
                }
              />
            </TableCell>
            <TableCell>Changement</TableCell>
            <TableCell>Qui</TableCell>
            <TableCell>Quoi</TableCell>
            <TableCell>Ligne</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {visibles.slice(ici * PAR_PAGE, (ici + 1) * PAR_PAGE).map((element) => (
            <LigneElement
              key={element.cle}
              element={element}
              accepte={!refusees.has(element.cle)}
              basculer={(accepter) => basculer([element.cle], accepter)}
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
