import { type Message } from '../../domain/courrier/message.ts';
import type { ReadStore } from '../../store/types.ts';
import { dernieres } from '../lectures/dernieres.ts';
import { lireEntretiens } from '../lectures/lire-entretiens.ts';
import { type Annonceable, toAnnonceable } from './lots.ts';
import type { Ebauche } from './pieces.ts';
import { parId } from '../../domain/par-id.ts';

export interface FileAttente {
  /** Those to send now, in the order they were confirmed. */
  readonly dus: readonly Message[];
  /** Instant at which the next deferred one may be tried; null when none waits. */
  readonly prochaine: string | null;
  readonly restants: number;
}

export async function lireFile(read: ReadStore, instant: string): Promise<FileAttente> {
  const messages = await read.all('message', { etat: ['à envoyer', 'à reprendre'] });
  const dus = messages.filter(({ prochaineTentative }) => prochaineTentative === null || prochaineTentative <= instant);
  const attentes = messages.flatMap(({ prochaineTentative }) => prochaineTentative ?? []).toSorted();
  return {
    dus: dus.toSorted((a, b) =>
      a.creeLe === b.creeLe ? a.origineNom.localeCompare(b.origineNom, 'fr') : a.creeLe < b.creeLe ? -1 : 1,
    ),
    prochaine: attentes[0] ?? null,
    restants: messages.length,
  };
}

/** Those of the relances whose origine answered meanwhile: they are not asked about again. */
async function lireAccusees(read: ReadStore, messages: readonly Message[]): Promise<ReadonlySet<string>> {
  const ids = messages
    .filter(({ nature }) => nature === 'relance')
    .flatMap((message) => message.annonces.map(({ entretienId }) => entretienId));
  return new Set([...(await dernieres(read, ids)).values()].flatMap((row) => (row.accuseLe ? row.entretienId : [])));
}

/**
 * What of a message can still be announced, as it stands now: pupils who gave up, lost their place, were received or
 * went to another origine meanwhile are left out.
 */
export async function lireAnnonceables(
  read: ReadStore,
  messages: readonly Message[],
): Promise<ReadonlyMap<string, readonly Annonceable[]>> {
  const vues = parId(await lireEntretiens(read));
  const accusees = await lireAccusees(read, messages);
  return new Map(
    messages.map((message) => [
      message.id,
      message.annonces.flatMap(({ entretienId }) => {
        const vue = vues.get(entretienId);
        if (!vue || vue.origineId !== message.origineId) return [];
        if (message.nature === 'rappel' && vue.jour !== message.jour) return [];
        const annonceable = toAnnonceable(vue);
        if (message.nature === 'relance' && (annonceable?.annonce.motif !== null || accusees.has(entretienId)))
          return [];
        return annonceable ?? [];
      }),
    ]),
  );
}

export const toEbauche = (message: Message, annonceables: readonly Annonceable[]): Ebauche => ({
  nature: message.nature,
  jour: message.jour,
  origineNom: message.origineNom,
  destinataire: message.destinataire,
  copies: message.copies,
  messageId: message.messageId,
  annonceables,
});
