import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { INVISIBLE } from './invisible.ts';

/** Heard and not seen: what place, column or colour tell the eye alone. */
export function Masque({ children }: { readonly children: ReactNode }) {
  return (
    <Box component="span" sx={INVISIBLE}>
      {children}
    </Box>
  );
}
