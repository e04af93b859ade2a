import { Alert, Button } from '@mui/material';
import type { PropositionPlanning } from '../../../../src-main/contract/planning.ts';
import { formatNombre } from '../../../../src-main/domain/texte/format.ts';
import { ask } from '../../../api/client.ts';
import { formatInstant } from '../../../ui/instant.ts';

/** « lundi 8 mars à 10 h 20, 630 placés sur 800 » */
export function resumer({ faiteLe, demandes, nonPlaces }: PropositionPlanning): string {
  return `${formatInstant(faiteLe)}, ${formatNombre(demandes - nonPlaces.length)} placés sur ${formatNombre(demandes)}`;
}

/** What was found before and neither adopted nor forgotten: the window may have been closed since. */
export function PropositionsEnAttente(props: {
  readonly propositions: readonly PropositionPlanning[];
  readonly onReprendre: (propositions: readonly PropositionPlanning[]) => void;
}) {
  const { propositions, onReprendre } = props;
  const [premiere, seconde] = propositions;
  if (!premiere) return null;
  return (
    <Alert
      severity="info"
      sx={{ mb: 1.5, '& .MuiAlert-action': { alignItems: 'center', pt: 0, '& button': { whiteSpace: 'nowrap' } } }}
      action={
        <>
          <Button color="inherit" size="small" onClick={() => onReprendre(propositions)}>
            {seconde ? 'Les revoir' : 'La revoir'}
          </Button>
          <Button color="inherit" size="small" onClick={() => void ask('planning.oublierProposition', { id: null })}>
            {seconde ? 'Les oublier' : 'L’oublier'}
          </Button>
        </>
      }
    >
      {seconde ? 'Deux propositions attendent' : 'Une proposition attend'}
      {' votre décision\u00a0: '}
      {propositions.map(resumer).join(' ; ')}.
    </Alert>
  );
}
