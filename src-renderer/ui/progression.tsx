import { Box, Button, LinearProgress, Typography } from '@mui/material';
import { formatNombre } from '../../src-main/domain/texte/format.ts';

/** Long work under way: what, how far, and the way to stop it. */
export function Progressant(props: {
  readonly libelle: string;
  /** Null until the work has said how far it is. */
  readonly progression: { readonly fait: number; readonly total: number } | null;
  readonly onArreter: () => void;
  readonly libelleArret?: string;
}) {
  const { libelle, progression, onArreter, libelleArret = 'Arrêter' } = props;
  const { fait, total } = progression ?? { fait: 0, total: 0 };
  const connu = total > 0;
  return (
    <Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, mb: 0.5 }}>
        <Typography variant="body2" sx={{ flexGrow: 1 }} aria-live="polite">
          {libelle}
          {connu && ` : ${formatNombre(fait)} sur ${formatNombre(total)}`}
        </Typography>
        <Button size="small" onClick={onArreter}>
          {libelleArret}
        </Button>
      </Box>
      <LinearProgress
        aria-label={libelle}
        variant={connu ? 'determinate' : 'indeterminate'}
        {...(connu && { value: Math.min(100, (100 * fait) / total) })}
      />
    </Box>
  );
}
