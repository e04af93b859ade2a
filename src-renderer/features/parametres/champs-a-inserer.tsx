import { Box, Chip, Typography } from '@mui/material';
import { type ChampLettre, champsDe } from '../../../src-main/domain/convocation/champs-lettre.ts';
import type { MotifConvocation } from '../../../src-main/domain/convocation/convocation.ts';

/** The fields that a letter may hold; a press puts one where the cursor was. */
export function ChampsAInserer(props: {
  readonly motif: MotifConvocation;
  readonly inserer: (champ: ChampLettre) => void;
}) {
  const { motif, inserer } = props;
  return (
    <Box
      role="group"
      aria-label="Champs à insérer"
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.75, mb: 0.5 }}
    >
      <Typography variant="body2" sx={{ color: 'text.secondary', mr: 0.5 }}>
        {'Champs, remplis pour chaque élève\u00a0:'}
      </Typography>
      {Object.entries(champsDe(motif)).map(([champ, libelle]) => (
        <Chip
          key={champ}
          size="small"
          variant="outlined"
          label={`{${champ}}`}
          title={libelle}
          aria-label={`Insérer {${champ}}\u00a0: ${libelle}`}
          // The field keeps its cursor when a field is inserted with the mouse.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => inserer(champ as ChampLettre)}
        />
      ))}
    </Box>
  );
}
