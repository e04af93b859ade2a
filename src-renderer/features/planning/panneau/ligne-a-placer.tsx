import { Box, ButtonBase } from '@mui/material';
import { memo } from 'react';
import type { EntretienPlanning } from '../../../../src-main/contract/planning-vue.ts';
import { formatDuree, nomPrenom } from '../../../../src-main/domain/texte/format.ts';
import { teindre } from '../../../ui/couleurs-domaines.ts';
import { StatutVu } from '../../../ui/statut.tsx';
import { origineAbregee } from '../plan/libelles.ts';

/** One entretien to place: carried by the mouse, opened by Entrée. */
export const LigneAPlacer = memo(function LigneAPlacer(props: {
  readonly entretien: EntretienPlanning;
  readonly couleur: number;
  readonly onOuvrir: (id: string) => void;
}) {
  const { entretien, couleur, onOuvrir } = props;
  const { id, statut, origineNom, classe, dureeMinutes, accesPmr, tempsMajore, mode } = entretien;
  const details = [
    origineAbregee(origineNom),
    ...(classe ? [classe] : []),
    ...(mode === 'individuel' && tempsMajore ? [formatDuree(dureeMinutes)] : []),
    ...(accesPmr ? ['PMR'] : []),
  ];
  return (
    <Box component="li" sx={{ mb: '3px' }}>
      <ButtonBase
        data-glisser={id}
        data-a-placer={id}
        onClick={() => onOuvrir(id)}
        sx={[
          teindre(couleur),
          {
            width: '100%',
            display: 'block',
            textAlign: 'left',
            px: 0.75,
            py: '2px',
            borderRadius: '3px',
            fontFamily: 'inherit',
            fontSize: 13,
            lineHeight: '17px',
            cursor: 'grab',
            '&:focus-visible': { outlineOffset: -2, outline: '2px solid var(--mui-palette-primary-main)' },
          },
        ]}
      >
        <Box sx={{ fontWeight: 600, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
          {nomPrenom(entretien)}
        </Box>
        <Box sx={{ fontSize: 12, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
          {statut !== 'à placer' && (
            <Box component="span" sx={{ mr: 0.5, '& span': { color: 'inherit' } }}>
              <StatutVu statut={statut} />
            </Box>
          )}
          {details.join(' · ')}
        </Box>
      </ButtonBase>
    </Box>
  );
});
