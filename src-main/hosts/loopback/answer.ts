import type { ServerResponse } from 'node:http';
import { newNonce, pageWithNonce, securityHeaders } from '../page-security.ts';
import type { RendererFile } from '../renderer-files.ts';

/** A refusal of the host itself, before the application is asked anything. */
export interface HostRefusal {
  readonly status: number;
  readonly code: string;
  readonly phrase: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends a contract envelope as it is. */
export function sendEnvelope(response: ServerResponse, text: string): void {
  send(response, { status: 200, type: JSON_TYPE, body: text });
}

/** A refusal, shaped as the contract's own for the renderer's bridge, as plain text for a person. */
export function sendRefusal(response: ServerResponse, refusal: HostRefusal, asEnvelope: boolean): void {
  const { status, code, phrase, headers = {} } = refusal;
  const body = asEnvelope ? JSON.stringify({ ok: false, refus: { code, phrase } }) : `${phrase}\n`;
  send(response, { status, type: asEnvelope ? JSON_TYPE : 'text/plain; charset=utf-8', body, headers });
}

/** A word for the page's own scripts. */
export function sendText(response: ServerResponse, body: string): void {
  send(response, { status: 200, type: 'text/plain; charset=utf-8', body });
}

/** A file of the renderer; the page gets a fresh nonce. */
export function sendFile(response: ServerResponse, file: RendererFile): void {
  const nonce = newNonce();
  const body = file.page ? pageWithNonce(file.bytes, nonce) : file.bytes;
  send(response, { status: 200, type: file.type, body, nonce });
}

/**
 * The answer to a good token: sets the cookie, if it is not there yet, and moves on to the page by itself. A page and not a 303: followed from
 * the launch page (another site), a redirection would not carry a SameSite=Strict cookie. Its empty icon keeps the
 * browser from asking for a favicon that is not there: the page it leads to names its own.
 */
export function sendEntrance(response: ServerResponse, cookie?: string): void {
  const body =
    '<!doctype html><html lang="fr"><title>Passpro Accueil</title><link rel="icon" href="data:,"><meta http-equiv="refresh" content="0;url=/">';
  send(response, {
    status: 200,
    type: 'text/html; charset=utf-8',
    body,
    headers: cookie ? { 'Set-Cookie': cookie } : {},
  });
}

const JSON_TYPE = 'application/json; charset=utf-8';

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly nonce?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Node leaves out the body when the request was HEAD. */
function send(response: ServerResponse, { status, type, body, nonce = newNonce(), headers = {} }: Answer): void {
  response.writeHead(status, {
    ...securityHeaders(nonce),
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(body),
    ...headers,
  });
  response.end(body);
}
