import { mkdir, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { serveLoopback } from '../../../src-main/hosts/loopback/server.ts';
import { standInApp } from '../../support/stand-in-app.ts';
import type { StandInApp } from '../../support/stand-in-app.ts';
import { tempFolder } from '../../support/temp-folder.ts';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

interface Asked {
  readonly method?: string;
  /** Sent as written: no client tidies « .. » away. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export interface Visit {
  readonly app: StandInApp;
  readonly origin: string;
  readonly authority: string;
  readonly token: string;
  readonly logged: readonly string[];
  readonly folder: string;
  readonly rendererDir: string;
  /** The request of a program that knows nothing. */
  readonly ask: (asked: Asked) => Promise<Answer>;
  /** Uses the token and gives the headers of the host's own page. */
  readonly enter: () => Promise<Record<string, string>>;
  readonly close: () => Promise<void>;
}

/** A real listening host over a small renderer, beside a file that must never be served. */
export async function visit(folder?: string): Promise<Visit> {
  folder ??= await tempFolder();
  const rendererDir = join(folder, 'renderer');
  await mkdir(join(rendererDir, 'assets'), { recursive: true });
  await writeFile(
    join(rendererDir, 'index.html'),
    '<!doctype html><script nonce="__PASSPRO_NONCE__" src="/assets/a.js">',
  );
  await writeFile(join(rendererDir, 'assets', 'a.js'), 'export {};');
  await writeFile(join(rendererDir, 'assets', 'notes.txt'), 'TOP SECRET');
  await writeFile(join(folder, 'secret.json'), 'TOP SECRET');
  const app = standInApp();
  const logged: string[] = [];
  const server = await serveLoopback({ app, rendererDir, log: (message) => logged.push(message), folder });
  onTestFinished(() => server.close().catch(() => undefined));
  const token = new URL(server.entrance).searchParams.get('jeton') ?? '';
  const { origin } = server;
  const authority = new URL(origin).host;
  const ask = (asked: Asked): Promise<Answer> => send(Number(new URL(origin).port), asked);
  return {
    app,
    origin,
    authority,
    token,
    logged,
    folder,
    rendererDir,
    ask,
    async enter() {
      const { headers } = await ask({ path: `/entrer?jeton=${token}` });
      const cookie = headers['set-cookie']?.[0]?.split(';')[0] ?? '';
      return { Cookie: cookie, Origin: origin, 'Sec-Fetch-Site': 'same-origin', 'Content-Type': 'application/json' };
    },
    close: () => server.close(),
  };
}

function send(port: number, { method = 'GET', path, headers, body }: Asked): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts).toString('utf8'),
        }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
