import { randomBytes } from 'node:crypto';

/** The build writes this word wherever a nonce belongs in the page (vite's `html.cspNonce`). */
export const NONCE_PLACEHOLDER = '__PASSPRO_NONCE__';

/** A nonce serves for one answer only. */
export function newNonce(): string {
  return randomBytes(18).toString('base64');
}

/** The page with its nonce in place, where the renderer reads it: `<meta property="csp-nonce" nonce="…">`. */
export function pageWithNonce(page: Uint8Array, nonce: string): string {
  return new TextDecoder().decode(page).replaceAll(NONCE_PLACEHOLDER, nonce);
}

/** Hash of nothing: an empty style element, which MUI and the calendar then fill rule by rule from our own scripts. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/**
 * What a page may do, the same under both hosts: scripts, fonts and calls from its own origin; previews of documents
 * and pictures that it made itself (blob:); style elements that are empty at first, or carry the nonce (the data
 * grid's). No style nor script written in the page is ever obeyed.
 */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}' ${EMPTY_STYLE}`,
    "img-src 'self' blob: data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    'frame-src blob:',
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The headers of every answer of a host. */
export function securityHeaders(nonce: string): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(nonce),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy':
      'camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), hid=(), payment=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'no-store',
  };
}
