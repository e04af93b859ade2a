import CloudDoneOutlined from '@mui/icons-material/CloudDoneOutlined';
import ErrorOutlineOutlined from '@mui/icons-material/ErrorOutlineOutlined';
import SyncOutlined from '@mui/icons-material/SyncOutlined';
import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import type { EtatEnregistrement as Etat } from './use-enregistrement.ts';

const ASPECTS: Readonly<Record<Etat, { readonly texte: string; readonly couleur: string; readonly icone: ReactNode }>> =
  {
    rien: { texte: 'Enregistrement automatique', couleur: 'text.secondary', icone: <CloudDoneOutlined /> },
    'en cours': { texte: 'Enregistrement…', couleur: 'text.secondary', icone: <SyncOutlined /> },
    enregistré: { texte: 'Enregistré', couleur: 'success.main', icone: <CloudDoneOutlined /> },
    échec: {
      texte: 'Non enregistré\u00a0: votre texte est gardé',
      couleur: 'error.main',
      icone: <ErrorOutlineOutlined />,
    },
  };

/** Whether what was typed is safe. */
export function EtatEnregistrement({ etat }: { readonly etat: Etat }) {
  const { texte, couleur, icone } = ASPECTS[etat];
  return (
    <Box
      role="status"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        color: couleur,
        fontSize: 13,
        '& svg': { fontSize: 18 },
      }}
    >
      {icone}
      {texte}
    </Box>
  );
}
