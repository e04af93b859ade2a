import { Box, Checkbox, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { memo } from 'react';
import type { DifferenceVue, ElementVue } from '../../../src-main/contract/echanges-difference.ts';
import type { NatureElement } from '../../../src-main/domain/candidature/difference-types.ts';
import { formatJourMois, pluriel } from '../../../src-main/domain/texte/format.ts';
import { ChangementsVue } from './changements-vue.tsx';
import { TableFiltreeVue } from './table-filtree.tsx';
import { useTableFiltree } from './use-table-filtree.ts';

const PAR_PAGE = 50;

const NATURES: Readonly<Record<NatureElement, string>> = {
  nouvelle: 'Nouvelle',
  'élève modifié': 'Élève modifié',
  'candidature modifiée': 'Candidature modifiée',
  'changement d’établissement': 'Autre établissement',
  'établissement modifié': 'Établissement modifié',
  retirée: 'Retirée',
  disparue: 'Disparue',
  réapparue: 'Réapparue',
};

/** What would undo a correction made here is a kind of its own: it is never taken in with the others. */
const CORRIGE = 'corrigé ici';
const ORDRE = [...Object.keys(NATURES), CORRIGE];

type Basculer = (cles: readonly string[], accepter: boolean) => void;

const LigneElement = memo(function LigneElement(props: {
  readonly element: ElementVue;
  readonly accepte: boolean;
  readonly basculer: Basculer;
}) {
  const { element, accepte, basculer } = props;
  const { cle, titre, nature, detail, lignes, corrigeLe } = element;
  return (
    <TableRow>
      <TableCell padding="checkbox">
        <Checkbox
          size="small"
          checked={accepte}
          slotProps={{ input: { 'aria-label': `${NATURES[nature]} : ${titre}, ${detail}` } }}
          onChange={({ target }) => basculer([cle], target.checked)}
        />
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{NATURES[nature]}</TableCell>
      <TableCell component="th" scope="row" sx={{ fontWeight: 600 }}>
        {titre}
        {!accepte && (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {corrigeLe === null ? 'ne sera pas importé' : 'la correction reste'}
          </Typography>
        )}
      </TableCell>
      <TableCell>
        <Box sx={{ color: 'text.secondary' }}>{detail}</Box>
        <ChangementsVue element={element} />
        {corrigeLe !== null && <Box sx={{ fontWeight: 600 }}>corrigé ici le {formatJourMois(corrigeLe)}</Box>}
      </TableCell>
      <TableCell align="right" sx={{ color: 'text.secondary' }}>
        {lignes.length > 3 ? `${lignes[0]}…` : lignes.join(', ')}
      </TableCell>
    </TableRow>
  );
});

const genreDe = ({ nature, corrigeLe }: ElementVue): string => (corrigeLe === null ? nature : CORRIGE);
const texteDe = ({ titre, detail, lignes }: ElementVue): string => `${titre} ${detail} ${lignes.join(' ')}`;

/** The difference, thing by thing: filtered by kind, searched, ticked one by one or all at once. */
export function DifferenceTable(props: {
  readonly lectureId: string;
  readonly difference: DifferenceVue;
  readonly refusees: ReadonlySet<string>;
  /** Stable from one render to the next. */
  readonly basculer: Basculer;
}) {
  const { lectureId, difference, refusees, basculer } = props;
  const nom = `import.filtre.${lectureId}`;
  const table = useTableFiltree({
    nom,
    lignes: difference.elements,
    genreDe,
    texteDe,
    parPage: PAR_PAGE,
    ordre: ORDRE,
  });
  const { filtrees, visibles } = table;
  // One gesture for all of them never undoes a correction, unless corrections are all that is shown.
  const libres = filtrees.filter(({ corrigeLe }) => corrigeLe === null);
  const ensemble = libres.length > 0 ? libres : filtrees;
  const acceptes = ensemble.filter(({ cle }) => !refusees.has(cle)).length;
  return (
    <Box component="section" aria-label="Ce que la liste change">
      <Typography variant="h2">Ce que la liste change</Typography>
      <Typography sx={{ color: 'text.secondary', mb: 1 }}>{difference.portee}</Typography>
      <TableFiltreeVue
        table={table}
        genres="Genre de changement"
        libelleGenre={(genre) => (genre === CORRIGE ? 'Corrigé ici' : NATURES[genre as NatureElement])}
        recherche="Rechercher un nom, une ligne"
      >
        <Table aria-label="Changements proposés" sx={{ bgcolor: 'background.paper' }}>
          <TableHead>
            <TableRow>
              <TableCell padding="checkbox">
                <Checkbox
                  size="small"
                  checked={acceptes === ensemble.length && ensemble.length > 0}
                  indeterminate={acceptes > 0 && acceptes < ensemble.length}
                  slotProps={{
                    input: {
                      'aria-label':
                        ensemble.length === 1
                          ? 'Accepter le changement affiché'
                          : `Accepter les ${pluriel(ensemble.length, '', 'changements affichés')}`,
                    },
                  }}
                  onChange={({ target }) =>
                    basculer(
                      ensemble.map(({ cle }) => cle),
                      target.checked,
                    )
                  }
                />
              </TableCell>
              <TableCell>Changement</TableCell>
              <TableCell>Qui</TableCell>
              <TableCell>Quoi</TableCell>
              <TableCell align="right">Ligne</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {visibles.map((element) => (
              <LigneElement
                key={element.cle}
                element={element}
                accepte={!refusees.has(element.cle)}
                basculer={basculer}
              />
            ))}
          </TableBody>
        </Table>
      </TableFiltreeVue>
    </Box>
  );
}
