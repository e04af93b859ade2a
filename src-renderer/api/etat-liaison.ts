import { useSyncExternalStore } from 'react';

/** Where the window stands with the application. */
export interface EtatLiaison {
  /** The application is out of reach; the window comes back to it by itself. */
  readonly coupee: boolean;
  /** Why the application, within reach, no longer lets this window in: its sentence. */
  readonly porteClose: string | null;
  /** Acts that the application has not confirmed yet. */
  readonly enAttente: number;
  /** They have waited long enough to be said. */
  readonly lente: boolean;
  /** A screen could not be read yet. */
  readonly ecranManquant: boolean;
  /** The application shows other data than this window: its sentence. */
  readonly autresDonnees: string | null;
}

let etat: EtatLiaison = {
  coupee: false,
  porteClose: null,
  enAttente: 0,
  lente: false,
  ecranManquant: false,
  autresDonnees: null,
};
const auditeurs = new Set<() => void>();

export const lireEtat = (): EtatLiaison => etat;

export function direEtat(suite: Partial<EtatLiaison>): void {
  etat = { ...etat, ...suite };
  for (const auditeur of auditeurs) auditeur();
}

function ecouter(auditeur: () => void): () => void {
  auditeurs.add(auditeur);
  return () => auditeurs.delete(auditeur);
}

export const useEtatLiaison = (): EtatLiaison => useSyncExternalStore(ecouter, lireEtat);
