import type { Operations } from '../../contract/index.ts';
import type { Input } from '../../contract/operation.ts';
import { Refus } from '../../contract/refus.ts';
import { compareTextes } from '../../domain/texte/format.ts';
import type { WriteStore } from '../../store/types.ts';
import { trouverJury } from '../lectures/trouver-jury.ts';

/** Moves a jury one step in the order of the columns. @throws Refus when it is already the first or the last. */
export async function deplacerJury(tx: WriteStore, { id, sens }: Input<Operations['jurys.deplacer']>): Promise<null> {
  const { nom } = await trouverJury(tx, id);
  const jurys = (await tx.all('jury')).toSorted((a, b) => a.ordre - b.ordre || compareTextes(a.nom, b.nom));
  const rang = jurys.findIndex((jury) => jury.id === id);
  const vers = rang + (sens === 'avant' ? -1 : 1);
  const [jury] = jurys.splice(rang, 1);
  if (!jury || vers < 0 || vers > jurys.length)
    throw new Refus('bout de liste', `« ${nom} » est déjà ${sens === 'avant' ? 'le premier' : 'le dernier'} jury.`);
  const voisins = jurys.toSpliced(vers, 0, jury);
  await tx.update(
    'jury',
    voisins.map((voisin, ordre) => ({ id: voisin.id, ordre })),
  );
  tx.nommer(`placer le jury « ${nom} » en ${vers + 1}${vers === 0 ? 're' : 'e'} colonne`);
  return null;
}
