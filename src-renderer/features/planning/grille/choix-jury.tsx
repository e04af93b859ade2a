import { MenuItem, TextField } from '@mui/material';
import type { Modele } from '../plan/modele.ts';

/** Whose week is shown, beside the days of which it is the week. */
export function ChoixJury(props: {
  readonly modele: Modele;
  readonly juryId: string;
  readonly onJury: (juryId: string) => void;
}) {
  const { modele, juryId, onJury } = props;
  return (
    <TextField
      select
      label="Jury"
      value={juryId}
      onChange={(event) => onJury(event.target.value)}
      sx={{ width: 150, flexShrink: 0 }}
    >
      {modele.vue.jurys.map(({ id, nom }) => (
        <MenuItem key={id} value={id}>
          {nom}
        </MenuItem>
      ))}
    </TextField>
  );
}
