import type { Acte } from '../contract/envelope.ts';
import type { Operations } from '../contract/index.ts';
import type { Operation } from '../contract/operation.ts';
import type { LecturesPretees } from './echanges/import-ouvert.ts';
import type { Contexte, TacheContexte } from './handler.ts';

/**
 * Operations on thousands of rows: they run in the writer thread, on a connection of their own, so that the window is
 * answered meanwhile.
 */
const WRITER_OPERATIONS = [
  'echanges.lire',
  'echanges.difference',
  'echanges.appliquer',
  'planning.adopter',
] as const satisfies readonly (keyof Operations)[];

export type WriterOperation = (typeof WRITER_OPERATIONS)[number];

export const isOfWriter = (name: string): name is WriterOperation =>
  (WRITER_OPERATIONS as readonly string[]).includes(name);

/** The operations of a family that run on the main thread. */
export type Here<Ops extends Readonly<Record<string, Operation>>> = Omit<Ops, WriterOperation>;

/** When a call was made, by the clock of the application. */
export type Moment = Pick<Contexte, 'aujourdhui' | 'maintenant'>;

/** What a use case is given there. */
export interface WriterContexte
  extends Moment, Pick<TacheContexte, 'newId' | 'progress' | 'read' | 'signal' | 'workers'> {
  readonly lectures: LecturesPretees;
}

export interface WriterCall {
  readonly name: WriterOperation;
  readonly input: unknown;
  readonly moment: Moment;
  /** The name of the request, of a command that has one. */
  readonly demande?: string | undefined;
}

/** The writer thread, as the dispatcher sees it. Answers are JSON text ready to leave, never rebuilt on the way. */
export interface Writer {
  readonly task: (call: WriterCall, following: Pick<TacheContexte, 'progress' | 'signal'>) => Promise<string>;
  /** One transaction and one act, as any command's. */
  readonly command: (
    call: WriterCall,
  ) => Promise<{ readonly text: string; readonly acte: Acte | null; readonly change: boolean }>;
}
