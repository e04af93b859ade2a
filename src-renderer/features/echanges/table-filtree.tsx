import { Box, Chip, Stack, TablePagination, TextField } from '@mui/material';
import type { ReactNode } from 'react';
import { formatNombre } from '../../../src-main/domain/texte/format.ts';
import type { TableFiltree } from './use-table-filtree.ts';

function Puce(props: {
  readonly libelle: string;
  readonly nombre: number;
  readonly choisie: boolean;
  readonly choisir: () => void;
}) {
  const { libelle, nombre, choisie, choisir } = props;
  return (
    <Chip
      clickable
      size="small"
      component="button"
      type="button"
      aria-pressed={choisie}
      color={choisie ? 'primary' : 'default'}
      variant={choisie ? 'filled' : 'outlined'}
      label={`${libelle} (${formatNombre(nombre)})`}
      onClick={choisir}
    />
  );
}

/** The frame of the tables of this page: kinds with their counts, a search, the table, its pages. */
export function TableFiltreeVue<T>(props: {
  readonly table: TableFiltree<T>;
  /** Says what the kinds are. */
  readonly genres: string;
  readonly libelleGenre: (genre: string) => string;
  readonly recherche: string;
  readonly children: ReactNode;
}) {
  const { table, genres, libelleGenre, recherche } = props;
  const { filtrees, page, parPage, total } = table;
  return (
    <>
      <Stack direction="row" sx={{ gap: 2, alignItems: 'center', flexWrap: 'wrap', mb: 1 }}>
        <Stack direction="row" role="group" aria-label={genres} sx={{ gap: 0.5, flexWrap: 'wrap' }}>
          <Puce libelle="Tout" nombre={total} choisie={table.genre === null} choisir={() => table.choisirGenre(null)} />
          {[...table.genres].map(([genre, nombre]) => (
            <Puce
              key={genre}
              libelle={libelleGenre(genre)}
              nombre={nombre}
              choisie={table.genre === genre}
              choisir={() => table.choisirGenre(genre)}
            />
          ))}
        </Stack>
        <TextField
          type="search"
          label={recherche}
          value={table.texte}
          sx={{ maxWidth: 280, ml: 'auto' }}
          onChange={({ target }) => table.chercher(target.value)}
        />
      </Stack>
      <Box sx={{ overflowX: 'auto' }}>{props.children}</Box>
      {filtrees.length === 0 && <Box sx={{ p: 2, color: 'text.secondary' }}>Rien ne correspond à ce filtre.</Box>}
      {filtrees.length > parPage && (
        <TablePagination
          component="div"
          count={filtrees.length}
          page={page}
          rowsPerPage={parPage}
          rowsPerPageOptions={[parPage]}
          onPageChange={(_event, suivante) => table.allerPage(suivante)}
        />
      )}
    </>
  );
}
