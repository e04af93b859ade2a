import type { Envelope } from '../contract/envelope.ts';
import { refusDisque } from '../contract/panne-disque.ts';
import { Refus } from '../contract/refus.ts';
import { KeyFileRefused } from '../keys/key-file.ts';
import { HostError } from './host-error.ts';

/** What was asked of the door is done. */
export const accept = (value: unknown): string => JSON.stringify({ ok: true, value } satisfies Envelope);

/** Why it was not: a refusal as a sentence, anything else to the technical log. */
export function refuse(error: unknown, log: (message: string, error?: unknown) => void): string {
  const refus = error instanceof Refus ? error : refusDisque(error, 'Les données ne peuvent pas être ouvertes');
  if (refus)
    return JSON.stringify({ ok: false, refus: { code: refus.code, phrase: refus.message, details: refus.details } });
  if (error instanceof HostError || error instanceof KeyFileRefused)
    return JSON.stringify({ ok: false, refus: { code: 'dossier fermé', phrase: error.message } });
  log('La porte n’a pas répondu', error);
  const phrase = 'Un incident imprévu a empêché d’ouvrir les données. Le détail est dans le journal technique.';
  return JSON.stringify({ ok: false, panne: { phrase } });
}
