import { Box, Typography } from '@mui/material';

/** One pupil: all that is known of him, and his erasure. */
export function UnEleve() {
  return (
    <Box component="section" aria-labelledby="un-eleve" sx={{ display: 'grid', gap: 1.5, justifyItems: 'start' }}>
      <Typography id="un-eleve" variant="h2">
        Un élève
      </Typography>
    </Box>
  );
}
