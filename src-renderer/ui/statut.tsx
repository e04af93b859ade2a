import BlockOutlined from '@mui/icons-material/BlockOutlined';
import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import EditNoteOutlined from '@mui/icons-material/EditNoteOutlined';
import EventAvailableOutlined from '@mui/icons-material/EventAvailableOutlined';
import EventBusyOutlined from '@mui/icons-material/EventBusyOutlined';
import EventRepeatOutlined from '@mui/icons-material/EventRepeatOutlined';
import HowToRegOutlined from '@mui/icons-material/HowToRegOutlined';
import MarkEmailReadOutlined from '@mui/icons-material/MarkEmailReadOutlined';
import PendingOutlined from '@mui/icons-material/PendingOutlined';
import PersonOffOutlined from '@mui/icons-material/PersonOffOutlined';
import SendOutlined from '@mui/icons-material/SendOutlined';
import UnsubscribeOutlined from '@mui/icons-material/UnsubscribeOutlined';
import { Box } from '@mui/material';
import type { ComponentType } from 'react';
import type { Statut } from '../../src-main/domain/planning/statut.ts';
import { ICONE_ET_MOT } from './icone-et-mot.ts';

interface Aspect {
  readonly Icone: ComponentType<{ fontSize?: 'inherit'; 'aria-hidden'?: boolean }>;
  readonly couleur: string;
}

/** States are told by icon and word first, colour second. */
const ASPECTS: Readonly<Record<Statut, Aspect>> = {
  'à placer': { Icone: PendingOutlined, couleur: 'warning.main' },
  placé: { Icone: EventAvailableOutlined, couleur: 'text.secondary' },
  convoqué: { Icone: MarkEmailReadOutlined, couleur: 'primary.main' },
  'à reconvoquer': { Icone: UnsubscribeOutlined, couleur: 'warning.main' },
  présent: { Icone: HowToRegOutlined, couleur: 'success.main' },
  absent: { Icone: PersonOffOutlined, couleur: 'error.main' },
  excusé: { Icone: EventBusyOutlined, couleur: 'text.secondary' },
  'à replacer': { Icone: EventRepeatOutlined, couleur: 'warning.main' },
  'compte rendu saisi': { Icone: EditNoteOutlined, couleur: 'primary.main' },
  'avis complets': { Icone: CheckCircleOutlined, couleur: 'success.main' },
  transmis: { Icone: SendOutlined, couleur: 'success.main' },
  renoncé: { Icone: BlockOutlined, couleur: 'text.secondary' },
};

/** The icon alone, where the word stands beside it already. */
export function StatutIcone({ statut }: { readonly statut: Statut }) {
  const { Icone } = ASPECTS[statut];
  return <Icone fontSize="inherit" aria-hidden />;
}

/** Where an entretien stands: icon and word. */
export function StatutVu({ statut }: { readonly statut: Statut }) {
  const { couleur } = ASPECTS[statut];
  return (
    <Box component="span" sx={{ ...ICONE_ET_MOT, color: couleur, whiteSpace: 'nowrap' }}>
      <StatutIcone statut={statut} />
      {statut}
    </Box>
  );
}
