/**
 * The sending under way in this application, if any, and the message it is handing over. It lives in memory on purpose: a
 * message that the data say is « en cours » and that is not here was left so by an application that stopped.
 */
export class EnvoisEnCours {
  private controller: AbortController | null = null;
  private messageId: string | null = null;
  private fin = Promise.withResolvers<void>();
  private readonly onChange: () => void;

  constructor(onChange: () => void) {
    this.onChange = onChange;
    this.fin.resolve();
  }

  get actif(): boolean {
    return this.controller !== null;
  }

  estEnVol(messageId: string): boolean {
    return this.messageId === messageId;
  }

  /** Starts the only sending; null when there is one already. `signal` stops it from outside too. */
  commencer(signal: AbortSignal): AbortSignal | null {
    if (this.controller) return null;
    this.controller = new AbortController();
    this.fin = Promise.withResolvers<void>();
    this.onChange();
    return AbortSignal.any([signal, this.controller.signal]);
  }

  terminer(): void {
    this.controller = null;
    this.fin.resolve();
    this.onChange();
  }

  /** Resolves once nothing is being sent. */
  repos(): Promise<void> {
    return this.fin.promise;
  }

  arreter(): boolean {
    this.controller?.abort();
    return this.actif;
  }

  async pendant<T>(messageId: string, remise: () => Promise<T>): Promise<T> {
    this.messageId = messageId;
    try {
      return await remise();
    } finally {
      this.messageId = null;
    }
  }
}
