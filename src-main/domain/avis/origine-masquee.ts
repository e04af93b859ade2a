import type { Campagne, Mode } from '../campagne/campagne.ts';
import type { Avis } from './avis.ts';

/**
 * R14 [D]: whether what the origin said of one formation waits for the host's own avis on it, where the campaign asks for
 * it, so that the one does not make the other. A collective entretien has no avis of the host (R27): nothing is hidden.
 */
export const origineMasquee = (
  { avisOrigineMasque }: Pick<Campagne, 'avisOrigineMasque'>,
  { mode }: { readonly mode: Mode },
  { avis }: { readonly avis: Avis | null },
): boolean => avisOrigineMasque && mode === 'individuel' && avis === null;
