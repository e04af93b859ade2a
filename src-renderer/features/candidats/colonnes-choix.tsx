import ViewColumnOutlined from '@mui/icons-material/ViewColumnOutlined';
import { Button, Checkbox, FormControlLabel, FormGroup, Popover } from '@mui/material';
import type { GridColDef, GridColumnVisibilityModel } from '@mui/x-data-grid';
import { useState } from 'react';

/** Which columns the table shows. */
export function ColonnesChoix(props: {
  readonly colonnes: readonly Pick<GridColDef, 'field' | 'headerName' | 'description' | 'hideable'>[];
  readonly visibles: GridColumnVisibilityModel;
  readonly onChange: (visibles: GridColumnVisibilityModel) => void;
}) {
  const { colonnes, visibles, onChange } = props;
  const [ancre, setAncre] = useState<HTMLElement | null>(null);
  return (
    <>
      <Button
        size="small"
        startIcon={<ViewColumnOutlined />}
        aria-haspopup="dialog"
        onClick={(event) => setAncre(event.currentTarget)}
      >
        Colonnes
      </Button>
      <Popover
        open={ancre !== null}
        anchorEl={ancre}
        onClose={() => setAncre(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{
          paper: { role: 'dialog', 'aria-label': 'Colonnes du tableau', sx: { px: 2, py: 1, boxShadow: 4 } },
        }}
      >
        <FormGroup>
          {colonnes
            .filter(({ hideable }) => hideable !== false)
            .map(({ field, headerName, description }) => (
              <FormControlLabel
                key={field}
                label={description ?? headerName ?? field}
                control={
                  <Checkbox
                    size="small"
                    sx={{ py: 0.5 }}
                    checked={visibles[field] ?? true}
                    onChange={(_event, visible) => onChange({ ...visibles, [field]: visible })}
                  />
                }
              />
            ))}
        </FormGroup>
      </Popover>
    </>
  );
}
