/** Long work under way, by the name its caller gave it; stopping an unknown one does nothing. */
export class Taches {
  private readonly controllers = new Map<string, AbortController>();
  private readonly running = new Set<Promise<unknown>>();

  async run<T>(tache: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    this.controllers.set(tache, controller);
    const running = work(controller.signal);
    this.running.add(running);
    try {
      return await running;
    } finally {
      this.running.delete(running);
      this.controllers.delete(tache);
    }
  }

  stop(tache: string): boolean {
    const controller = this.controllers.get(tache);
    controller?.abort();
    return controller !== undefined;
  }

  /** Stops all of it, and resolves when it has kept what it could. */
  async stopAll(): Promise<void> {
    for (const controller of this.controllers.values()) controller.abort();
    await Promise.allSettled(this.running);
  }
}
