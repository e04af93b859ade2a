import { useState } from 'react';

/** The day shown: the one chosen, or the first that is still to come. */
export function useJour(
  jours: readonly string[] | undefined,
  aujourdhui: string,
): readonly [string, (jour: string) => void] {
  const [choisi, setJour] = useState<string | null>(null);
  const usable = choisi !== null && (jours?.includes(choisi) ?? false);
  const first = jours?.find((jour) => jour >= aujourdhui) ?? jours?.at(-1) ?? aujourdhui;
  return [usable ? choisi : first, setJour];
}
