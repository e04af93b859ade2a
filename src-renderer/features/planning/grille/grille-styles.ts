import { COULEURS_DOMAINES, teindre } from '../../../ui/couleurs-domaines.ts';
import type { SxProps, Theme } from '@mui/material/styles';

const rayures = (couleur: string): string => `repeating-linear-gradient(135deg, ${couleur} 0 2px, transparent 2px 8px)`;

const GRIS = 'color-mix(in srgb, var(--mui-palette-text-primary) 9%, var(--mui-palette-background-paper))';

/** One entretien drawn in the grid. */
const ENTRETIEN = {
  height: '100%',
  padding: '0 4px',
  borderRadius: '3px',
  fontSize: 12,
  cursor: 'pointer',
  '&:focus-visible': { outlineOffset: -2 },
  '& > div': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', lineHeight: '13.5px' },
  '& .nom': { fontWeight: 650 },
  '&.absent .nom': { textDecoration: 'line-through' },
  '& svg': { width: '1em', height: '1em', fontSize: 12, verticalAlign: -2, fill: 'currentColor' },
  '& .nom svg': { mr: 0.25 },
  ...Object.fromEntries(COULEURS_DOMAINES.map((_, rang) => [`&[data-teinte="${rang}"]`, teindre(rang)])),
} as const;

/** FullCalendar in the colours of the application; ten minutes are 22 px, so that twenty hold three lines. */
export const STYLE_GRILLE: SxProps<Theme> = {
  height: '100%',
  '--fc-border-color': 'var(--mui-palette-divider)',
  '--fc-page-bg-color': 'var(--mui-palette-background-paper)',
  '--fc-neutral-bg-color': 'var(--mui-palette-background-default)',
  '--fc-today-bg-color': 'transparent',
  '--fc-event-bg-color': 'transparent',
  '--fc-event-border-color': 'transparent',
  '--fc-event-text-color': 'inherit',
  '--fc-bg-event-opacity': '1',
  '--fc-bg-event-color': 'transparent',
  '& .fc': { height: '100%', fontSize: 13, bgcolor: 'background.paper' },
  '& .fc-timegrid-slot': { height: '22px' },
  // Axis and head follow the grid: they are no regions of their own to scroll.
  '& .fc-scrollgrid-section-header .fc-scroller, & .fc-scrollgrid-section-body > td:first-of-type:not(:last-of-type) .fc-scroller':
    { overflow: 'hidden !important' },
  '&.condense .fc-timegrid-slot': { height: '12px', lineHeight: '11px' },
  '&.condense .fc-col-header-cell-cushion': { p: '2px 3px' },
  '& .fc-timegrid-slot-minor': { borderTopColor: 'transparent' },
  '& .fc-timegrid-slot-label': { fontSize: 12, color: 'text.secondary' },
  '& .fc-col-header-cell': { fontWeight: 400, verticalAlign: 'top', textAlign: 'left' },
  '& .fc-col-header-cell-cushion': { width: '100%', p: '4px 6px' },
  '& .fc-timegrid-event': { boxShadow: 'none', borderRadius: '3px' },
  '& .fc-event-main': { padding: 0, overflow: 'hidden' },
  '& .fc-event-mirror': { opacity: 0.85 },
  '& .entretien': ENTRETIEN,
  '&.condense .entretien': { fontSize: 11 },
  '& .fc-bg-event.hors-plage': { bgcolor: GRIS },
  '& .fc-bg-event.reserve': { backgroundImage: rayures('var(--mui-palette-divider)') },
  '& .fc-bg-event.zone-impossible': {
    bgcolor: GRIS,
    backgroundImage: rayures('color-mix(in srgb, var(--mui-palette-text-primary) 22%, transparent)'),
  },
  '& .fc-bg-event.zone-forcable': {
    backgroundImage: rayures('color-mix(in srgb, var(--mui-palette-warning-main) 35%, transparent)'),
  },
};

/** Parts drawn outside the grid: the line that follows the pointer, and the places where one may drop. */
export const STYLES_GLISSER = {
  '.planning-suiveur': {
    position: 'fixed',
    top: 0,
    left: 0,
    // Above what FullCalendar carries under the pointer (9999).
    zIndex: 10_000,
    maxWidth: 360,
    padding: '4px 8px',
    borderRadius: 4,
    fontSize: 13,
    pointerEvents: 'none',
    color: 'var(--mui-palette-background-paper)',
    backgroundColor: 'var(--mui-palette-text-primary)',
  },
  '.planning-suiveur:empty': { display: 'none' },
  // FullCalendar forbids selecting the page while it carries something: were that a change, all of it would be styled
  // anew when the mouse is let go.
  body: { userSelect: 'none' },
  'input, textarea, .MuiDialog-root, .MuiDataGrid-root, .MuiSnackbar-root': { userSelect: 'text' },
  '.planning-repere': {
    outline: '3px solid var(--mui-palette-warning-main) !important',
    outlineOffset: '-3px !important',
    '@media (prefers-reduced-motion: no-preference)': { animation: 'planning-repere 0.6s ease-in-out 3' },
  },
  '@keyframes planning-repere': { '50%': { outlineColor: 'transparent' } },
  '[data-survol]': { outline: '2px solid var(--mui-palette-primary-main)', outlineOffset: -2 },
} as const;

/** What Ctrl+X has taken, wherever it is drawn. */
export const styleCoupe = (entretienId: string): Record<string, object> => {
  const id = CSS.escape(entretienId);
  return {
    [`[data-entretien="${id}"],[data-a-placer="${id}"],[role="row"][data-id="${id}"]`]: {
      opacity: 0.55,
      outline: '2px dashed var(--mui-palette-text-primary) !important',
      outlineOffset: '-2px !important',
    },
  };
};
