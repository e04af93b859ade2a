import type { Acte, AppEvent, Envelope } from '../contract/envelope.ts';
import type { Operation } from '../contract/operation.ts';
import { Refus } from '../contract/refus.ts';
import type { ReadStore, WriteStore } from '../store/types.ts';
import type { Contexte, TacheContexte } from './handler.ts';
import type { Taches } from './taches.ts';

interface DispatcherOptions {
  readonly operations: Readonly<Record<string, Operation>>;
  readonly handlers: Readonly<Record<string, unknown>>;
  readonly read: <T>(task: (read: ReadStore) => Promise<T>) => Promise<T>;
  readonly write: <T>(
    operation: string,
    task: (tx: WriteStore) => Promise<T>,
  ) => Promise<{ value: T; acte: Acte | null; change: boolean }>;
  readonly horloge: () => string;
  readonly attendre: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly contexte: () => Contexte;
  readonly taches: Taches;
  readonly emit: (event: AppEvent) => void;
  readonly log: (message: string, error?: unknown) => void;
}

const PANNE =
  'Un incident imprévu a interrompu l’opération. Rien n’a été modifié ; le détail est dans le journal technique.';

const refuse = (code: string, phrase: string, details?: unknown): Envelope => ({
  ok: false,
  refus: details === undefined ? { code, phrase } : { code, phrase, details },
});

function parseJson(text: string): { readonly value: unknown } | null {
  try {
    return { value: text === '' ? {} : (JSON.parse(text) as unknown) };
  } catch {
    return null;
  }
}

/** The name a caller may give to a task, besides its input, to follow and stop it. */
const tacheOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'tache' in value && typeof value.tache === 'string' ? value.tache : '';

/** Turns (operation name, JSON text) into a JSON envelope. Never rejects; nothing of the sender is trusted. */
export function createDispatcher(options: DispatcherOptions): (name: string, text: string) => Promise<string> {
  const { operations, handlers, emit, log } = options;

  async function execute(name: string, operation: Operation, input: unknown, tache: string): Promise<Envelope> {
    const ctx = options.contexte();
    if (operation.kind === 'query') {
      const handler = handlers[name] as (read: ReadStore, input: unknown, ctx: Contexte) => Promise<unknown>;
      return { ok: true, value: await options.read((read) => handler(read, input, ctx)) };
    }
    if (operation.kind === 'command') {
      const handler = handlers[name] as (tx: WriteStore, input: unknown, ctx: Contexte) => Promise<unknown>;
      const { value, acte, change } = await options.write(name, (tx) => handler(tx, input, ctx));
      if (change) emit({ type: 'changed' });
      if (!acte) return { ok: true, value };
      return { ok: true, value, acte: { id: acte.id, libelle: acte.libelle } };
    }
    const handler = handlers[name] as (ctx: TacheContexte, input: unknown) => Promise<unknown>;
    const value = await options.taches.run(tache, (signal) => {
      const progress: TacheContexte['progress'] = (fait, total, libelle, detail) =>
        emit({ type: 'progress', tache, fait, total, libelle, detail });
      const write: TacheContexte['write'] = async (task) => {
        const { value: written, change } = await options.write(name, task);
        if (change) emit({ type: 'changed' });
        return written;
      };
      const { read, horloge, attendre } = options;
      return handler({ ...ctx, read, write, horloge, attendre, signal, progress }, input);
    });
    return { ok: true, value };
  }

  async function answer(name: string, text: string): Promise<Envelope> {
    const operation = Object.hasOwn(operations, name) ? operations[name] : undefined;
    if (!operation) return refuse('opération inconnue', `L’opération « ${name} » n’existe pas.`);
    const parsed = parseJson(text);
    if (!parsed) return refuse('saisie illisible', 'La demande n’est pas du JSON lisible.');
    const input = operation.input.safeParse(parsed.value);
    if (!input.success) {
      const issues = input.error.issues.map(({ path, message }) => ({ champ: path.join('.'), message }));
      return refuse(
        'saisie invalide',
        `Saisie refusée : ${issues.map(({ champ, message }) => `${champ} : ${message}`).join(' ; ')}`,
        issues,
      );
    }
    try {
      return await execute(name, operation, input.data, tacheOf(parsed.value));
    } catch (error) {
      if (error instanceof Refus) return refuse(error.code, error.message, error.details);
      log(`${name} failed`, error);
      return { ok: false, panne: { phrase: PANNE } };
    }
  }

  return async (name, text) => JSON.stringify(await answer(name, text));
}
