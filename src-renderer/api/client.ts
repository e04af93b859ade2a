import type { DonneesMontrees } from '../../src-main/contract/donnees.ts';
import type { Acte, AppEvent, Envelope, Mention } from '../../src-main/contract/envelope.ts';
import type { InputOf, OperationName, OutputOf } from '../../src-main/contract/index.ts';
import type { Valeurs } from '../../src-main/contract/vu.ts';
import { bridge } from './bridge.ts';
import { Coupure } from './coupure.ts';
import { direEtat } from './etat-liaison.ts';
import { deposer } from './file-attente.ts';

/** The application said no, in a French sentence the user can act on. */
export class RefusRecu extends Error {
  override readonly name = 'RefusRecu';
  readonly code: string;
  readonly details: unknown;

  constructor(code: string, phrase: string, details?: unknown) {
    super(phrase);
    this.code = code;
    this.details = details;
  }
}

export interface Answer<T> {
  readonly value: T;
  /** The act left in the journal, when something changed. */
  readonly acte: Acte | null;
  /** After an edit: its form as it now stands. */
  readonly vu: Valeurs | null;
}

const COUPURE =
  'Passpro Accueil ne répond pas pour le moment. Laissez cette fenêtre ouverte\u00a0: elle se reconnecte d’elle-même. Ce qui n’a pas abouti est à redemander ensuite.';

const INCIDENT = 'Un incident imprévu a interrompu l’opération. Vérifiez ce qui est affiché, puis recommencez.';

/** Calls that have no answer yet. */
export const enCours = new Set<Promise<string>>();

/** @throws RefusRecu */
async function suivre(appel: Promise<string>): Promise<string> {
  enCours.add(appel);
  try {
    return await appel;
  } catch (error) {
    if (error instanceof RefusRecu) throw error;
    if (error instanceof Coupure) throw new RefusRecu('coupure', COUPURE, String(error));
    throw new RefusRecu('panne', INCIDENT, String(error));
  } finally {
    enCours.delete(appel);
  }
}

function ouvrir<T>(text: string): Answer<T> {
  const envelope = JSON.parse(text) as Envelope<T>;
  if (envelope.ok) return { value: envelope.value, acte: envelope.acte ?? null, vu: envelope.vu ?? null };
  if (!('refus' in envelope)) throw new RefusRecu('panne', envelope.panne.phrase);
  const { code, phrase, details } = envelope.refus;
  if (code === 'autres données') direEtat({ autresDonnees: phrase });
  throw new RefusRecu(code, phrase, details);
}

/** What this window knows of the application from its load to its end. */
interface Application {
  readonly id: string;
  readonly commandes: ReadonlySet<string>;
}

let application: Promise<Application> | null = null;
let ecart = 0;

async function connaitre(): Promise<Application> {
  const {
    id,
    maintenant: la,
    commandes,
  } = ouvrir<DonneesMontrees>(await bridge.call('donnees.lire', '{}', '{}')).value;
  ecart = Date.parse(la) - Date.now();
  return { id, commandes: new Set(commandes) };
}

function lireApplication(): Promise<Application> {
  application ??= connaitre();
  // Told to who asks; asked for anew by the next call.
  application.catch(() => (application = null));
  return application;
}

/** The hour of the application: its clock is the one by which a campaign is lived. */
export const maintenant = (): Date => new Date(Date.now() + ecart);

/** What writes waits for its turn, and for an application out of reach; what only asks is asked once. */
async function envoyer(name: string, text: string): Promise<string> {
  // The door answers before the data are known.
  if (name.startsWith('porte.')) return bridge.call(name, text, '{}');
  const { id, commandes } = await lireApplication();
  const appeler = (mention: Mention): Promise<string> => bridge.call(name, text, JSON.stringify(mention));
  if (!commandes.has(name)) return appeler({ donnees: id });
  const demande = crypto.randomUUID();
  return deposer(() => appeler({ donnees: id, demande }));
}

/**
 * One contract call. A command is sent after those before it, as often as it takes, and done once. @throws RefusRecu with
 * a sentence to show.
 */
export async function ask<N extends OperationName>(name: N, input: InputOf<N>): Promise<Answer<OutputOf<N>>> {
  return ouvrir(await suivre(envoyer(name, JSON.stringify(input))));
}

export const onAppEvent = (listener: (event: AppEvent) => void): (() => void) =>
  bridge.onEvent((text) => listener(JSON.parse(text) as AppEvent));
