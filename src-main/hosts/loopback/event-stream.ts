import type { ServerResponse } from 'node:http';
import type { App } from '../../app.ts';
import { newNonce, securityHeaders } from '../page-security.ts';

/** Often enough that a closed laptop or a proxy is noticed; browsers ignore it. */
const HEARTBEAT_MS = 20_000;

/** Streams the application's events to one page (server-sent events) until the page leaves. */
export function streamEvents(app: App, response: ServerResponse): void {
  response.writeHead(200, { ...securityHeaders(newNonce()), 'Content-Type': 'text/event-stream; charset=utf-8' });
  response.write('retry: 1000\n\n');
  const stop = app.onEvent((text) => response.write(`data: ${text.replaceAll('\n', '\ndata: ')}\n\n`));
  const heartbeat = setInterval(() => response.write(': \n\n'), HEARTBEAT_MS);
  response.on('close', () => {
    clearInterval(heartbeat);
    stop();
  });
}
