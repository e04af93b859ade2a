interface Tache {
  readonly nom: string | null;
  readonly arret: AbortController;
  readonly fin: Promise<unknown>;
}

/** Long work under way. Its caller may have named it, to stop it; what has no name is stopped by closing only. */
export class Taches {
  private readonly enCours = new Set<Tache>();

  async run<T>(nom: string | null, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const arret = new AbortController();
    const fin = work(arret.signal);
    const tache: Tache = { nom, arret, fin };
    this.enCours.add(tache);
    try {
      return await fin;
    } finally {
      this.enCours.delete(tache);
    }
  }

  /** Whether there was something to stop. */
  stop(nom: string): boolean {
    const nommees = [...this.enCours].filter((tache) => tache.nom === nom);
    for (const { arret } of nommees) arret.abort();
    return nommees.length > 0;
  }

  /** Stops all of it, and resolves when it has kept what it could. */
  async stopAll(): Promise<void> {
    for (const { arret } of this.enCours) arret.abort();
    await Promise.allSettled([...this.enCours].map(({ fin }) => fin));
  }
}
