import LockOutlined from '@mui/icons-material/LockOutlined';
import PushPinOutlined from '@mui/icons-material/PushPinOutlined';
import ReportProblemOutlined from '@mui/icons-material/ReportProblemOutlined';
import GavelOutlined from '@mui/icons-material/GavelOutlined';
import { Box } from '@mui/material';
import { memo, type KeyboardEvent } from 'react';
import type { EntretienPlanning } from '../../../../src-main/contract/planning-vue.ts';
import { formatHeure, nomPrenom } from '../../../../src-main/domain/texte/format.ts';
import { teindre } from '../../../ui/couleurs-domaines.ts';
import { INVISIBLE } from '../../../ui/invisible.ts';
import { Masque } from '../../../ui/masque.tsx';
import { StatutIcone } from '../../../ui/statut.tsx';
import { origineAbregee } from '../plan/libelles.ts';
import type { MenuOuvert } from '../entretien/menu-entretien.tsx';

export interface EvenementVuProps {
  readonly entretien: EntretienPlanning;
  readonly couleur: number;
  readonly jury: string;
  /** One line: hour and name. */
  readonly condense: boolean;
  /** Announced, pinned, forced or held: the automatic planner leaves it where it is (H6). */
  readonly fige: boolean;
  /** Why it should not stand there any more, if so. */
  readonly conflit: string | null;
  readonly onOuvrir: (id: string) => void;
  readonly onRetirer: (id: string) => void;
  readonly onMenu: (menu: MenuOuvert) => void;
}

const LIGNE = {
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
  lineHeight: '13.5px',
} as const;

/** One entretien in the grid: name, hour and collège, state by icon and word; a button for the keyboard. */
export const EvenementVu = memo(function EvenementVu(props: EvenementVuProps) {
  const { entretien, couleur, jury, conflit, condense, fige, onOuvrir, onRetirer, onMenu } = props;
  const absent = entretien.statut === 'absent' || entretien.statut === 'excusé';
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' || event.key === ' ') onOuvrir(entretien.id);
    else if (event.key === 'Delete') onRetirer(entretien.id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Box
      role="button"
      tabIndex={-1}
      data-entretien={entretien.id}
      onKeyDown={onKeyDown}
      onContextMenu={(event) => {
        event.preventDefault();
        onMenu({ entretienId: entretien.id, ancre: event.currentTarget });
      }}
      sx={[
        teindre(couleur),
        {
          height: '100%',
          px: '4px',
          py: 0,
          borderRadius: '3px',
          overflow: 'hidden',
          fontSize: condense ? 11 : 12,
          cursor: 'pointer',
          '&:focus-visible': { outlineOffset: -2 },
        },
      ]}
    >
      <Box sx={{ ...LIGNE, fontWeight: 650, ...(absent && { textDecoration: 'line-through' }) }}>
        {conflit !== null && <ReportProblemOutlined sx={{ fontSize: 13, mr: 0.25, verticalAlign: -2 }} />}
        {fige && <LockOutlined sx={{ fontSize: 12, mr: 0.25, verticalAlign: -2 }} />}
        {nomPrenom(entretien)}
        {condense && entretien.debut && ` ${formatHeure(entretien.debut)}`}
        {fige && <Masque>, fixé</Masque>}
        <Masque>, {entretien.domaineNom},</Masque>
      </Box>
      <Box sx={condense ? INVISIBLE : LIGNE}>
        {entretien.debut && formatHeure(entretien.debut)} · {origineAbregee(entretien.origineNom)}
        <Masque>, {jury},</Masque>
      </Box>
      <Box sx={condense ? INVISIBLE : { ...LIGNE, '& svg': { verticalAlign: -2 } }}>
        <StatutIcone statut={entretien.statut} /> {entretien.statut}
        {entretien.epingle && (
          <>
            {' · '}
            <PushPinOutlined sx={{ fontSize: 12 }} /> épinglé
          </>
        )}
        {entretien.motifForce !== null && (
          <>
            {' · '}
            <GavelOutlined sx={{ fontSize: 12 }} /> forcé
          </>
        )}
        {conflit !== null && <Masque>, en conflit : {conflit}</Masque>}
      </Box>
    </Box>
  );
});
