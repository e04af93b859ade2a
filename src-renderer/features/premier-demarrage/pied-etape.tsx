import { Button, Stack } from '@mui/material';

/** Back and on, at the foot of each step; Entrée goes on. */
export function PiedEtape(props: {
  readonly suivant: string;
  readonly revenir?: (() => void) | undefined;
  readonly enCours?: boolean;
}) {
  const { suivant, revenir, enCours = false } = props;
  return (
    <Stack direction="row" sx={{ justifyContent: 'space-between', pt: 2 }}>
      {revenir ? <Button onClick={revenir}>Revenir</Button> : <span />}
      <Button type="submit" variant="contained" size="large" disabled={enCours}>
        {suivant}
      </Button>
    </Stack>
  );
}
