import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import type { ReactNode } from 'react';

/** The page's own nonce, put there by the host: styles made while running are refused without it. */
const nonce = document.querySelector<HTMLElement>('meta[property="csp-nonce"]')?.nonce;

const cache = createCache({ key: 'p', ...(nonce && { nonce }) });

export function StyleCache({ children }: { readonly children: ReactNode }) {
  return <CacheProvider value={cache}>{children}</CacheProvider>;
}
