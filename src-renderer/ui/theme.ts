import { createTheme, type Theme } from '@mui/material/styles';
import { frFR as coreFr } from '@mui/material/locale';
import { frFR as gridFr } from '@mui/x-data-grid/locales';
import type {} from '@mui/x-date-pickers/themeAugmentation';
import { frFR as pickersFr } from '@mui/x-date-pickers/locales';
import { dansPage } from './dans-page.ts';

declare module '@mui/material/styles' {
  interface Theme {
    readonly mesures: { readonly ligne: number };
  }
  interface ThemeOptions {
    mesures?: { ligne: number };
  }
}

const FAMILLE = '"Source Sans 3 Variable", system-ui, sans-serif';

/** Edge of a field: 4:1 on the papers of both schemes. */
const BORD = { borderColor: '#857f75' };

/** Where the keyboard is. MUI takes the outline away from its own parts, each by a class: this one says it of all, by more. */
const VU = 'body :is(:focus-visible, .Mui-focusVisible)';

/** A field shows it by its edge; what only a program focuses (a title, a page) shows nothing. */
const SANS_FOYER = ':is(.MuiInputBase-input, .MuiPickersSectionList-root *, [tabindex="-1"]:not(.MuiButtonBase-root))';

/** Parts whose neighbours, or whose frame, would cut an outline drawn outside. */
const SERRES =
  ':is(.MuiTab-root, .MuiSwitch-switchBase, .MuiToggleButton-root, .MuiMenuItem-root, .MuiListItemButton-root, .MuiAccordionSummary-root, .MuiDataGrid-cell, .MuiDataGrid-columnHeader)';

const FOYER = {
  [`${VU}:not(${SANS_FOYER})`]: {
    outline: '2px solid var(--mui-palette-primary-main)',
    outlineOffset: 2,
    '@media (forced-colors: active)': { outlineColor: 'Highlight' },
  },
  [`${VU}${SERRES}${SERRES}${SERRES}`]: { outlineOffset: -2 },
  // The grid draws its own, thinner and half transparent.
  [`body .MuiDataGrid-root.MuiDataGrid-root ${SERRES}:focus-visible`]: {
    outline: '2px solid var(--mui-palette-primary-main)',
  },
};

/** One ink-blue for action and selection, warm greys for the rest; both schemes checked at 4.5:1. */
export const theme: Theme = createTheme(
  {
    cssVariables: { colorSchemeSelector: 'data-theme' },
    colorSchemes: {
      light: {
        palette: {
          primary: { main: '#1d4e89', dark: '#143a68', light: '#dbe7f4', contrastText: '#ffffff' },
          secondary: { main: '#5b5750' },
          error: { main: '#a8201a' },
          warning: { main: '#8a5300' },
          success: { main: '#256029' },
          info: { main: '#1d4e89' },
          background: { default: '#f7f5f2', paper: '#ffffff' },
          text: { primary: '#24221f', secondary: '#57534c' },
          divider: '#ddd8d0',
        },
      },
      dark: {
        palette: {
          primary: { main: '#9cc3ee', dark: '#7fb0e4', light: '#22364d', contrastText: '#0e1a28' },
          secondary: { main: '#c4bfb6' },
          error: { main: '#ff9c94' },
          warning: { main: '#f2b866' },
          success: { main: '#8ed093' },
          info: { main: '#9cc3ee' },
          background: { default: '#191817', paper: '#232120' },
          text: { primary: '#f1eeea', secondary: '#c1bcb4' },
          divider: '#433f3a',
        },
      },
    },
    mesures: { ligne: 36 },
    spacing: 8,
    shape: { borderRadius: 6 },
    typography: {
      fontFamily: FAMILLE,
      fontSize: 14,
      h1: { fontSize: '1.45rem', fontWeight: 650, lineHeight: 1.3 },
      h2: { fontSize: '1.15rem', fontWeight: 650, lineHeight: 1.35 },
      h3: { fontSize: '1rem', fontWeight: 650, lineHeight: 1.4 },
      body1: { fontSize: '0.9rem' },
      body2: { fontSize: '0.8375rem' },
      button: { textTransform: 'none', fontWeight: 600 },
    },
    components: {
      MuiCssBaseline: {
        styleOverrides: {
          body: { fontVariantNumeric: 'tabular-nums' },
          '@media (prefers-reduced-motion: reduce)': {
            '*, *::before, *::after': { animationDuration: '0s !important', transitionDuration: '0s !important' },
          },
          ...FOYER,
        },
      },
      MuiButtonBase: { defaultProps: { disableRipple: true } },
      MuiButton: { defaultProps: { disableElevation: true } },
      // Every field is made of this one: a browser would keep what is typed, names of pupils, to offer it again.
      MuiInputBase: { defaultProps: { autoComplete: 'off' } },
      MuiTextField: { defaultProps: { size: 'small', fullWidth: true } },
      MuiFormControl: { defaultProps: { size: 'small' } },
      MuiSelect: { defaultProps: { size: 'small' } },
      MuiTable: { defaultProps: { size: 'small' } },
      // A raised surface of the dark scheme would hide the dividers drawn on it: it is told by its edge instead.
      MuiPaper: {
        defaultProps: { elevation: 0 },
        styleOverrides: { root: { backgroundImage: 'none' } },
      },
      MuiDialog: { styleOverrides: { paper: { border: '1px solid var(--mui-palette-divider)' } } },
      // The acts stand under the content, on its margins.
      MuiDialogActions: { styleOverrides: { root: { padding: '8px 24px 16px' } } },
      MuiDrawer: { styleOverrides: { paper: { borderLeft: '1px solid var(--mui-palette-divider)' } } },
      MuiOutlinedInput: { styleOverrides: { notchedOutline: BORD } },
      MuiPickersOutlinedInput: { styleOverrides: { notchedOutline: BORD } },
      MuiTooltip: { defaultProps: { arrow: true } },
      // Fixed: a page or a dialog that scrolls does not cut them.
      MuiPopper: { defaultProps: { container: dansPage, popperOptions: { strategy: 'fixed' } } },
      MuiPopover: { defaultProps: { container: dansPage } },
      MuiAutocomplete: {
        styleOverrides: {
          paper: { border: '1px solid var(--mui-palette-divider)', boxShadow: '0 4px 12px rgb(0 0 0 / 18%)' },
        },
      },
    },
    transitions: {
      duration: {
        shortest: 80,
        shorter: 100,
        short: 120,
        standard: 140,
        complex: 150,
        enteringScreen: 130,
        leavingScreen: 110,
      },
    },
  },
  coreFr,
  gridFr,
  pickersFr,
);
