import { Box, ButtonBase, Typography } from '@mui/material';
import { useMemo } from 'react';
import type { Position } from '../../../../src-main/domain/planning/instance.ts';
import { phraseGene } from '../../../../src-main/domain/planning/phrase-conflit.ts';
import { formatHeure, formatJourCourt } from '../../../../src-main/domain/texte/format.ts';
import type { Deplacement } from '../plan/deplacement.ts';
import type { Modele } from '../plan/modele.ts';

const COMBIEN = 5;

/** Five places that differ, those of the day on screen first, each with what it costs in words. */
export function ListePropositions(props: {
  readonly modele: Modele;
  readonly deplacement: Deplacement;
  readonly jourVu: string;
  readonly onPlacer: (position: Position) => void;
}) {
  const { modele, deplacement, jourVu, onPlacer } = props;
  const proposees = useMemo(() => deplacement.proposer(COMBIEN, jourVu), [deplacement, jourVu]);
  return (
    <Box component="section" aria-label="Propositions" sx={{ mt: 1.5 }}>
      <Typography variant="h3">Propositions</Typography>
      {proposees.length === 0 && (
        <Typography sx={{ color: 'text.secondary' }}>
          Aucune place libre ne convient : ouvrez une plage à un jury de ce domaine, ou libérez une place.
        </Typography>
      )}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {proposees.map(({ jury, jour, debut, genes }) => (
          <li key={`${jury} ${jour} ${debut}`}>
            <ButtonBase
              onClick={() => onPlacer({ jury, jour, debut })}
              sx={{
                display: 'block',
                width: '100%',
                textAlign: 'left',
                fontFamily: 'inherit',
                fontSize: 14,
                px: 1,
                py: '3px',
                my: '3px',
                lineHeight: '20px',
                borderRadius: 1,
                border: 1,
                borderColor: 'divider',
                '&:hover': { borderColor: 'primary.main' },
                '&:focus-visible': { outline: '2px solid var(--mui-palette-primary-main)', outlineOffset: 1 },
              }}
            >
              <strong>
                {formatJourCourt(jour)} à {formatHeure(debut)}
              </strong>{' '}
              · {modele.noms.jury(jury)}
              <Box component="span" sx={{ fontSize: 13, color: 'text.secondary' }}>
                {' — '}
                {genes.length === 0
                  ? 'sans inconvénient'
                  : genes.map((gene) => phraseGene(gene, modele.noms)).join(' ')}
              </Box>
            </ButtonBase>
          </li>
        ))}
      </Box>
    </Box>
  );
}
