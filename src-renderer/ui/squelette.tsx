import { Box, Skeleton } from '@mui/material';

/** What a page looks like while it loads: shapes, no spinner. */
export function Squelette() {
  return (
    <Box sx={{ p: 2 }} aria-busy="true" aria-label="Chargement" role="status">
      <Skeleton width={240} height={36} />
      <Skeleton variant="rounded" height={48} sx={{ my: 1 }} />
      <Skeleton variant="rounded" height={320} />
    </Box>
  );
}
