/** Long work under way, by the name its caller gave it; stopping an unknown one does nothing. */
export class Taches {
  private readonly controllers = new Map<string, AbortController>();

  async run<T>(tache: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    this.controllers.set(tache, controller);
    try {
      return await work(controller.signal);
    } finally {
      this.controllers.delete(tache);
    }
  }

  stop(tache: string): boolean {
    const controller = this.controllers.get(tache);
    controller?.abort();
    return controller !== undefined;
  }

  stopAll(): void {
    for (const controller of this.controllers.values()) controller.abort();
  }
}
