import { Box, Typography } from '@mui/material';
import { type ConvocationConnue, PARTIE_ANNULEE } from '../../../src-main/domain/convocation/convocation.ts';
import { formatHeure, formatJourCourt } from '../../../src-main/domain/texte/format.ts';

/** R21: the origin said that it has it. */
const accusee = ({ accuseLe, accuseNote }: ConvocationConnue): string =>
  accuseLe === null
    ? ''
    : `, reçue par l’établissement le ${formatJourCourt(accuseLe)}${accuseNote && ` (${accuseNote})`}`;

const phrase = (convocation: ConvocationConnue): string => {
  const { jour, debut, motif, emiseLe, issue, annulee } = convocation;
  const envoi = `${motif}, émise le ${formatJourCourt(emiseLe.slice(0, 10))}${accusee(convocation)}`;
  return `${formatJourCourt(jour)}, ${formatHeure(debut)} (${envoi})${issue ? `\u00a0: ${issue}` : ''}${annulee ? `\u00a0: ${PARTIE_ANNULEE}` : ''}`;
};

/** R28: what was announced, and what became of it. */
export function HistoriqueConvocations({ convocations }: { readonly convocations: readonly ConvocationConnue[] }) {
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
        {convocations.map((convocation) => (
          <Box component="li" key={convocation.id} sx={{ fontSize: 13, mt: 0.25 }}>
            {phrase(convocation)}
          </Box>
        ))}
      </Box>
    </Box>
  );
}
