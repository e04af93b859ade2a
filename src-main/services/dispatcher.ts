import type { Acte, AppEvent, Envelope } from '../contract/envelope.ts';
import type { OperationName, Operations } from '../contract/index.ts';
import type { Operation } from '../contract/operation.ts';
import { refusDisque } from '../contract/panne-disque.ts';
import { Refus } from '../contract/refus.ts';
import { type Acces, DROITS, type Droit, type OperationDeDroit, refusDAcces } from '../domain/acces/droits.ts';
import { EFFETS, type Effet } from '../domain/journal/effets.ts';
import { type AInscrire, REGISTRE } from '../domain/journal/registre.ts';
import type { ReadStore, WriteStore } from '../store/types.ts';
import { type Writer, isOfWriter, type Moment } from './writer.ts';
import type { Contexte, TacheContexte } from './handler.ts';
import type { Valeurs } from '../contract/vu.ts';
import { detailSaisieRefusee, phraseSaisieRefusee } from './saisie-refusee.ts';
import type { Taches } from './taches.ts';
import { lireVu, verifierVu } from './vu/verifier-vu.ts';

interface DispatcherOptions {
  readonly operations: Readonly<Record<string, Operation>>;
  readonly handlers: Readonly<Record<string, unknown>>;
  readonly read: <T>(task: (read: ReadStore) => Promise<T>) => Promise<T>;
  readonly write: <T>(
    operation: string,
    task: (tx: WriteStore) => Promise<T>,
    demande?: string,
  ) => Promise<{ value: T; acte: Acte | null; change: boolean }>;
  readonly writer: Writer;
  /** Who asks, at this moment. */
  readonly acces: () => Acces;
  /** Writes a line of the journal des opérations. Nobody waits for it, and its failure is no failure of the operation. */
  readonly inscrire: (operation: AInscrire) => void;
  readonly horloge: () => string;
  readonly attendre: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly contexte: () => Contexte;
  readonly taches: Taches;
  readonly emit: (event: AppEvent) => void;
  readonly log: (message: string, error?: unknown) => void;
}

/** What a failure leaves of an operation: a task may have written part of its work before. */
const RESTE = {
  lecture: 'Les données n’ont pas pu être lues',
  rien: 'Rien n’a été enregistré',
  debut: 'L’opération s’est interrompue, et seul ce qu’elle avait déjà enregistré est gardé',
} as const;

interface Suivi {
  reste: keyof typeof RESTE;
  readonly demande: string | undefined;
}

const panne = (reste: Suivi['reste']): string =>
  `Un incident imprévu a interrompu l’opération. ${RESTE[reste]}. Le détail est dans le journal technique.`;

const refuse = (code: string, phrase: string, details?: unknown): string =>
  JSON.stringify({
    ok: false,
    refus: details === undefined ? { code, phrase } : { code, phrase, details },
  } satisfies Envelope);

type NameOf<K extends Operation['kind']> = {
  [N in keyof Operations]: Operations[N]['kind'] extends K ? N : never;
}[keyof Operations];

/** What the acts of every command are to « Annuler »: one that was not decided does not compile. */
const DECIDED: Readonly<Record<NameOf<'command'>, Effet>> = EFFETS;

/** How what is no act is written down: a task or an operation of the host that was not decided does not compile. */
const INSCRITES: Readonly<Record<NameOf<'task' | 'host'>, unknown>> = REGISTRE;

/** Who may ask for every operation: one that was not decided does not compile. */
const RIGHTS: Readonly<Record<OperationName, Droit>> = DROITS;

/** Written down by whoever makes them: a backup is made without being asked for, and a restored file is not the one of the call. */
const WRITTEN_ELSEWHERE: ReadonlySet<string> = new Set<OperationName>(['sauvegardes.faire', 'sauvegardes.restaurer']);

const momentOf = ({ aujourdhui, maintenant }: Contexte): Moment => ({ aujourdhui, maintenant });

function parseJson(text: string): { readonly value: unknown } | null {
  try {
    return { value: text === '' ? {} : (JSON.parse(text) as unknown) };
  } catch {
    // The caller is told that it came unreadable.
    return null;
  }
}

/** The name a caller may give to a task, besides its input, to follow and stop it. */
const tacheOf = (value: unknown): string | null =>
  typeof value === 'object' && value !== null && 'tache' in value && typeof value.tache === 'string'
    ? value.tache
    : null;

const toActe = ({ id, libelle }: Acte): Acte => ({ id, libelle });

/** An accepted answer whose value is JSON text already. */
const accept = (text: string | undefined, acte: Acte | null = null, vu: Valeurs | null = null): string =>
  `{"ok":true${text === undefined ? '' : `,"value":${text}`}${acte ? `,"acte":${JSON.stringify(toActe(acte))}` : ''}${vu ? `,"vu":${JSON.stringify(vu)}` : ''}}`;

/** What the form of an edit was opened on. A caller that has seen nothing may only write where nothing is. */
function vuDe(value: unknown): Valeurs {
  const vu: unknown = (value as { readonly vu?: unknown } | null)?.vu;
  return typeof vu === 'object' && vu !== null ? (vu as Valeurs) : {};
}

/** What comes with an edit besides its input. */
interface Sending {
  readonly vu: Valeurs;
  readonly demande: string | undefined;
}

/** `demande`: the name that the page gave to a command. */
export type Appel = (name: string, text: string, demande?: string) => Promise<string>;

