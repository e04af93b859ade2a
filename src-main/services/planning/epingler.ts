import type { Input, Output } from '../../contract/operation.ts';
import type { planningOperations } from '../../contract/planning.ts';
import { Refus } from '../../contract/refus.ts';
import { estPlace } from '../../domain/planning/statut.ts';
import type { WriteStore } from '../../store/types.ts';
import type { Contexte } from '../handler.ts';
import { lireDonnees } from '../lectures/donnees-planning.ts';
import { lireChange } from './lire-change.ts';
import { nommerEntretiens, trouverEntretien } from '../lectures/trouver-entretien.ts';

type Op = (typeof planningOperations)['planning.epingler'];

/** H6: a pinned entretien is left where it is by the automatic planner. @throws Refus when one has no place */
export async function epingler(
  tx: WriteStore,
  { entretienIds, epingle }: Input<Op>,
  ctx: Contexte,
): Promise<Output<Op>> {
  const donnees = await lireDonnees(tx, ctx);
  const entretiens = [...new Set(entretienIds)].map((id) => trouverEntretien(donnees, id));
  if (!entretiens.every(estPlace))
    throw new Refus('sans place', 'Placez d’abord cet entretien : on épingle une place.');
  tx.nommer(`${epingle ? 'épingler' : 'libérer'} ${nommerEntretiens(donnees, entretiens)}`);
  await tx.update(
    'entretien',
    entretiens.map(({ id }) => ({ id, epingle })),
  );
  return { change: await lireChange(tx, donnees, entretiens) };
}
