import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import EventBusyOutlined from '@mui/icons-material/EventBusyOutlined';
import PersonOffOutlined from '@mui/icons-material/PersonOffOutlined';
import ScheduleOutlined from '@mui/icons-material/ScheduleOutlined';
import type { Presence } from '../../src-main/domain/planning/entretien.ts';
import { ChoixFerme, type OptionChoix } from './choix-ferme.tsx';

/** R28: what happened on the day, each with its key. */
export const OPTIONS_PRESENCE: readonly OptionChoix<Presence>[] = [
  { valeur: 'présent', libelle: 'Présent', touche: 'P', icone: <CheckCircleOutlined fontSize="inherit" /> },
  { valeur: 'en retard', libelle: 'En retard', touche: 'R', icone: <ScheduleOutlined fontSize="inherit" /> },
  { valeur: 'absent', libelle: 'Absent', touche: 'A', icone: <PersonOffOutlined fontSize="inherit" /> },
  { valeur: 'excusé', libelle: 'Excusé', touche: 'E', icone: <EventBusyOutlined fontSize="inherit" /> },
];

/** The presence of one pupil: four words, four keys (P, R, A, E), one click. */
export function ChoixPresence(props: {
  readonly nom: string;
  readonly presence: Presence | null;
  readonly choisir: (presence: Presence | null) => unknown;
  readonly grand?: boolean;
  readonly desactive?: boolean;
}) {
  const { presence, ...reste } = props;
  return <ChoixFerme options={OPTIONS_PRESENCE} valeur={presence} {...reste} />;
}
