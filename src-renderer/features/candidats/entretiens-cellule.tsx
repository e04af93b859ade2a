import AccessibleOutlined from '@mui/icons-material/AccessibleOutlined';
import MoreTimeOutlined from '@mui/icons-material/MoreTimeOutlined';
import { Box, Tooltip } from '@mui/material';
import type { CandidatLigne } from '../../../src-main/contract/candidats.ts';
import { formatHeure, formatJourCourt } from '../../../src-main/domain/texte/format.ts';
import { StatutVu } from '../../ui/statut.tsx';

export type NomsParId = ReadonlyMap<string, string>;

const quand = ({ jour, debut, raison }: CandidatLigne['entretiens'][number]): string =>
  jour && debut ? `${formatJourCourt(jour)}, ${formatHeure(debut)}` : raison;

/** The same in words, for sorting and for what the column is too narrow to show. */
export const entretiensEnMots = (ligne: CandidatLigne, domaines: NomsParId): string =>
  ligne.entretiens
    .map((entretien) =>
      [domaines.get(entretien.domaineId), entretien.statut, quand(entretien)].filter(Boolean).join(' '),
    )
    .join(' ; ');

/** Domaine, state and date of each entretien of one pupil. */
export function EntretiensCellule({
  ligne,
  domaines,
}: {
  readonly ligne: CandidatLigne;
  readonly domaines: NomsParId;
}) {
  return (
    <Box
      component="span"
      sx={{
        display: 'block',
        overflow: 'hidden',
        textOverflow: 'ellipsis',
        whiteSpace: 'nowrap',
        // Words in a box of their own are cut without an ellipsis.
        '& span': { display: 'inline' },
        '& svg': { mr: 0.5 },
      }}
      title={entretiensEnMots(ligne, domaines)}
    >
      {ligne.aConfirmer && (
        <Box component="span" sx={{ color: 'warning.main', fontWeight: 600, mr: 2 }}>
          renoncement à confirmer
        </Box>
      )}
      {ligne.entretiens.length === 0 && (
        <Box component="span" sx={{ color: 'text.secondary' }}>
          domaine non accueilli
        </Box>
      )}
      {ligne.entretiens.map((entretien) => (
        <Box component="span" key={entretien.id} sx={{ mr: 2 }}>
          {domaines.get(entretien.domaineId)} <StatutVu statut={entretien.statut} />{' '}
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {quand(entretien)}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

/** Facts needed to organise, told by an icon and its name. */
export function AmenagementsCellule({ ligne }: { readonly ligne: CandidatLigne }) {
  return (
    <Box component="span" sx={{ display: 'inline-flex', gap: 0.5, alignItems: 'center', height: '100%' }}>
      {ligne.tempsMajore && (
        <Tooltip title="Temps majoré">
          <MoreTimeOutlined fontSize="small" titleAccess="Temps majoré" />
        </Tooltip>
      )}
      {ligne.accesPmr && (
        <Tooltip title="Accès PMR">
          <AccessibleOutlined fontSize="small" titleAccess="Accès PMR" />
        </Tooltip>
      )}
    </Box>
  );
}
