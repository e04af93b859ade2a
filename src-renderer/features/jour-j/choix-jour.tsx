import ChevronLeftOutlined from '@mui/icons-material/ChevronLeftOutlined';
import ChevronRightOutlined from '@mui/icons-material/ChevronRightOutlined';
import { IconButton, MenuItem, Stack, TextField } from '@mui/material';
import type { JourAttendu } from '../../../src-main/contract/entretiens.ts';
import { formatJour, pluriel } from '../../../src-main/domain/texte/format.ts';

/** The days on which somebody is expected, one step at a time or from the list. */
export function ChoixJour(props: {
  readonly jours: readonly JourAttendu[];
  readonly jour: string;
  readonly aujourdhui: string;
  readonly choisir: (jour: string) => void;
}) {
  const { jours, jour, aujourdhui, choisir } = props;
  const ici = jours.findIndex((one) => one.jour === jour);
  const avant = jours[ici - 1]?.jour;
  const apres = jours[ici + 1]?.jour;
  return (
    <Stack direction="row" sx={{ alignItems: 'center', gap: 0.5 }}>
      <IconButton aria-label="Jour précédent" disabled={!avant} onClick={() => avant && choisir(avant)}>
        <ChevronLeftOutlined />
      </IconButton>
      <TextField
        select
        label="Jour"
        value={jour}
        onChange={(event) => choisir(event.target.value)}
        sx={{ width: { xs: 260, md: 340 } }}
      >
        {jours.map((one) => (
          <MenuItem key={one.jour} value={one.jour}>
            {`${formatJour(one.jour)}${one.jour === aujourdhui ? ' (aujourd’hui)' : ''}, ${pluriel(one.attendus, 'attendu')}`}
          </MenuItem>
        ))}
      </TextField>
      <IconButton aria-label="Jour suivant" disabled={!apres} onClick={() => apres && choisir(apres)}>
        <ChevronRightOutlined />
      </IconButton>
    </Stack>
  );
}
