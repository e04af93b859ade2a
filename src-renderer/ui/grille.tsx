import { DataGrid, type DataGridProps, type GridComparatorFn, type GridValidRowModel } from '@mui/x-data-grid';
import { frFR } from '@mui/x-data-grid/locales';
import { comparePersonnes } from '../../src-main/domain/texte/format.ts';

const nonce = document.querySelector<HTMLElement>('meta[property="csp-nonce"]')?.nonce;

/** Orders rows that each speak of a person, whatever the column shows of him. */
export const parPersonne: GridComparatorFn = (_a, _b, premiere, seconde) =>
  comparePersonnes(premiere.api.getRow(premiere.id), seconde.api.getRow(seconde.id));

/** The one table of the application: compact rows, French labels, 100 rows a page, `vide` says why there is no row. */
export function Grille<R extends GridValidRowModel>({
  vide,
  ...props
}: Omit<DataGridProps<R>, 'localeText'> & { readonly vide: string }) {
  return (
    <DataGrid
      localeText={{ ...frFR.components.MuiDataGrid.defaultProps.localeText, noRowsLabel: vide }}
      rowHeight={36}
      columnHeaderHeight={38}
      disableRowSelectionOnClick
      hideFooterSelectedRowCount
      pageSizeOptions={[25, 50, 100]}
      initialState={{ pagination: { paginationModel: { pageSize: 100 } } }}
      {...(nonce && { nonce })}
      {...props}
      sx={{ bgcolor: 'background.paper', '& .MuiDataGrid-row': { cursor: props.onRowClick ? 'pointer' : 'default' } }}
    />
  );
}
