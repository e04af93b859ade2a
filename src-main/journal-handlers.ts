import type { journalOperations } from './contract/journal.ts';
import type { DemandeRejeu, Sens } from './domain/journal/rejeu.ts';
import type { Store } from './store/store.ts';
import type { Handlers } from './services/handler.ts';
import type { Taches } from './services/taches.ts';
import { exigerRejoue } from './services/journal/refuser.ts';

/** Rows above which an act is put back by the writer thread. */
const LONG_ACTE = 500;

/** What the handlers of the journal hold. */
interface Journal {
  readonly store: Store;
  /** The writer thread puts a long act back, so that the main thread goes on answering. */
  readonly writer: Pick<Store, 'replay'>;
  readonly taches: Taches;
  readonly changed: () => void;
}

export function createJournalHandlers({ store, writer, taches, changed }: Journal): Handlers<typeof journalOperations> {
  const replay = async (sens: Sens, demande: DemandeRejeu) => {
    const long = (await store.replayable(sens)) > LONG_ACTE;
    const acte = exigerRejoue(sens, await (long ? writer : store).replay(sens, demande));
    changed();
    return acte;
  };
  const vue = (acte: { id: string; libelle: string } | null) => acte && { id: acte.id, libelle: acte.libelle };
  return {
    'journal.etat': async (_ctx, { limite }) => {
      const { actes, undoable, redoable } = await store.journal(limite);
      return {
        annulable: vue(undoable),
        retablissable: vue(redoable),
        actes: actes.map(({ id, libelle, faitLe, etat }) => ({ id, libelle, faitLe, etat })),
      };
    },
    'journal.annuler': (_ctx, demande) => replay('avant', demande),
    'journal.retablir': (_ctx, { acte }) => replay('apres', { acte, franchir: [] }),
    'taches.arreter': (_ctx, { cible }) => Promise.resolve(taches.stop(cible)),
  };
}
