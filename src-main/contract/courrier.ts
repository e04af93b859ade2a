import { z } from 'zod';
import type { MotifConvocation } from '../domain/convocation/convocation.ts';
import type { Absences } from '../domain/courrier/absences.ts';
import type { AdresseRefusee, EtatMessage, NatureMessage } from '../domain/courrier/message.ts';
import { SECURITES, type ServeurCourrier } from '../domain/courrier/serveur.ts';
import { type Decision, DECISIONS } from '../domain/courrier/suite-essai.ts';
import { zExact, zId, zIds, zJour, zTexte, zTexteLong } from './champs.ts';
import type { Fichier } from './convocations.ts';
import { command, edition, host, query, task } from './operation.ts';

/** Which messages to prepare: those that are due (or the given ones among them), those that changed, one day's, or those
 * that no origine has acknowledged for so many days. */
export const zDemande = z.discriminatedUnion('nature', [
  z.object({ nature: z.literal('convocations'), entretienIds: zIds.default([]) }),
  z.object({ nature: z.literal('remplacements') }),
  z.object({ nature: z.literal('rappel'), jour: zJour }),
  z.object({ nature: z.literal('relance'), jours: z.int().min(0).max(365) }),
]);
export type Demande = z.infer<typeof zDemande>;

export interface EntretienAnnonce {
  readonly id: string;
  readonly nom: string;
  readonly prenom: string;
  readonly classe: string;
  readonly domaineNom: string;
  readonly jour: string;
  readonly debut: string;
  readonly motif: MotifConvocation | null;
}

/** One message that could leave. */
export interface LotVue {
  readonly origineId: string;
  readonly origineNom: string;
  /** Null: no usable mailbox, nothing can be sent; a draft still can be made. */
  readonly destinataire: string | null;
  readonly copies: readonly string[];
  readonly remarques: readonly string[];
  readonly eleves: number;
  readonly entretiens: readonly EntretienAnnonce[];
  readonly objet: string;
  readonly corps: string;
  /** R28: for the user alone, never in the message. */
  readonly absences: Absences;
}

export interface PreparationVue {
  readonly lots: readonly LotVue[];
  /** What the final screen shows, in short: a confirmation holds for it and for nothing else. */
  readonly empreinte: string;
  /** Entretiens left out because a message that announces them waits already. */
  readonly enAttente: number;
  /** Rappel: pupils of that day whose convocation never left, hence left out. */
  readonly nonConvoques: number;
}

export interface MessageVue {
  readonly id: string;
  readonly nature: NatureMessage;
  readonly origineId: string;
  readonly origineNom: string;
  readonly destinataire: string;
  readonly copies: readonly string[];
  readonly entretiens: number;
  readonly jour: string | null;
  readonly etat: EtatMessage;
  readonly tentatives: number;
  readonly prochaineTentative: string | null;
  readonly reponse: string;
  readonly creeLe: string;
  readonly envoyeLe: string | null;
  /** Addresses that did not get it, while nothing was done about them. */
  readonly refuses: readonly AdresseRefusee[];
  readonly decisions: readonly Decision[];
}

export interface BoiteEnvoi {
  readonly messages: readonly MessageVue[];
  /** Whether messages are leaving right now. */
  readonly envoiEnCours: boolean;
  readonly serveurConnu: boolean;
}

/** What a screen may know of the server: everything but the password. */
export type ServeurVue = Omit<ServeurCourrier, 'id' | 'motDePasse'> & { readonly motDePasseConnu: boolean };

const zServeur = z.object({
  hote: zTexte.min(1).max(253),
  port: z.int().min(1).max(65_535),
  securite: z.enum(SECURITES),
  utilisateur: zTexte,
  expediteurNom: zTexte,
  expediteurCourriel: zTexte,
  autorite: zTexteLong.trim(),
  /** Null keeps the one that is known. */
  motDePasse: zExact(1000).nullable(),
});
export type ServeurSaisi = z.infer<typeof zServeur>;

export interface BilanEnvoi {
  readonly envoyes: number;
  /** Those of them that some address refused. */
  readonly partiels: number;
  readonly refuses: number;
  readonly inconnus: number;
  readonly restants: number;
  /** Why it ended before the last message; null when it did not. */
  readonly arret: string | null;
}

export const courrierOperations = {
  'courrier.serveur': query(z.object({})).returns<ServeurVue | null>(),
  'courrier.modifierServeur': edition(z.object({ serveur: zServeur }))
    .voit<Omit<ServeurSaisi, 'motDePasse'> | null>()
    .returns<ServeurVue>(),
  'courrier.oublierServeur': command(z.object({})).returns<null>(),
  /** Connects and authenticates, sends nothing. The answer is a French sentence. */
  'courrier.verifierServeur': task(z.object({ serveur: zServeur })).returns<{
    readonly bon: boolean;
    readonly phrase: string;
  }>(),
  'courrier.preparer': query(z.object({ demande: zDemande })).returns<PreparationVue>(),
  /** One `.eml` per origine, in an archive. Null when stopped. */
  'courrier.brouillons': task(z.object({ demande: zDemande, origineIds: zIds.min(1) })).returns<Fichier | null>(),
  /** The only confirmation: puts the messages in the outbox. Nothing leaves before `courrier.expedier`. */
  'courrier.confirmer': command(
    z.object({ demande: zDemande, origineIds: zIds.min(1), empreinte: zExact(100) }),
  ).returns<{ readonly messages: number }>(),
  /** Sends what waits, one after the other, and tries again what was deferred, until nothing waits or it is stopped. */
  'courrier.expedier': task(z.object({})).returns<BilanEnvoi>(),
  'courrier.arreter': host(z.object({})).returns<boolean>(),
  'courrier.lister': query(z.object({})).returns<BoiteEnvoi>(),
  /** What the user decides of one message. `parti` marks its convocations as issued. */
  'courrier.decider': command(z.object({ messageId: zId, decision: z.enum(DECISIONS) })).returns<null>(),
  /** A sent message came back from these addresses. */
  'courrier.noterRetour': command(
    z.object({ messageId: zId, adresses: z.array(zTexte).min(1).max(200) }),
  ).returns<null>(),
} as const;
