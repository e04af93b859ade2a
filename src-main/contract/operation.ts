import type { z } from 'zod';

/**
 * One line of the contract. A query reads; a command writes in one journaled transaction; a task is long work
 * (reading a list, planning, printing) that runs beside the store, reports progress and can be stopped; a host operation
 * speaks of what holds the data (its journal, its folders, what is open in memory), and is neither followed nor stopped.
 */
export interface Operation<I extends z.ZodType = z.ZodType, O = unknown> {
  readonly kind: 'query' | 'command' | 'task' | 'host';
  readonly input: I;
  /** Never present: carries the type of the answer. */
  readonly output?: O;
  /** The command edits: beside its input travels `vu`, the values that its form was opened on. */
  readonly edite?: true;
}

export type Input<Op extends Operation> = z.output<Op['input']>;
export type Sent<Op extends Operation> = z.input<Op['input']>;
export type Output<Op> = Op extends Operation<z.ZodType, infer O> ? O : never;

const line =
  <K extends Operation['kind']>(kind: K) =>
  <I extends z.ZodType>(input: I) => ({
    returns: <O>(): Operation<I, O> & { readonly kind: K } => ({ kind, input }),
  });

/** A command that edits what a form shows: `V` has the fields as the form was given them, null where nothing was there. */
export interface OperationEdition<I extends z.ZodType = z.ZodType, V = unknown, O = unknown> extends Operation<I, O> {
  readonly kind: 'command';
  readonly edite: true;
  /** Never present: carries the type of what was seen. */
  readonly vu?: V;
}

export type Vu<Op> = Op extends OperationEdition<z.ZodType, infer V> ? V : never;

export const edition = <I extends z.ZodType>(input: I) => ({
  voit: <V>() => ({
    returns: <O>(): OperationEdition<I, V, O> => ({ kind: 'command', input, edite: true }),
  }),
});

export const query = line('query');
export const command = line('command');
export const task = line('task');
export const host = line('host');
