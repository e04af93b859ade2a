import { accorderEntretiens } from '../../domain/planning/accorder.ts';
import { type Entretien, nouvelEntretien, SANS_PLACE } from '../../domain/planning/entretien.ts';
import type { WriteStore } from '../../store/types.ts';

/**
 * Makes entretiens follow candidatures (R13, R17) after any change of candidatures or hosted domaines, inside the
 * caller's command. Returns those whose slot was freed, as they stood, so that the pupils to warn can be listed.
 * An entretien already held is never given up: its presence is a fact.
 */
export async function accorder(
  tx: WriteStore,
  newId: () => string,
  candidatIds?: readonly string[],
): Promise<{ readonly liberes: readonly Entretien[] }> {
  const where = candidatIds ? { candidatId: candidatIds } : {};
  const domaines = await tx.all('domaine', { accueilli: true });
  const accord = accorderEntretiens(
    await tx.all('candidature', where),
    await tx.all('entretien', where),
    new Set(domaines.map(({ id }) => id)),
  );
  const renonces = accord.aRenoncer.filter(({ presence }) => presence === null);
  await tx.insert(
    'entretien',
    accord.aCreer.map(({ candidatId, domaineId }) => nouvelEntretien(newId(), candidatId, domaineId)),
  );
  await tx.update('entretien', [
    ...renonces.map(({ id }) => ({ id, ...SANS_PLACE, renonce: true })),
    ...accord.aReprendre.map(({ id }) => ({ id, renonce: false })),
  ]);
  return { liberes: renonces.filter(({ jour }) => jour !== null) };
}
