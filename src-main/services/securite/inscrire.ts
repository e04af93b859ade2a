import type { AInscrire, Signature } from '../../domain/journal/registre.ts';

/** Milliseconds during which the same refusal to the same account is one line: a screen asks again at every change. */
const MEME_REFUS = 60_000;

/** What may be written down without an end, within one such time. */
const REFUS_MAX = 1000;

interface Decor {
  readonly store: { readonly inscrire: (operation: AInscrire) => Promise<void>; readonly signature: () => Signature };
  readonly clock: () => Date;
  readonly log: (message: string, error?: unknown) => void;
}

/** Writes the lines of what is no act, after the fact. Never rejects: an operation that was done is not undone by its line. */
export function createInscrire({ store, clock, log }: Decor): (operation: AInscrire) => Promise<void> {
  const refus = new Map<string, number>();

  function estNouveau({ operation }: AInscrire): boolean {
    const cle = `${store.signature().auteur.compteId}:${operation}`;
    const maintenant = clock().getTime();
    if (Math.abs(maintenant - (refus.get(cle) ?? -Infinity)) < MEME_REFUS) return false;
    if (refus.size >= REFUS_MAX) refus.clear();
    refus.set(cle, maintenant);
    return true;
  }

  return async (operation) => {
    try {
      if (!operation.refusee || estNouveau(operation)) await store.inscrire(operation);
    } catch (error) {
      log(`${operation.operation} could not be written down`, error);
    }
  };
}
