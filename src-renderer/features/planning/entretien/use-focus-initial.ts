import { useEffect, useRef, type RefObject } from 'react';

/** The field of a dialog in which one types first. */
export function useFocusInitial(): RefObject<HTMLInputElement | null> {
  const champ = useRef<HTMLInputElement>(null);
  useEffect(() => champ.current?.focus(), []);
  return champ;
}
