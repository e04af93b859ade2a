import LockOutlined from '@mui/icons-material/LockOutlined';
import { Box, Button, Typography } from '@mui/material';
import { useLecture } from '../api/hooks.ts';
import { useVerrouiller } from './verrou.ts';

/** Who is there, and the way to leave the workstation without closing anything. */
export function BoutonVerrou() {
  const { data } = useLecture('porte.etat', {});
  const verrouiller = useVerrouiller();
  if (!data || data.moyens.length === 0) return null;
  const compte = data.ouvert?.compte;
  return (
    <Box sx={{ px: 1, pb: 0.5 }}>
      {compte && (
        <Typography variant="caption" sx={{ display: 'block', px: 0.5, color: 'text.secondary' }}>
          {compte.nom} ({compte.role})
        </Typography>
      )}
      <Button
        fullWidth
        size="small"
        color="inherit"
        startIcon={<LockOutlined />}
        aria-keyshortcuts="Control+L"
        onClick={verrouiller}
        sx={{ justifyContent: 'start', px: 0.5 }}
      >
        Verrouiller
      </Button>
    </Box>
  );
}
