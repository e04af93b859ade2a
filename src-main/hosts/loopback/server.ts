import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { App } from '../../app.ts';
import type { Log } from '../technical-log.ts';
import { sendRefusal } from './answer.ts';
import { keepReturn, readReturn } from './return.ts';
import { ENDED_SENTENCE, ENTRANCE, route } from './router.ts';
import { newSession } from './session.ts';

/** One browser opens six at a time; the rest is for its windows. */
const CONNECTIONS = 64;

const LIMITS = { maxHeaderSize: 16 * 1024, headersTimeout: 10_000, requestTimeout: 60_000 };

export interface LoopbackOptions {
  readonly app: App;
  readonly rendererDir: string;
  readonly log: Log;
  /** Private folder where a host leaves the way back for the one started after it. */
  readonly folder: string;
}

export interface LoopbackServer {
  /** The address that opens the application, once. */
  readonly entrance: string;
  /** Resolves when the address has served: nothing that holds it is needed any more. */
  readonly entered: Promise<void>;
  readonly origin: string;
  /** Stops listening, closes the application and lets the calls under way end. */
  close(): Promise<void>;
}

/** Serves the application on 127.0.0.1, at the port of the host before this one if it is free, or one chosen by the system. */
export async function serveLoopback({ app, rendererDir, log, folder }: LoopbackOptions): Promise<LoopbackServer> {
  const entered = Promise.withResolvers<void>();
  const session = newSession((state) => {
    entered.resolve();
    if (state !== 'ended') return;
    log(ENDED_SENTENCE);
    // The events as well: each page then asks again, and is told.
    setImmediate(() => server.closeAllConnections());
  });
  const back = await readReturn(folder);
  const underWay = new Set<Promise<void>>();
  let authority = '';
  const server = createServer(LIMITS, (request, response) => {
    const answered = route({ app, session, back, rendererDir, authority }, request, response).catch((error: unknown) =>
      failed(log, { request, response, error }),
    );
    underWay.add(answered);
    void answered.finally(() => underWay.delete(answered));
  });
  server.maxConnections = CONNECTIONS;
  // The port of last time may have been taken meanwhile.
  const port = await listen(server, back.port).catch(() => listen(server, 0));
  authority = `127.0.0.1:${port}`;
  // A tab left open finds the way back by it; without it, it is opened anew.
  await keepReturn(folder, { port, key: back.key }).catch((error: unknown) => log('The way back is not kept', error));
  return {
    origin: `http://${authority}`,
    entered: entered.promise,
    entrance: `http://${authority}${ENTRANCE}?jeton=${session.token}`,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      // First: it stops the long tasks that some of the calls wait for.
      await app.close();
      await Promise.all(underWay);
      server.closeAllConnections();
      await closed;
    },
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.removeListener('error', reject);
      if (address !== null && typeof address === 'object') resolve(address.port);
    });
  });
}

function failed(
  log: Log,
  { request, response, error }: { request: IncomingMessage; response: ServerResponse; error: unknown },
): void {
  // A page that leaves while it sends is no failure of ours.
  if (request.destroyed && !response.headersSent && error instanceof Error && 'code' in error) return;
  log('Une demande du navigateur a échoué.', error);
  if (response.headersSent) response.destroy();
  else sendRefusal(response, FAILURE, request.url?.startsWith('/api/') ?? false);
}

const FAILURE = {
  status: 500,
  code: 'panne',
  phrase: 'Passpro Accueil n’a pas pu répondre. Rien n’a été perdu : recommencez, ou fermez-le et relancez-le.',
};
