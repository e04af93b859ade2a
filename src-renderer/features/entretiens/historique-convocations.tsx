import { Box, Typography } from '@mui/material';
import type { ConvocationVue } from '../../../src-main/contract/entretiens.ts';
import { formatHeure, formatJourCourt } from '../../../src-main/domain/texte/format.ts';

/** R28: what was announced, and what became of it. */
export function HistoriqueConvocations({ convocations }: { readonly convocations: readonly ConvocationVue[] }) {
  return (
    <Box component="section" aria-labelledby="titre-convocations">
      <Typography variant="h3" component="h3" id="titre-convocations">
        Convocations
      </Typography>
      {convocations.length === 0 && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          Aucune convocation émise.
        </Typography>
      )}
      <Box component="ol" sx={{ m: 0, pl: 2.5 }}>
        {convocations.map(({ rang, motif, jour, debut, issue, emiseLe }) => (
          <Box component="li" key={rang} sx={{ fontSize: 13, mt: 0.25 }}>
            {`${formatJourCourt(jour)}, ${formatHeure(debut)} (${motif}, émise le ${formatJourCourt(emiseLe.slice(0, 10))})`}
            {issue && ` : ${issue}`}
          </Box>
        ))}
      </Box>
    </Box>
  );
}
