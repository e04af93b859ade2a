import type { z } from 'zod';

/**
 * One line of the contract. A query reads; a command writes in one journaled transaction; a task is long work
 * (reading a list, planning, printing) that runs beside the store, reports progress and can be stopped.
 */
export interface Operation<I extends z.ZodType = z.ZodType, O = unknown> {
  readonly kind: 'query' | 'command' | 'task';
  readonly input: I;
  /** Never present: carries the type of the answer. */
  readonly output?: O;
}

export type Input<Op extends Operation> = z.output<Op['input']>;
export type Sent<Op extends Operation> = z.input<Op['input']>;
export type Output<Op> = Op extends Operation<z.ZodType, infer O> ? O : never;

const line =
  <K extends Operation['kind']>(kind: K) =>
  <I extends z.ZodType>(input: I) => ({
    returns: <O>(): Operation<I, O> & { readonly kind: K } => ({ kind, input }),
  });

export const query = line('query');
export const command = line('command');
export const task = line('task');
