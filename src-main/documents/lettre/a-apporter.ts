import type { Lettre, Mode } from '../../domain/campagne/campagne.ts';
import { AUCUN_BULLETIN } from '../textes/rgpd.ts';
import { typographie } from '../typographie.ts';

const LETTRES: Readonly<Record<Lettre, string | null>> = {
  obligatoire: 'La lettre de motivation : une lettre pour chaque formation demandée.',
  facultative:
    'La lettre de préparation, si l’élève le souhaite : une lettre pour chaque formation demandée. Elle est facultative.',
  aucune: null,
};

/** R16, R23, R27: the lines of « À apporter ». The letter concerns individual interviews only; bulletins are never asked for. */
export function aApporter(
  consignes: readonly string[],
  { lettre, mode }: { readonly lettre: Lettre; readonly mode: Mode },
): readonly string[] {
  const lettres = mode === 'individuel' ? LETTRES[lettre] : null;
  const lines = [...consignes, ...(lettres === null ? [] : [lettres])].map(typographie);
  return [...lines.filter((line) => line.trim() !== ''), AUCUN_BULLETIN];
}
