import { useEffect, useState } from 'react';

/** A place of its own under body: an open dialog hides all the rest from assistive technology. */
export function useRegion(): HTMLElement {
  const [region] = useState(() => document.createElement('div'));
  useEffect(() => {
    document.body.append(region);
    return () => region.remove();
  }, [region]);
  return region;
}

/** Whatever a dialog opened since has hidden, what happens now must be heard. */
export const faireEntendre = (region: HTMLElement): void => region.removeAttribute('aria-hidden');
