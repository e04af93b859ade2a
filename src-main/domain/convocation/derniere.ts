import type { Convocation } from './convocation.ts';

/** R21: by entretien, the convocation issued last, which is what its origine and its family go by. */
export function dernieresConvocations(convocations: readonly Convocation[]): ReadonlyMap<string, Convocation> {
  const dernieres = new Map<string, Convocation>();
  for (const convocation of convocations)
    if ((dernieres.get(convocation.entretienId)?.rang ?? 0) < convocation.rang)
      dernieres.set(convocation.entretienId, convocation);
  return dernieres;
}
