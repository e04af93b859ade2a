import type { Acte, AppEvent, Envelope } from '../../src-main/contract/envelope.ts';
import type { InputOf, OperationName, OutputOf } from '../../src-main/contract/index.ts';
import type { Valeurs } from '../../src-main/contract/vu.ts';
import { bridge } from './bridge.ts';

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
  'L’application ne répond plus. Ce qui était enregistré est conservé : fermez cette fenêtre puis relancez Passpro Accueil.';

/** Calls that have no answer yet. */
export const enCours = new Set<Promise<string>>();

async function send(name: string, text: string): Promise<string> {
  const appel = bridge.call(name, text);
  enCours.add(appel);
  try {
    return await appel;
  } catch (error) {
    throw new RefusRecu('coupure', COUPURE, String(error));
  } finally {
    enCours.delete(appel);
  }
}

/** One contract call. @throws RefusRecu with a sentence to show. */
export async function ask<N extends OperationName>(name: N, input: InputOf<N>): Promise<Answer<OutputOf<N>>> {
  const envelope = JSON.parse(await send(name, JSON.stringify(input))) as Envelope<OutputOf<N>>;
  if (envelope.ok) return { value: envelope.value, acte: envelope.acte ?? null, vu: envelope.vu ?? null };
  if ('refus' in envelope) throw new RefusRecu(envelope.refus.code, envelope.refus.phrase, envelope.refus.details);
  throw new RefusRecu('panne', envelope.panne.phrase);
}

export const onAppEvent = (listener: (event: AppEvent) => void): (() => void) =>
  bridge.onEvent((text) => listener(JSON.parse(text) as AppEvent));