/** Turns (operation name, JSON text) into a JSON envelope. Never rejects; nothing of the sender is trusted. */
export function createDispatcher(options: DispatcherOptions): Appel {
  const { operations, handlers, writer, emit, log } = options;
  const announce = (change: boolean): void => {
    if (change) emit({ type: 'changed' });
  };

  /** What writes has its line with what it wrote. */
  const inscrire = (operation: string): void => {
    const writes = Object.hasOwn(DECIDED, operation) || WRITTEN_ELSEWHERE.has(operation);
    if (INSCRITES[operation as keyof typeof INSCRITES] && !writes) options.inscrire({ operation });
  };

  async function query(name: string, input: unknown): Promise<string> {
    const handler = handlers[name] as (read: ReadStore, input: unknown, ctx: Contexte) => Promise<unknown>;
    const ctx = options.contexte();
    return accept(JSON.stringify(await options.read((read) => handler(read, input, ctx))));
  }

  async function edit(name: string, input: unknown, { vu, demande }: Sending): Promise<string> {
    const handler = handlers[name] as (tx: WriteStore, input: unknown, ctx: Contexte) => Promise<unknown>;
    const ctx = options.contexte();
    const written = await options.write(
      name,
      async (tx) => {
        await verifierVu(tx, { nom: name, input, vu });
        const fait = await handler(tx, input, ctx);
        return { fait, vu: await lireVu(tx, name, input) };
      },
      demande,
    );
    announce(written.change);
    return accept(JSON.stringify(written.value.fait), written.acte, written.value.vu);
  }

  async function command(name: string, input: unknown, demande?: string): Promise<string> {
    const ctx = options.contexte();
    if (isOfWriter(name)) {
      const { text, acte, change } = await writer.command({ name, input, moment: momentOf(ctx), demande });
      announce(change);
      return accept(text, acte);
    }
    const handler = handlers[name] as (tx: WriteStore, input: unknown, ctx: Contexte) => Promise<unknown>;
    const { value, acte, change } = await options.write(name, (tx) => handler(tx, input, ctx), demande);
    announce(change);
    return accept(JSON.stringify(value), acte);
  }

  function task(
    name: string,
    input: unknown,
    { tache, suivi }: { tache: string | null; suivi: Suivi },
  ): Promise<string> {
    const ctx = options.contexte();
    return options.taches.run(tache, async (signal) => {
      const progress: TacheContexte['progress'] = (fait, total, libelle, detail) =>
        emit({ type: 'progress', tache: tache ?? '', fait, total, libelle, detail });
      if (isOfWriter(name))
        return accept(await writer.task({ name, input, moment: momentOf(ctx) }, { signal, progress }));
      const handler = handlers[name] as (ctx: TacheContexte, input: unknown) => Promise<unknown>;
      const write: TacheContexte['write'] = async (work) => {
        if (!Object.hasOwn(DECIDED, name)) throw new Error(`${name} writes: EFFETS must say what its acts are`);
        const { value, change } = await options.write(name, work);
        if (change) suivi.reste = 'debut';
        announce(change);
        return value;
      };
      const { read, horloge, attendre } = options;
      const fait = await handler({ ...ctx, read, write, horloge, attendre, signal, progress }, input);
      // Null: stopped before its end.
      if (fait !== null) inscrire(name);
      return accept(JSON.stringify(fait));
    });
  }

  async function host(name: string, input: unknown): Promise<string> {
    const handler = handlers[name] as (ctx: Contexte, input: unknown) => Promise<unknown>;
    const fait = await handler(options.contexte(), input);
    inscrire(name);
    return accept(JSON.stringify(fait));
  }

  async function answer(name: string, text: string, suivi: Suivi): Promise<string> {
    const operation = Object.hasOwn(operations, name) ? operations[name] : undefined;
    if (!operation)
      return refuse('opération inconnue', 'L’application ne connaît pas cette demande : rechargez la page.');
    const interdit = Object.hasOwn(RIGHTS, name) ? refusDAcces(name as OperationDeDroit, options.acces()) : null;
    if (interdit !== null) {
      options.inscrire({ operation: name, refusee: true });
      return refuse('accès refusé', interdit);
    }
    const parsed = parseJson(text);
    if (!parsed)
      return refuse('saisie illisible', 'La demande est arrivée illisible : rechargez la page, puis recommencez.');
    const input = operation.input.safeParse(parsed.value, { reportInput: true });
    if (!input.success) {
      const { issues } = input.error;
      log(`${name} refused: ${detailSaisieRefusee(issues)}`);
      return refuse('saisie invalide', phraseSaisieRefusee(name, issues));
    }
    suivi.reste = operation.kind === 'query' ? 'lecture' : 'rien';
    if (operation.edite) return edit(name, input.data, { vu: vuDe(parsed.value), demande: suivi.demande });
    switch (operation.kind) {
      case 'query':
        return query(name, input.data);
      case 'command':
        return command(name, input.data, suivi.demande);
      case 'task':
        return task(name, input.data, { tache: tacheOf(parsed.value), suivi });
      case 'host':
        return host(name, input.data);
    }
  }

  return async (name, text, demande) => {
    const suivi: Suivi = { reste: 'rien', demande };
    try {
      return await answer(name, text, suivi);
    } catch (error) {
      if (error instanceof Refus) return refuse(error.code, error.message, error.details);
      log(`${name} failed`, error);
      const refus = refusDisque(error, RESTE[suivi.reste]);
      if (refus) return refuse(refus.code, refus.message);
      return JSON.stringify({ ok: false, panne: { phrase: panne(suivi.reste) } } satisfies Envelope);
    }
  };
}
