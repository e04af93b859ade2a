import { Box, Tab, Tabs } from '@mui/material';
import { formatJourCourt, formatNombre } from '../../../src-main/domain/texte/format.ts';
import { Masque } from '../../ui/masque.tsx';
import { ecrireDepot } from './en-main.ts';

/** One tab per day of the campaign, with its count; an entretien dropped on a tab goes to that day. */
export function OngletsJours(props: {
  readonly jours: readonly string[];
  readonly jour: string;
  readonly compte: ReadonlyMap<string, number>;
  readonly onJour: (jour: string) => void;
}) {
  const { jours, jour, compte, onJour } = props;
  return (
    <Tabs
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
              {formatJourCourt(day)}{' '}
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
