import LockOutlined from '@mui/icons-material/LockOutlined';
import PushPinOutlined from '@mui/icons-material/PushPinOutlined';
import ReportProblemOutlined from '@mui/icons-material/ReportProblemOutlined';
import GavelOutlined from '@mui/icons-material/GavelOutlined';
import { memo, type KeyboardEvent } from 'react';
import type { EntretienPlanning } from '../../../../src-main/contract/planning-vue.ts';
import { formatHeure, nomPrenom } from '../../../../src-main/domain/texte/format.ts';
import { rangTeinte } from '../../../ui/couleurs-domaines.ts';
import { StatutIcone } from '../../../ui/statut.tsx';
import { origineAbregee } from '../plan/libelles.ts';
import type { MenuOuvert } from '../entretien/menu-entretien.tsx';

export interface EvenementVuProps {
  readonly entretien: EntretienPlanning;
  /** The hour where it is drawn. */
  readonly debut: string;
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

/**
 * One entretien in the grid: name, hour and collège, state by icon and word; a button for the keyboard. It is
 * drawn by the hundred, so its looks are in the style of the grid: a `sx` here would be worked out for each part of each.
 */
export const EvenementVu = memo(function EvenementVu(props: EvenementVuProps) {
  const { entretien, debut, couleur, jury, conflit, condense, fige, onOuvrir, onRetirer, onMenu } = props;
  const absent = entretien.statut === 'absent' || entretien.statut === 'excusé';
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' || event.key === ' ') onOuvrir(entretien.id);
    else if (event.key === 'Delete') onRetirer(entretien.id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      role="button"
      tabIndex={-1}
      className={absent ? 'entretien absent' : 'entretien'}
      data-teinte={rangTeinte(couleur)}
      data-entretien={entretien.id}
      onKeyDown={onKeyDown}
      onContextMenu={(event) => {
        event.preventDefault();
        onMenu({ entretienId: entretien.id, ancre: event.currentTarget });
      }}
    >
      <div className="nom">
        {conflit !== null && <ReportProblemOutlined />}
        {fige && <LockOutlined />}
        {nomPrenom(entretien)}
        {condense && ` ${formatHeure(debut)}`}
        {fige && <span className="masque">, fixé</span>}
        <span className="masque">, {entretien.domaineNom},</span>
      </div>
      <div className={condense ? 'masque' : undefined}>
        {formatHeure(debut)} · {origineAbregee(entretien.origineNom)}
        <span className="masque">, {jury},</span>
      </div>
      <div className={condense ? 'masque' : undefined}>
        <StatutIcone statut={entretien.statut} /> {entretien.statut}
        {entretien.epingle && (
          <>
            {' · '}
            <PushPinOutlined /> épinglé
          </>
        )}
        {entretien.motifForce !== null && (
          <>
            {' · '}
            <GavelOutlined /> forcé
          </>
        )}
        {conflit !== null && <span className="masque">, en conflit&nbsp;: {conflit}</span>}
      </div>
    </div>
  );
});
