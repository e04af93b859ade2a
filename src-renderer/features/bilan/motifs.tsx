import { Box } from '@mui/material';
import { couleurDomaine } from '../../ui/couleurs-domaines.ts';

/** How a series is drawn: a colour of the colour-blind-safe set and a pattern, so that colour is never alone. */
export const TRAMES = ['plein', 'hachures', 'pois', 'vide'] as const;
export type Trame = (typeof TRAMES)[number];

/** Ranks in the set of domaines: ciel, or, violet, ardoise: far from each other for every eye, 3:1 on both papers. */
const RANGS: Readonly<Record<Trame, number>> = { plein: 0, hachures: 2, pois: 3, vide: 8 };

/** A stroke or a fill of the series, following the theme. */
function encre(trame: Trame, propriete: 'fill' | 'stroke') {
  const { clair, sombre } = couleurDomaine(RANGS[trame]);
  return { [propriete]: clair.trait, '[data-theme="dark"] &': { [propriete]: sombre.trait } };
}

const fond = (trame: Trame) => {
  const { clair, sombre } = couleurDomaine(RANGS[trame]);
  return { fill: clair.fond, '[data-theme="dark"] &': { fill: sombre.fond } };
};

export const remplissage = (trame: Trame): string => `url(#trame-${trame})`;

function Dessin({ trame }: { readonly trame: Trame }) {
  switch (trame) {
    case 'plein':
      return <Box component="rect" width="8" height="8" sx={encre(trame, 'fill')} />;
    case 'hachures':
      return (
        <>
          <Box component="rect" width="8" height="8" sx={fond(trame)} />
          <Box
            component="path"
            d="M-2,2 l4,-4 M0,8 l8,-8 M6,10 l4,-4"
            sx={{ ...encre(trame, 'stroke'), strokeWidth: 2.5 }}
          />
        </>
      );
    case 'pois':
      return (
        <>
          <Box component="rect" width="8" height="8" sx={fond(trame)} />
          <Box component="circle" cx="4" cy="4" r="2.4" sx={encre(trame, 'fill')} />
        </>
      );
    case 'vide':
      return <Box component="rect" width="8" height="8" sx={{ fill: 'var(--mui-palette-background-paper)' }} />;
  }
}

/** The patterns, once on the page, for every chart to point at. */
export function Trames() {
  return (
    <Box component="svg" aria-hidden sx={{ position: 'absolute', width: 0, height: 0 }}>
      <defs>
        {TRAMES.map((trame) => (
          <pattern key={trame} id={`trame-${trame}`} width="8" height="8" patternUnits="userSpaceOnUse">
            <Dessin trame={trame} />
          </pattern>
        ))}
      </defs>
    </Box>
  );
}
