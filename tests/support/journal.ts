import type { Acte } from '../../src-main/contract/envelope.ts';
import type { DejaParti } from '../../src-main/contract/journal.ts';
import { Refus } from '../../src-main/contract/refus.ts';
import type { Rejeu, Sens } from '../../src-main/domain/journal/rejeu.ts';
import type { Store } from '../../src-main/store/store.ts';
import type { TestApp } from './app.ts';

type Demandeur = Pick<TestApp, 'ask'>;

/** Where nothing is shown to undo: an act that does not exist. */
const AUCUN = 'aucun';

/** Undoes the act shown, as a user who reads what has left and goes on. @throws Refus */
export async function annuler({ ask }: Demandeur): Promise<Acte> {
  const acte = (await ask('journal.etat', {})).annulable?.id ?? AUCUN;
  try {
    return await ask('journal.annuler', { acte });
  } catch (refus) {
    if (!(refus instanceof Refus) || refus.code !== 'déjà parti') throw refus;
    const { departs } = refus.details as DejaParti;
    return ask('journal.annuler', { acte, franchir: departs.map(({ id }) => id) });
  }
}

/** Redoes the act shown. @throws Refus */
export const retablir = async ({ ask }: Demandeur): Promise<Acte> =>
  ask('journal.retablir', { acte: (await ask('journal.etat', {})).retablissable?.id ?? AUCUN });

/** The same on a store, of which nothing has left. */
export async function rejouer(store: Store, sens: Sens): Promise<Rejeu['issue']> {
  const { undoable, redoable } = await store.journal(0);
  const acte = (sens === 'avant' ? undoable : redoable)?.id ?? AUCUN;
  return (await store.replay(sens, { acte, franchir: [] })).issue;
}
