import type { TableName } from './types.ts';

/**
 * Tables whose rows leave no image in the journal. A message that left, or a file that was handed over, cannot be called
 * back by « Annuler », and undoing an older act must not bring back the state a message had then, nor take away the proof
 * of what was sent or came in; the server's password must be in one place only; a proposed plan changes nothing yet. It is a
 * property of the table and not of a command, so that no command can get it wrong.
 */
export const HORS_JOURNAL: ReadonlySet<TableName> = new Set<TableName>([
  'message',
  'serveurCourrier',
  'exportation',
  'importation',
  'convocationPartie',
  'paquet',
  'poste',
  'proposition',
]);
