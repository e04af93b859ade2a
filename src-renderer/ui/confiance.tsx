import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import EditOutlined from '@mui/icons-material/EditOutlined';
import HelpOutlineOutlined from '@mui/icons-material/HelpOutlineOutlined';
import RemoveCircleOutlineOutlined from '@mui/icons-material/RemoveCircleOutlineOutlined';
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import { Stack } from '@mui/material';
import type { ColonneVue } from '../../src-main/contract/echanges-lecture.ts';

type Confiance = ColonneVue['confiance'];

const MOTS: Readonly<Record<Confiance, string>> = {
  certaine: 'reconnue',
  probable: 'probable',
  'à confirmer': 'à confirmer',
  choisie: 'choisie',
  inconnue: 'non reconnue',
};

const ICONES = {
  certaine: <CheckCircleOutlined fontSize="small" color="success" />,
  probable: <HelpOutlineOutlined fontSize="small" color="info" />,
  'à confirmer': <WarningAmberOutlined fontSize="small" color="warning" />,
  choisie: <EditOutlined fontSize="small" color="primary" />,
  inconnue: <RemoveCircleOutlineOutlined fontSize="small" color="disabled" />,
} as const;

/** How surely a column was recognised, in a word and an icon. */
export function ConfianceVue({ confiance }: { readonly confiance: Confiance }) {
  return (
    <Stack direction="row" sx={{ gap: 0.5, alignItems: 'center', whiteSpace: 'nowrap' }}>
      {ICONES[confiance]} {MOTS[confiance]}
    </Stack>
  );
}
