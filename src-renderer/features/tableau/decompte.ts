import type { Decompte } from '../../../src-main/domain/campagne/cloture.ts';
import { formatJour, pluriel } from '../../../src-main/domain/texte/format.ts';

const classe = ({ joursDeClasse }: Decompte): string =>
  joursDeClasse === 0
    ? 'plus aucun jour de classe'
    : `${pluriel(joursDeClasse, 'jour')} de classe, aujourd’hui compris`;

/** R35: how long is left, in one sentence; the last day of class is named when the closing is not one. */
export function phraseDecompte(decompte: Decompte): string {
  const { fermeture, jours, dernierJourDeClasse } = decompte;
  if (jours < 0) return `La campagne a fermé le ${formatJour(fermeture)} : l’académie peut ne plus rien recevoir.`;
  const reste = jours === 0 ? 'C’est le dernier jour' : `Encore ${pluriel(jours, 'jour')}`;
  const avant =
    dernierJourDeClasse !== null && dernierJourDeClasse !== fermeture
      ? ` Le dernier jour de classe avant la fermeture est le ${formatJour(dernierJourDeClasse)}.`
      : '';
  return `${reste} (${classe(decompte)}) : fermeture le ${formatJour(fermeture)}, ce jour compris.${avant}`;
}
