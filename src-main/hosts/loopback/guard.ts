import type { IncomingMessage } from 'node:http';
import type { HostRefusal } from './answer.ts';

/** What a request comes for; each has its own rule of origin. */
export type Purpose = 'entrance' | 'call' | 'events' | 'page' | 'return' | 'return-key';

/**
 * Refuses a request that this host's own page cannot have sent. `authority` is `127.0.0.1:port`:
 * - another Host means that a foreign name was made to point at this machine (DNS rebinding); two of them, that
 *   somebody counts on another reader choosing the other one;
 * - another Origin, or a Sec-Fetch-Site of another site, means that a foreign page sends it. A call must name its
 *   origin; the entrance alone may be reached from elsewhere, since its token is the proof.
 */
export function foreignRequest(
  { headers, headersDistinct }: Pick<IncomingMessage, 'headers' | 'headersDistinct'>,
  purpose: Purpose,
  authority: string,
): HostRefusal | undefined {
  if (headers.host !== authority || headersDistinct['host']?.length !== 1) return STRANGER;
  const { origin } = headers;
  if (purpose === 'entrance') return undefined;
  if (origin !== undefined ? origin !== `http://${authority}` : purpose === 'call') return STRANGER;
  const allowed = purpose === 'page' ? ['same-origin', 'none'] : ['same-origin'];
  const site = headers['sec-fetch-site'];
  // Sent by browsers only: a program of this workstation proves itself by the cookie.
  return site === undefined || (typeof site === 'string' && allowed.includes(site)) ? undefined : STRANGER;
}

const STRANGER: HostRefusal = {
  status: 403,
  code: 'origine-inconnue',
  phrase: 'Cette demande ne vient pas de la fenêtre de Passpro Accueil : elle est refusée.',
};
