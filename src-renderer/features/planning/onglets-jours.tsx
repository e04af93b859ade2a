import { Box, Tab, Tabs } from '@mui/material';
import { formatJour, formatJourCourt, formatNombre, pluriel } from '../../../src-main/domain/texte/format.ts';
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
          aria-label={`${formatJour(day)}, ${pluriel(compte.get(day) ?? 0, 'entretien')}`}
          label={
            <span>
              {formatJourCourt(day)}
              <Box component="span" sx={{ ml: 0.75, fontWeight: 400, color: 'text.secondary' }}>
                {formatNombre(compte.get(day) ?? 0)}
              </Box>
            </span>
          }
        />
      ))}
    </Tabs>
  );
}
