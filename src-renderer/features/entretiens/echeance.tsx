import ScheduleOutlined from '@mui/icons-material/ScheduleOutlined';
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import { Box } from '@mui/material';
import type { EntretienLigne } from '../../../src-main/contract/entretiens.ts';
import { formatJourCourt } from '../../../src-main/domain/texte/format.ts';

/**
 * R30: until when results are due, and whether that day has passed; nothing once they are written. Beside the presence
 * (`entiere`), where « En retard » is said of the pupil, the phrase names the compte rendu.
 */
export function Echeance(props: {
  readonly suivi: Pick<EntretienLigne, 'echeance' | 'enRetard' | 'avancement'>;
  readonly entiere?: boolean;
}) {
  const { suivi, entiere = false } = props;
  const { echeance, enRetard, avancement } = suivi;
  if (echeance === null || !['à saisir', 'incomplet', 'à venir'].includes(avancement)) return null;
  const retard = entiere ? 'Compte rendu en retard depuis le' : 'À rendre depuis le';
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        whiteSpace: 'nowrap',
        color: enRetard ? 'error.main' : 'text.secondary',
        fontWeight: enRetard ? 650 : 400,
      }}
    >
      {enRetard ? <WarningAmberOutlined fontSize="inherit" /> : <ScheduleOutlined fontSize="inherit" />}
      {`${enRetard ? retard : 'À rendre le'} ${formatJourCourt(echeance)}`}
    </Box>
  );
}
