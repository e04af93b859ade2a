import type { Input, Output } from '../../contract/operation.ts';
import type { planningOperations } from '../../contract/planning.ts';
import { Refus } from '../../contract/refus.ts';
import { estPlace } from '../../domain/planning/statut.ts';
import type { WriteStore } from '../../store/types.ts';
import type { Contexte } from '../handler.ts';
import { SANS_PLACE } from '../../domain/planning/entretien.ts';
import { lireDonnees } from '../lectures/donnees-planning.ts';
import { lireChange } from './lire-change.ts';
import { noterAbsences, SANS_PRESENCE } from '../ecritures/noter-absence.ts';
import { nommerEntretiens, refuserTenus, trouverEntretien } from '../lectures/trouver-entretien.ts';

type Op = (typeof planningOperations)['planning.retirer'];

/** Back among those to place, as one act; an absent pupil becomes « à replacer » and keeps his history (R28). @throws Refus */
export async function retirer(tx: WriteStore, { entretienIds }: Input<Op>, ctx: Contexte): Promise<Output<Op>> {
  const donnees = await lireDonnees(tx, ctx);
  const entretiens = [...new Set(entretienIds)].map((id) => trouverEntretien(donnees, id)).filter(estPlace);
  if (entretiens.length === 0) throw new Refus('rien à retirer', 'Cet entretien n’a pas de place : rien à retirer.');
  refuserTenus(donnees, entretiens);
  tx.nommer(`retirer ${nommerEntretiens(donnees, entretiens)} du planning`);
  await noterAbsences(tx, entretiens);
  await tx.update(
    'entretien',
    entretiens.map(({ id }) => ({ id, ...SANS_PLACE, ...SANS_PRESENCE })),
  );
  return { retires: entretiens.length, change: await lireChange(tx, donnees, entretiens) };
}
