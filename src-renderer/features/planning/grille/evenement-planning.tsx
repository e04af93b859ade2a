import { memo } from 'react';
import { phraseConflit } from '../../../../src-main/domain/planning/phrase-conflit.ts';
import { couleurEntretien } from '../plan/couleur-entretien.ts';
import { useContenuGrille } from './contexte-grille.ts';
import { EvenementVu } from './evenement-vu.tsx';
import type { Modele } from '../plan/modele.ts';

/** What a place breaks today, unless a person has forced it; a draft stands on a plan that has changed since. */
function conflitDe({ verdicts, noms }: Modele, entretienId: string): string | null {
  const [conflit] = verdicts.get(entretienId)?.conflits ?? [];
  return conflit ? phraseConflit(conflit, noms) : null;
}

/** One entretien of the plan, found by its identifier, said where it is drawn: carried, or dropped and not saved yet. */
export const EvenementPlanning = memo(function EvenementPlanning(props: {
  readonly entretienId: string;
  readonly debut: string;
  readonly juryId: string;
}) {
  const { entretienId, debut, juryId } = props;
  const { modele, options, onOuvrir, onRetirer, onMenu } = useContenuGrille();
  const entretien = modele.entretiens.get(entretienId);
  if (!entretien) return null;
  return (
    <EvenementVu
      entretien={entretien}
      debut={debut}
      couleur={couleurEntretien(modele, entretien, options.couleur)}
      condense={options.condense}
      fige={modele.index.entretiens.get(entretienId)?.fige !== undefined}
      jury={modele.noms.jury(juryId)}
      conflit={entretien.motifForce === null ? conflitDe(modele, entretienId) : null}
      onOuvrir={onOuvrir}
      onRetirer={onRetirer}
      onMenu={onMenu}
    />
  );
});
