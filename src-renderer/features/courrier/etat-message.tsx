import BlockOutlined from '@mui/icons-material/BlockOutlined';
import CheckOutlined from '@mui/icons-material/CheckOutlined';
import ErrorOutlined from '@mui/icons-material/ErrorOutlined';
import HelpOutlineOutlined from '@mui/icons-material/HelpOutlineOutlined';
import OutboxOutlined from '@mui/icons-material/OutboxOutlined';
import ReplayOutlined from '@mui/icons-material/ReplayOutlined';
import ReportProblemOutlined from '@mui/icons-material/ReportProblemOutlined';
import SendOutlined from '@mui/icons-material/SendOutlined';
import { Box } from '@mui/material';
import type { ComponentType } from 'react';
import type { EtatMessage, NatureMessage } from '../../../src-main/domain/courrier/message.ts';
import { ICONE_ET_MOT } from '../../ui/icone-et-mot.ts';

interface Aspect {
  readonly Icone: ComponentType<{ fontSize?: 'inherit'; 'aria-hidden'?: boolean }>;
  readonly couleur: string;
}

const ASPECTS: Readonly<Record<EtatMessage, Aspect>> = {
  'à envoyer': { Icone: OutboxOutlined, couleur: 'text.secondary' },
  'en cours': { Icone: SendOutlined, couleur: 'primary.main' },
  envoyé: { Icone: CheckOutlined, couleur: 'success.main' },
  refusé: { Icone: ErrorOutlined, couleur: 'error.main' },
  'à reprendre': { Icone: ReplayOutlined, couleur: 'warning.main' },
  'sort inconnu': { Icone: HelpOutlineOutlined, couleur: 'warning.main' },
  abandonné: { Icone: BlockOutlined, couleur: 'text.secondary' },
};

const PARTIEL: Aspect = { Icone: ReportProblemOutlined, couleur: 'warning.main' };

/** Where a message stands: icon and word; `partiel`: some of its addresses were refused. */
export function EtatMessageVu({ etat, partiel }: { readonly etat: EtatMessage; readonly partiel: boolean }) {
  const { Icone, couleur } = partiel ? PARTIEL : ASPECTS[etat];
  return (
    <Box component="span" sx={{ ...ICONE_ET_MOT, color: couleur, whiteSpace: 'nowrap' }}>
      <Icone fontSize="inherit" aria-hidden />
      {partiel ? 'envoyé en partie' : etat}
    </Box>
  );
}

export const LIBELLES_NATURE: Readonly<Record<NatureMessage, string>> = {
  convocations: 'Convocations',
  remplacements: 'Annule et remplace',
  rappel: 'Rappel',
  relance: 'Relance',
};
