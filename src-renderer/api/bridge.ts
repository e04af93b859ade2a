import { httpBridge } from './http-bridge.ts';

/** The wire to the application: text in, text out. The preload exposes it in Electron; elsewhere it is HTTP. */
export interface Bridge {
  /** `mention`: JSON text of a Mention. @throws Coupure when the application is out of reach. */
  readonly call: (name: string, text: string, mention: string) => Promise<string>;
  /** Returns the way to stop listening. */
  readonly onEvent: (listener: (text: string) => void) => () => void;
}

declare global {
  interface Window {
    readonly passpro?: Bridge;
  }
}

export const bridge: Bridge = window.passpro ?? httpBridge;
