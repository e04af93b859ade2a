import { Box } from '@mui/material';
import { BarChart } from '@mui/x-charts/BarChart';
import { ChartsText, type ChartsTextProps } from '@mui/x-charts/ChartsText';
import { createContext, useContext } from 'react';
import { formatNombre } from '../../../src-main/domain/texte/format.ts';
import { couperNom } from './couper-nom.ts';
import { remplissage, type Trame } from './motifs.tsx';

export interface Serie {
  readonly libelle: string;
  readonly trame: Trame;
  readonly valeurs: readonly number[];
}

const NOM = { largeur: 190, lettres: 24 };
/** « mar. 30 mars » on two lines. */
const LETTRES_JOUR = 8;
/** Narrower, a figure would run over its neighbour: it is read in the table. */
const LARGEUR_CHIFFRE = 18;
const LIGNE = 44;
const MARGES = 70;

const TEXTE = { fontSize: 13, fill: 'var(--mui-palette-text-primary)' };

const STYLE = {
  '& .MuiBarChart-element, & .MuiBarElement-root': { stroke: 'var(--mui-palette-text-secondary)', strokeWidth: 1 },
  '& .MuiChartsLabelMark-fill': { stroke: 'var(--mui-palette-text-secondary)', strokeWidth: 1 },
  // A figure stays readable on any pattern: it is ringed with the paper.
  '& text.MuiBarChart-label, & text.MuiBarLabel-root': {
    fontSize: 13,
    fontWeight: 650,
    fill: 'var(--mui-palette-text-primary)',
    stroke: 'var(--mui-palette-background-paper)',
    strokeWidth: 4,
    strokeLinejoin: 'round',
    paintOrder: 'stroke',
  },
} as const;

const Noms = createContext<readonly string[]>([]);

/**
 * A name on as many lines as it takes. The chart measures a name of two lines as one and would cut it: it is given the
 * rank of the name instead.
 */
function Etiquette({ text, ...props }: ChartsTextProps) {
  const noms = useContext(Noms);
  const nom = text.startsWith('#') ? noms[Number(text.slice(1))] : undefined;
  return <ChartsText {...props} text={nom === undefined ? text : couperNom(nom, NOM.lettres)} />;
}

const SLOTS = { axisTickLabel: Etiquette };

/**
 * Counts stacked in bars, one bar for each name: lying down for names, standing for days. The chart is one picture with a
 * name; its figures are in the table beside, so it takes no key. Nothing moves.
 */
export function Barres(props: {
  readonly nom: string;
  readonly noms: readonly string[];
  readonly series: readonly Serie[];
  readonly couchees?: boolean;
}) {
  const { nom, noms, series, couchees = true } = props;
  const echelle = { label: '', tickMinStep: 1, valueFormatter: (valeur: number) => formatNombre(valeur) };
  const bande = {
    data: [...noms],
    scaleType: 'band' as const,
    categoryGapRatio: 0.35,
    tickLabelStyle: TEXTE,
    valueFormatter: (valeur: string, { location }: { readonly location: string }) => {
      if (location !== 'tick') return valeur;
      return couchees ? `#${noms.indexOf(valeur)}` : couperNom(valeur, LETTRES_JOUR);
    },
  };
  return (
    <Noms value={noms}>
      <Box role="img" aria-label={nom}>
        <BarChart
          slots={SLOTS}
          skipAnimation
          disableKeyboardNavigation
          height={couchees ? noms.length * LIGNE + MARGES : 280}
          layout={couchees ? 'horizontal' : 'vertical'}
          xAxis={couchees ? [{ ...echelle, height: 28 }] : [{ ...bande, height: 44 }]}
          yAxis={couchees ? [{ ...bande, width: NOM.largeur }] : [{ ...echelle, width: 36 }]}
          series={series.map(({ libelle, trame, valeurs }) => ({
            label: libelle,
            data: [...valeurs],
            stack: 'tout',
            color: remplissage(trame),
            barLabel: ({ value }, { bar }) =>
              value && (couchees ? bar.width : bar.height) >= LARGEUR_CHIFFRE ? formatNombre(value) : null,
          }))}
          grid={couchees ? { vertical: true } : { horizontal: true }}
          margin={{ top: 8, right: 16, bottom: 0, left: 0 }}
          slotProps={{ legend: { direction: 'horizontal', position: { vertical: 'top', horizontal: 'start' } } }}
          sx={STYLE}
        />
      </Box>
    </Noms>
  );
}
