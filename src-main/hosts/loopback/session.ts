import { randomBytes, timingSafeEqual } from 'node:crypto';

/** The one visitor that a loopback host knows. */
export interface VisitorSession {
  /** Opens the door once, in the address given to the browser. */
  readonly token: string;
  /**
   * Exchanges the token for the `Set-Cookie` header of the session; undefined if it is wrong. A right token that has
   * served ends the session: two visitors had it, and nobody can tell which is the user.
   */
  redeem(token: string | null): string | undefined;
  /** The `Set-Cookie` header of the session, for a page that has proved itself otherwise; undefined once it has ended. */
  readmit(): string | undefined;
  /** Whether a `Cookie` header belongs to the session. */
  recognises(cookies: string | undefined): boolean;
  readonly state: () => State;
}

type State = 'waiting' | 'open' | 'ended';

/** 256 bits each for the token and the cookie; the cookie's name differs at each start, since browsers share cookies between ports. */
export function newSession(changed: (state: State) => void): VisitorSession {
  const token = secret();
  const name = `passpro-${randomBytes(6).toString('hex')}`;
  const value = secret();
  const header = `${name}=${value}; HttpOnly; SameSite=Strict; Path=/`;
  let state: State = 'waiting';
  let served = false;
  const become = (next: State): void => {
    state = next;
    changed(next);
  };
  return {
    token,
    state: () => state,
    redeem(given) {
      if (state === 'ended' || given === null || !same(given, token)) return undefined;
      become(served ? 'ended' : 'open');
      served = true;
      return state === 'open' ? header : undefined;
    },
    readmit() {
      if (state === 'ended') return undefined;
      // The window of this start has not come in for all that: nobody is told.
      state = 'open';
      return header;
    },
    recognises(cookies) {
      const mine = (cookies ?? '').split('; ').find((cookie) => cookie.startsWith(`${name}=`));
      return state === 'open' && mine !== undefined && same(mine.slice(name.length + 1), value);
    },
  };
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}

/** Compares in constant time: the time of an answer tells nothing of the secret. */
export function same(given: string, expected: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
}
