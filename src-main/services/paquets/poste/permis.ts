import type { Envelope } from '../../../contract/envelope.ts';
import { operations, type OperationName } from '../../../contract/index.ts';

/** What a jury does on its poste besides reading: note, write, undo, print, give back. */
const PERMISES: ReadonlySet<string> = new Set<OperationName>([
  'entretiens.noterPresence',
  'entretiens.saisir',
  'entretiens.ajouterFormation',
  'entretiens.retirerFormation',
  'journal.etat',
  'journal.annuler',
  'journal.retablir',
  'taches.arreter',
  'paquets.rendre',
  'paquets.fermer',
  'donnees.changer',
  'donnees.manqueLu',
]);

const AU_LYCEE: Envelope = {
  ok: false,
  refus: {
    code: 'au lycée',
    phrase:
      'Ce poste est celui d’un jury\u00a0: seuls les entretiens y sont notés. Le reste de la campagne se fait au lycée.',
  },
};

const lit = (name: string): boolean =>
  Object.hasOwn(operations, name) && operations[name as OperationName].kind === 'query';

/**
 * [D] A poste only fills what its packet holds: anything else would be lost on the way back, such as an absence put back
 * to be placed (R28). Null when the operation may run.
 */
export const refusDuPoste = (name: string): string | null =>
  lit(name) || PERMISES.has(name) || name.startsWith('papier.') ? null : JSON.stringify(AU_LYCEE);
