import { protocol } from 'electron';
import { newNonce, pageWithNonce, securityHeaders } from '../page-security.ts';
import { readRendererFile } from '../renderer-files.ts';
import { isOwnAddress, SCHEME } from './origin.ts';

/** Declares `app://` as a secure scheme of its own origin. Must come before the application is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the renderer's files, and nothing else, on `app://passpro/`. */
export function serveRenderer(rendererDir: string): void {
  protocol.handle(SCHEME, async (request) => {
    const nonce = newNonce();
    const headers = securityHeaders(nonce);
    if (request.method !== 'GET' || !isOwnAddress(request.url)) return new Response(null, { status: 403, headers });
    const file = await readRendererFile(rendererDir, new URL(request.url).pathname);
    if (!file) return new Response(null, { status: 404, headers });
    const body = file.page ? pageWithNonce(file.bytes, nonce) : file.bytes;
    return new Response(body, { headers: { ...headers, 'Content-Type': file.type } });
  });
}
