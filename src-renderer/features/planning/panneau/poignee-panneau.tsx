import { Box } from '@mui/material';
import type { KeyboardEvent, PointerEvent } from 'react';
import { LARGEUR_PANNEAU } from '../plan/options-vue.ts';

const PAS = 16;

const borner = (largeur: number): number =>
  Math.round(Math.min(LARGEUR_PANNEAU.max, Math.max(LARGEUR_PANNEAU.min, largeur)));

/** The edge of the panel: dragged, or moved by the arrows; a double click gives back the usual width. */
export function PoigneePanneau(props: { readonly largeur: number; readonly onLargeur: (largeur: number) => void }) {
  const { largeur, onLargeur } = props;
  const onKeyDown = (event: KeyboardEvent): void => {
    const voulue = {
      ArrowLeft: largeur - PAS,
      ArrowRight: largeur + PAS,
      Home: LARGEUR_PANNEAU.min,
      End: LARGEUR_PANNEAU.max,
    }[event.key];
    if (voulue === undefined) return;
    event.preventDefault();
    onLargeur(borner(voulue));
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const left = event.currentTarget.previousElementSibling?.getBoundingClientRect().left ?? 0;
    onLargeur(borner(event.clientX - left));
  };
  return (
    <Box
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label="Largeur du panneau à placer"
      aria-valuemin={LARGEUR_PANNEAU.min}
      aria-valuemax={LARGEUR_PANNEAU.max}
      aria-valuenow={largeur}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onDoubleClick={() => onLargeur(LARGEUR_PANNEAU.defaut)}
      sx={{
        width: 8,
        flexShrink: 0,
        cursor: 'col-resize',
        touchAction: 'none',
        borderRight: 1,
        borderColor: 'divider',
        '&:hover, &:focus-visible': { borderRightWidth: 3, borderColor: 'primary.main', outline: 'none' },
      }}
    />
  );
}
