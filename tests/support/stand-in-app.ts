import type { LockableApp } from '../../src-main/hosts/door.ts';

export interface StandInApp extends LockableApp {
  /** The calls received, in order. */
  readonly calls: { readonly name: string; readonly text: string; readonly mention: string }[];
  readonly emit: (text: string) => void;
  readonly listeners: () => number;
  readonly isClosed: () => boolean;
  /** Makes every later call fail, as a bug would. */
  readonly breakDown: (error: Error) => void;
}

/** The smallest application a host can serve: it answers each call with what it was asked. */
export function standInApp(): StandInApp {
  const calls: { name: string; text: string; mention: string }[] = [];
  const listeners = new Set<(text: string) => void>();
  let closed = false;
  let failure: Error | undefined;
  return {
    calls,
    call(name, text, mention) {
      if (failure) return Promise.reject(failure);
      calls.push({ name, text, mention });
      return Promise.resolve(JSON.stringify({ ok: true, value: { name, length: text.length } }));
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    lock: () => Promise.resolve(),
    close() {
      closed = true;
      return Promise.resolve();
    },
    emit: (text) => listeners.forEach((listener) => listener(text)),
    listeners: () => listeners.size,
    isClosed: () => closed,
    breakDown: (error) => {
      failure = error;
    },
  };
}
