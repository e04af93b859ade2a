import { Box } from '@mui/material';
import type { AutocompleteRenderGroupParams } from '@mui/material';

/** A titled group of options, told as a group to assistive technology. */
export const rendreGroupe = ({ key, group, children }: AutocompleteRenderGroupParams) => (
  <Box key={key} role="group" aria-label={group}>
    <Box aria-hidden sx={{ px: 2, py: 0.75, color: 'text.secondary', fontSize: '0.8375rem', fontWeight: 600 }}>
      {group}
    </Box>
    <Box component="ul" role="presentation" sx={{ p: 0 }}>
      {children}
    </Box>
  </Box>
);
