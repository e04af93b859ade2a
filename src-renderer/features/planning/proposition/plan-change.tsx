import { Alert, Button } from '@mui/material';
import { useMemo } from 'react';
import type { PropositionPlanning } from '../../../../src-main/contract/planning.ts';
import { findDifferences, phrasesDifferences } from '../../../../src-main/domain/planning/differences.ts';
import type { Modele } from '../plan/modele.ts';

const liste = new Intl.ListFormat('fr-FR', { type: 'conjunction' });

/** What changed in the plan since a proposal was found, if anything, and the way to search again. */
export function PlanChange(props: {
  readonly modele: Modele;
  readonly proposition: PropositionPlanning;
  readonly onRecalculer: () => void;
}) {
  const { modele, proposition, onRecalculer } = props;
  const phrases = useMemo(() => {
    const differences = findDifferences(proposition.depart, modele.vue.instance);
    return differences ? phrasesDifferences(differences, modele.noms) : [];
  }, [proposition, modele]);
  return (
    <div aria-live="polite">
      {phrases.length > 0 && (
        <Alert
          severity="warning"
          sx={{ mb: 1.5 }}
          action={
            <Button color="inherit" size="small" onClick={onRecalculer}>
              Recalculer
            </Button>
          }
        >
          Depuis ce calcul ont changé&nbsp;: {liste.format(phrases)}.
        </Alert>
      )}
    </div>
  );
}
