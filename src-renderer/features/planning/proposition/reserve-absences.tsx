import { Alert } from '@mui/material';
import { useMemo } from 'react';
import { absencesParOrigine } from '../../../../src-main/domain/planning/taux-absence.ts';
import { formatNombre, pluriel } from '../../../../src-main/domain/texte/format.ts';
import type { Modele } from '../plan/modele.ts';

/** R28: what past absences suggest before planning; whoever reads it decides, nothing is overbooked. */
export function ReserveAbsences({ modele, aujourdhui }: { readonly modele: Modele; readonly aujourdhui: string }) {
  const suggestions = useMemo(() => {
    // A pupil put back among those to place has left his absence on his convocation.
    const constats = modele.vue.entretiens.map(({ origineId: origine, jour, presence, convocation }) =>
      presence === null && convocation?.issue
        ? { origine, jour: convocation.jour, presence: convocation.issue }
        : { origine, jour, presence },
    );
    return absencesParOrigine(constats, aujourdhui);
  }, [modele, aujourdhui]);
  if (suggestions.length === 0) return null;
  return (
    <Alert severity="info" sx={{ mt: 1.5 }}>
      {suggestions.map(({ origine, absents, attendus, reserve }) => (
        <div key={origine}>
          {modele.noms.origine(origine)}&nbsp;: {pluriel(absents, 'absent')} sur {formatNombre(attendus)}&nbsp;:{' '}
          {reserve > 1
            ? `${pluriel(reserve, 'place')} en réserve pourraient servir.`
            : 'une place en réserve pourrait servir.'}
        </div>
      ))}
      C’est une indication&nbsp;: deux élèves ne sont jamais convoqués à la même place. Une plage de réserve se règle
      dans l’organisation.
    </Alert>
  );
}
