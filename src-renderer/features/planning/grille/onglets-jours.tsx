import { Box, Tab, Tabs } from '@mui/material';
import { useLayoutEffect, useRef } from 'react';
import { formatJourCourt, formatNombre } from '../../../../src-main/domain/texte/format.ts';
import { Masque } from '../../../ui/masque.tsx';
import { ecrireDepot } from './en-main.ts';

/** The days before and after the chosen one are both one click away. */
function centrer(barre: HTMLElement | null): void {
  const defileur = barre?.querySelector<HTMLElement>('.MuiTabs-scroller');
  const onglet = barre?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]');
  if (!defileur || !onglet) return;
  const ecart = onglet.getBoundingClientRect().left - defileur.getBoundingClientRect().left;
  defileur.scrollLeft += ecart - (defileur.clientWidth - onglet.offsetWidth) / 2;
}

/** One tab per day of the campaign, with its count; an entretien dropped on a tab goes to that day. */
export function OngletsJours(props: {
  readonly jours: readonly string[];
  readonly jour: string;
  readonly aujourdhui: string;
  readonly compte: ReadonlyMap<string, number>;
  readonly onJour: (jour: string) => void;
}) {
  const { jours, jour, aujourdhui, compte, onJour } = props;
  const barre = useRef<HTMLDivElement>(null);
  // Before MUI, which would scroll just enough to show the edge of the chosen tab, and has then nothing left to do.
  useLayoutEffect(() => centrer(barre.current), [jour, jours.length]);
  return (
    <Tabs
      ref={barre}
      value={jour}
      onChange={(_event, next: string) => onJour(next)}
      variant="scrollable"
      scrollButtons="auto"
      aria-label="Jours d’entretiens"
      sx={{ minHeight: 34, '& .MuiTab-root': { minHeight: 34, minWidth: 0, px: 1.5, py: 0.5 } }}
    >
      {jours.map((day) => (
        <Tab
          key={day}
          value={day}
          data-depot={ecrireDepot({ type: 'jour', jour: day })}
          label={
            <span>
              <Box component="span" sx={day < aujourdhui ? { color: 'text.secondary', fontWeight: 400 } : undefined}>
                {formatJourCourt(day)}
                {day < aujourdhui && <Masque>, passé</Masque>}
              </Box>{' '}
              <Box component="span" sx={{ ml: 0.5, fontWeight: 400, color: 'text.secondary' }}>
                {formatNombre(compte.get(day) ?? 0)}
                <Masque> {(compte.get(day) ?? 0) > 1 ? 'entretiens' : 'entretien'}</Masque>
              </Box>
            </span>
          }
        />
      ))}
    </Tabs>
  );
}
