import { Box, Typography } from '@mui/material';
import { formatNombre } from '../../../../src-main/domain/texte/format.ts';

/** One kind of change, folded: its number, then each line. Nothing when there is none. */
export function ApercuCatalogue({ titre, lignes }: { readonly titre: string; readonly lignes: readonly string[] }) {
  if (lignes.length === 0) return null;
  return (
    <Box component="details">
      <Typography component="summary" sx={{ cursor: 'pointer', fontWeight: 650 }}>
        {titre} ({formatNombre(lignes.length)})
      </Typography>
      <Box component="ul" sx={{ m: 0, pl: 3, maxHeight: 180, overflowY: 'auto' }} tabIndex={0} aria-label={titre}>
        {lignes.map((ligne) => (
          <li key={ligne}>{ligne}</li>
        ))}
      </Box>
    </Box>
  );
}
