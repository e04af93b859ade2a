import type { IncomingMessage, ServerResponse } from 'node:http';
import type { App } from '../../app.ts';
import { readRendererFile } from '../renderer-files.ts';
import { sendEntrance, sendEnvelope, sendFile, sendRefusal, sendText } from './answer.ts';
import type { HostRefusal } from './answer.ts';
import { streamEvents } from './event-stream.ts';
import { foreignRequest } from './guard.ts';
import type { Purpose } from './guard.ts';
import { readText } from './read-text.ts';
import type { Return } from './return.ts';
import type { VisitorSession } from './session.ts';

/** Path of the one-time entrance; its token is the `jeton` parameter. */
export const ENTRANCE = '/entrer';

/** Said to both visitors, and to whoever started the host. */
export const ENDED_SENTENCE =
  'L’adresse de Passpro Accueil a été ouverte deux fois, et peut-être par un autre compte de ce poste : la session est terminée. Tout ce qui était enregistré est conservé. Fermez Passpro Accueil et relancez-le.';

export interface RouterOptions {
  readonly app: App;
  readonly session: VisitorSession;
  readonly back: Return;
  readonly rendererDir: string;
  /** `127.0.0.1:port`, the only Host answered. */
  readonly authority: string;
}

const PURPOSES: Readonly<Partial<Record<string, Purpose>>> = {
  [ENTRANCE]: 'entrance',
  '/events': 'events',
  '/retour': 'return',
  '/retour/cle': 'return-key',
};

type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse; readonly url: URL };

/** Answers one request: checks where it comes from, then who sends it, then does the one thing its path names. */
export async function route(options: RouterOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const target = request.url ?? '';
  const url = URL.parse(target.startsWith('/') ? `http://${options.authority}${target}` : '');
  const purpose = purposeOf(url?.pathname ?? '');
  const refusal = url ? refuse(options, request, purpose) : NOT_FOUND;
  if (!url || refusal) return sendRefusal(response, refusal ?? NOT_FOUND, purpose === 'call');
  const exchange = { request, response, url };
  if (purpose === 'entrance') return enter(options, exchange);
  if (purpose === 'call') return call(options, exchange);
  if (purpose === 'events') return streamEvents(options.app, response);
  if (purpose === 'return') return prove(options, exchange);
  if (purpose === 'return-key') return sendText(response, options.back.key);
  return page(options, exchange);
}

function purposeOf(pathname: string): Purpose {
  if (pathname.startsWith('/api/')) return 'call';
  return PURPOSES[pathname] ?? 'page';
}

function refuse(options: RouterOptions, request: IncomingMessage, purpose: Purpose): HostRefusal | undefined {
  const foreign = foreignRequest(request, purpose, options.authority);
  if (foreign) return foreign;
  const methods = METHODS[purpose];
  if (!methods.includes(request.method ?? '')) return wrongMethod(methods);
  return purpose === 'entrance' || purpose === 'return' || options.session.recognises(request.headers.cookie)
    ? undefined
    : whyNot(options.session);
}

/** The one-time token of the start, or the proof of a page that was there before it. */
function enter({ session, back }: RouterOptions, { request, response, url }: Exchange): void {
  // The page itself, come back by its history: it is let in as it is.
  if (session.recognises(request.headers.cookie)) return sendEntrance(response);
  const token = url.searchParams.get('jeton');
  const cookie = back.redeem(token) ? session.readmit() : session.redeem(token);
  if (cookie === undefined) sendRefusal(response, whyNot(session), false);
  else sendEntrance(response, cookie);
}

function whyNot(session: VisitorSession): HostRefusal {
  return session.state() === 'ended' ? ENDED : UNKNOWN;
}

/** Whoever comes back asks who answers here before it says anything of itself. */
function prove({ back, authority }: RouterOptions, { response, url }: Exchange): void {
  const challenge = url.searchParams.get('defi') ?? '';
  if (/^[\w-]{43}$/.test(challenge)) sendText(response, back.prove(authority, challenge));
  else sendRefusal(response, NOT_FOUND, false);
}

async function call({ app }: RouterOptions, { request, response, url }: Exchange): Promise<void> {
  const name = /^\/api\/([a-zA-Z][a-zA-Z0-9.-]{0,99})$/.exec(url.pathname)?.[1];
  if (name === undefined) return sendRefusal(response, NOT_FOUND, true);
  if (!/^application\/json(;\s*charset=utf-8)?$/i.test(request.headers['content-type'] ?? '')) {
    return sendRefusal(response, NOT_JSON, true);
  }
  const body = await readText(request);
  if (body.ok) return sendEnvelope(response, await app.call(name, body.text, mentionOf(request)));
  return sendRefusal(response, body.why === 'size' ? TOO_LARGE : NOT_JSON, true);
}

/** What the page says of its call besides its input. */
function mentionOf({ headers }: IncomingMessage): string {
  const mention = headers['passpro-mention'];
  return typeof mention === 'string' ? mention : '';
}

async function page({ rendererDir }: RouterOptions, { response, url }: Exchange): Promise<void> {
  const file = await readRendererFile(rendererDir, url.pathname);
  if (file) sendFile(response, file);
  else sendRefusal(response, NOT_FOUND, false);
}

const METHODS: Readonly<Record<Purpose, readonly string[]>> = {
  entrance: ['GET'],
  return: ['GET'],
  'return-key': ['GET'],
  call: ['POST'],
  events: ['GET'],
  page: ['GET', 'HEAD'],
};

const UNKNOWN: HostRefusal = {
  status: 403,
  code: 'session-inconnue',
  phrase:
    'Cette adresse ne s’ouvre qu’une fois, depuis la fenêtre lancée au démarrage. Fermez Passpro Accueil et relancez-le.',
};
const ENDED: HostRefusal = {
  status: 403,
  code: 'session-terminee',
  phrase: ENDED_SENTENCE,
};
const NOT_FOUND: HostRefusal = {
  status: 404,
  code: 'adresse-inconnue',
  phrase: 'Cette adresse n’existe pas dans Passpro Accueil.',
};
const NOT_JSON: HostRefusal = {
  status: 415,
  code: 'format-refuse',
  phrase: 'Cette demande n’est pas dans le format attendu : elle est refusée.',
};
const TOO_LARGE: HostRefusal = {
  status: 413,
  code: 'trop-volumineux',
  phrase: 'Ce fichier dépasse 64 Mo : choisissez-en un plus petit ou partagez-le en plusieurs.',
  // The rest of the body is not read: the connection cannot serve again.
  headers: { Connection: 'close' },
};

function wrongMethod(methods: readonly string[]): HostRefusal {
  return {
    status: 405,
    code: 'methode-refusee',
    phrase: 'Cette demande est refusée : ce n’est pas ainsi que cette adresse s’utilise.',
    headers: { Allow: methods.join(', ') },
  };
}
