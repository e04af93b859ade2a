import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { App } from '../../app.ts';
import type { Log } from '../technical-log.ts';
import { sendRefusal } from './answer.ts';
import { ENDED_SENTENCE, ENTRANCE, route } from './router.ts';
import { newSession } from './session.ts';

/** One browser opens six at a time; the rest is for its windows. */
const CONNECTIONS = 64;

const LIMITS = { maxHeaderSize: 16 * 1024, headersTimeout: 10_000, requestTimeout: 60_000 };

export interface LoopbackOptions {
  readonly app: App;
  readonly rendererDir: string;
  readonly log: Log;
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

/** Serves the application on 127.0.0.1 and a port chosen by the system. */
export async function serveLoopback({ app, rendererDir, log }: LoopbackOptions): Promise<LoopbackServer> {
  const entered = Promise.withResolvers<void>();
  const session = newSession((state) => {
    entered.resolve();
    if (state !== 'ended') return;
    log(ENDED_SENTENCE);
    // The events as well: each page then asks again, and is told.
    setImmediate(() => server.closeAllConnections());
  });
  const underWay = new Set<Promise<void>>();
  let authority = '';
  const server = createServer(LIMITS, (request, response) => {
    const answered = route({ app, session, rendererDir, authority }, request, response).catch((error: unknown) =>
      failed(log, { request, response, error }),
    );
    underWay.add(answered);
    void answered.finally(() => underWay.delete(answered));
  });
  server.maxConnections = CONNECTIONS;
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address !== null && typeof address === 'object') resolve(address.port);
    });
  });
  authority = `127.0.0.1:${port}`;
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
