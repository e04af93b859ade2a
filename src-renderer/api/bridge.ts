import type { AppEvent } from '../../src-main/contract/envelope.ts';

/** The wire to the application: text in, text out. The preload exposes it in Electron; elsewhere it is HTTP. */
export interface Bridge {
  readonly call: (name: string, text: string) => Promise<string>;
  /** Returns the way to stop listening. */
  readonly onEvent: (listener: (text: string) => void) => () => void;
}

declare global {
  interface Window {
    readonly passpro?: Bridge;
  }
}

/** One stream for all who listen: a browser opens six connections to a host at most, and calls need some. */
const listeners = new Set<(text: string) => void>();
let stream: EventSource | null = null;

function openStream(): EventSource {
  const source = new EventSource('/events');
  const tell = (text: string): void => {
    for (const listener of listeners) listener(text);
  };
  let broken = false;
  source.addEventListener('message', (event: MessageEvent<string>) => tell(event.data));
  source.addEventListener('error', () => {
    broken = true;
  });
  // What changed while the stream was broken was told to nobody: everything on screen is read again.
  source.addEventListener('open', () => {
    if (broken) tell(JSON.stringify({ type: 'changed' } satisfies AppEvent));
    broken = false;
  });
  return source;
}

const httpBridge: Bridge = {
  call: async (name, text) => {
    const response = await fetch(`/api/${encodeURIComponent(name)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: text,
      // What was just typed still leaves when the window closes; browsers allow that for 64 KiB at most.
      keepalive: text.length < 16_000,
    });
    // A refusal of the host itself (too large, unknown session) carries an envelope too.
    if (!response.headers.get('content-type')?.includes('json')) throw new Error(`HTTP ${response.status}`);
    return response.text();
  },
  onEvent: (listener) => {
    listeners.add(listener);
    stream ??= openStream();
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0) return;
      stream?.close();
      stream = null;
    };
  },
};

export const bridge: Bridge = window.passpro ?? httpBridge;
