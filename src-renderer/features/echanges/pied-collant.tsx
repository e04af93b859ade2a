import { Paper } from '@mui/material';
import type { ReactNode } from 'react';

/** What ends a long step, always in sight at the bottom of the window. */
export function PiedCollant({ children }: { readonly children: ReactNode }) {
  return (
    <Paper
      variant="outlined"
      sx={{ position: 'sticky', bottom: 8, p: 1, px: 2, display: 'flex', alignItems: 'center', gap: 2, zIndex: 2 }}
    >
      {children}
    </Paper>
  );
}
