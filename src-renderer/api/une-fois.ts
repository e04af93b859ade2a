import { useCallback, useRef } from 'react';

/**
 * An act that swallows itself: asked again with the same words while it runs, it is the same act (a double click, a held
 * key), and nobody is to follow it twice: that call is never answered. Other words in between make it another act. The
 * first argument is what the act is about.
 */
export function useUneFois<A extends unknown[], T>(acte: (...args: A) => Promise<T>): (...args: A) => Promise<T> {
  const enVol = useRef<{ readonly cle: string } | null>(null);
  return useCallback(
    async (...args: A) => {
      const celui = { cle: JSON.stringify(args[0]) };
      if (enVol.current?.cle === celui.cle) return new Promise<never>(() => undefined);
      enVol.current = celui;
      try {
        return await acte(...args);
      } finally {
        if (enVol.current === celui) enVol.current = null;
      }
    },
    [acte],
  );
}
