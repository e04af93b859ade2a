/** How the disk fails: the order given to `disk-fault.c`, less its count; null for a file system that is really full. */
export const PANNES = {
  'plus de place': 'both 28',
  'quota dépassé': 'both 122',
  'erreur sur le fichier': 'db 5',
  'erreur sur le journal': 'wal 5',
  'erreur à la synchronisation': 'sync 5',
  'erreur de lecture': 'read 5',
  'disque rempli': null,
} as const;

export type NomPanne = keyof typeof PANNES;

export type NomActe = 'ajout' | 'import' | 'annulation' | 'annulation longue';

/** What the application under test says, a line each. */
export type Dit =
  | { readonly dit: 'fait'; readonly id: string; readonly salle?: string }
  | { readonly dit: 'annulé'; readonly id: string }
  | { readonly dit: 'refus'; readonly code: string; readonly phrase: string }
  /** The disk works again. */
  | { readonly dit: 'de nouveau' | 'fini' };
