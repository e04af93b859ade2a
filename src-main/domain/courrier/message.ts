import type { MotifConvocation } from '../convocation/convocation.ts';

/**
 * What a message to an origine is about: convocations, those that changed only, who will not come on one day (rappel), or
 * whether it has the convocations that it never acknowledged (relance).
 */
export const NATURES_MESSAGE = ['convocations', 'remplacements', 'rappel', 'relance'] as const;
export type NatureMessage = (typeof NATURES_MESSAGE)[number];

/** Whether the message makes convocations: a rappel and a relance speak of those that are issued already. */
export const annonceQuelqueChose = (nature: NatureMessage): boolean =>
  nature === 'convocations' || nature === 'remplacements';

/** Whether two messages would tell an origine the same thing: convocations and those that changed are one subject. */
export const memeSujet = (a: NatureMessage, b: NatureMessage): boolean =>
  a === b || (annonceQuelqueChose(a) && annonceQuelqueChose(b));

/**
 * The life of a message. `en cours` is written before the first byte leaves; `sort inconnu`: everything was handed
 * over and no answer came, so that only the user can tell whether it arrived; `abandonné` is the user's own choice.
 */
export const ETATS_MESSAGE = [
  'à envoyer',
  'en cours',
  'envoyé',
  'refusé',
  'à reprendre',
  'sort inconnu',
  'abandonné',
] as const;
export type EtatMessage = (typeof ETATS_MESSAGE)[number];

/** What a message announces of one entretien; `motif` null when it is announced so already (R22, R28). */
export interface Annonce {
  readonly entretienId: string;
  readonly motif: MotifConvocation | null;
  readonly juryId: string | null;
  readonly seanceId: string | null;
  readonly jour: string;
  readonly debut: string;
  readonly dureeMinutes: number;
  readonly lieu: string;
}

/**
 * R21: one message to one origine. Neither its text nor its letters are kept: they are written again from the data when
 * it leaves, so that a late message never announces an hour that is no longer true, and so that no copy of the pupils'
 * data piles up. What it announced is kept, and becomes the convocations once the server has it.
 */
export interface Message {
  readonly id: string;
  /** Shared by the messages confirmed together. */
  readonly envoiId: string;
  readonly nature: NatureMessage;
  /** Not a reference: the message stays as it was when the origine goes. */
  readonly origineId: string;
  readonly origineNom: string;
  /** The day that a rappel asks about. */
  readonly jour: string | null;
  readonly destinataire: string;
  readonly copies: readonly string[];
  readonly annonces: readonly Annonce[];
  readonly etat: EtatMessage;
  readonly tentatives: number;
  /** Instant (ISO) before which it is not tried again. */
  readonly prochaineTentative: string | null;
  /** The server's words, or what the network said; empty while there is nothing to say. */
  readonly reponse: string;
  /** Those that the server would not take, or from which the message came back. */
  readonly refuses: readonly AdresseRefusee[];
  /** Addresses that have these letters from an earlier message: never written to again by this one. */
  readonly servies: readonly string[];
  /** Message-ID of the letter, the same at every try: a server that got it twice can tell. */
  readonly messageId: string;
  readonly creeLe: string;
  readonly envoyeLe: string | null;
}

/** One address that did not get the message, and why: the server's words, or that it came back. */
export interface AdresseRefusee {
  readonly adresse: string;
  readonly reponse: string;
}

/** What is said of the addresses that did not get it, one a line. */
export const phraseRefus = (refuses: readonly AdresseRefusee[]): string =>
  refuses.map(({ adresse, reponse }) => `${adresse}\u00a0: ${reponse}`).join('\n');

/** R21: those of its addresses that have a message already, counting those that an earlier one of the same letters reached. */
export function adressesServies(message: Pick<Message, 'destinataire' | 'copies' | 'refuses' | 'servies'>): string[] {
  const refusees = new Set(message.refuses.map(({ adresse }) => adresse.toLowerCase()));
  const siennes = [message.destinataire, ...message.copies];
  return [...message.servies, ...siennes.filter((adresse) => !refusees.has(adresse.toLowerCase()))];
}
