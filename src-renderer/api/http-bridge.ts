import type { AppEvent } from '../../src-main/contract/envelope.ts';
import type { Bridge } from './bridge.ts';
import { Coupure, couper } from './coupure.ts';
import { lireEtat } from './etat-liaison.ts';
import { lireCle, revenirAvec } from './retour.ts';

/** One stream for all who listen: a browser opens six connections to a host at most, and calls need some. */
const listeners = new Set<(text: string) => void>();
let stream: EventSource | null = null;
let cle: Promise<string> | null = null;

const tell = (text: string): void => {
  for (const listener of listeners) listener(text);
};

function openStream(): void {
  stream?.close();
  stream = new EventSource('/events');
  stream.addEventListener('message', (event: MessageEvent<string>) => tell(event.data));
  // What changed before the stream was open was told to nobody: everything on screen is read again.
  stream.addEventListener('open', () => tell(JSON.stringify({ type: 'changed' } satisfies AppEvent)));
  stream.addEventListener('error', perdre);
}

async function revenir(): Promise<void> {
  await revenirAvec((await cle) ?? '');
  if (listeners.size > 0) openStream();
}

/** Nothing more is sent, not even by the stream, before whoever listens there has proved to be our host. */
function perdre(): void {
  stream?.close();
  stream = null;
  couper(revenir);
}

function lost(why: unknown): Coupure {
  perdre();
  return new Coupure(String(why));
}

/** The session of this page is over: the host was started again, or closed its door. */
const isOver = (status: number, text: string): boolean => status === 403 && /"session-(inconnue|terminee)"/.test(text);

export const httpBridge: Bridge = {
  call: async (name, text, mention) => {
    if (lireEtat().coupee) throw new Coupure('The host is out of reach.');
    cle ??= lireCle();
    // Told by the call that follows; asked for anew by the next one.
    cle.catch(() => (cle = null));
    const response = await fetch(`/api/${encodeURIComponent(name)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'passpro-mention': mention },
      body: text,
      // What was just typed still leaves when the window closes; browsers allow that for 64 KiB at most.
      keepalive: text.length < 16_000,
    }).catch((error: unknown) => {
      throw lost(error);
    });
    // A refusal of the host itself (too large, another format) carries an envelope too.
    if (!response.headers.get('content-type')?.includes('json')) throw lost(`HTTP ${response.status}`);
    const answer = await response.text().catch((error: unknown) => {
      throw lost(error);
    });
    if (isOver(response.status, answer)) throw lost('The session is over.');
    return answer;
  },
  onEvent: (listener) => {
    listeners.add(listener);
    if (!stream && !lireEtat().coupee) openStream();
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0) return;
      stream?.close();
      stream = null;
    };
  },
};
