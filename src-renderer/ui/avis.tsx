import AddCircleOutlined from '@mui/icons-material/AddCircleOutlined';
import ChangeHistoryOutlined from '@mui/icons-material/ChangeHistoryOutlined';
import RadioButtonUnchecked from '@mui/icons-material/RadioButtonUnchecked';
import HelpOutlined from '@mui/icons-material/HelpOutlined';
import { Box } from '@mui/material';
import type { ComponentType } from 'react';
import { type Avis, LIBELLES_AVIS } from '../../src-main/domain/avis/avis.ts';
import { ICONE_ET_MOT } from './icone-et-mot.ts';

/** Three shapes, so that an avis is never told by colour alone. */
export const ICONES_AVIS: Readonly<Record<Avis, ComponentType<{ fontSize?: 'inherit' | 'small' }>>> = {
  favorable: AddCircleOutlined,
  'assez favorable': RadioButtonUnchecked,
  réservé: ChangeHistoryOutlined,
};

/** An avis as icon and word; « non donné » when there is none. */
export function AvisVu({ avis }: { readonly avis: Avis | null }) {
  const Icone = avis ? ICONES_AVIS[avis] : HelpOutlined;
  return (
    <Box component="span" sx={{ ...ICONE_ET_MOT, color: avis ? 'text.primary' : 'text.secondary' }}>
      <Icone fontSize="inherit" />
      {avis ? LIBELLES_AVIS[avis] : 'Non donné'}
    </Box>
  );
}
