import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { normaliserNom } from '../domain/acces/compte.ts';

/** How dear a try of a password is, kept with what it opens so that it can rise. Never below what OWASP asks for. */
export const zCost = z.strictObject({
  /** KiB. */
  memoire: z.int().min(19_456).max(1_048_576),
  passes: z.int().min(2).max(20),
});
export type Cost = z.output<typeof zCost>;

/** About half a second on the workstation of reference. */
export const COST: Cost = { memoire: 65_536, passes: 2 };

/** What the worker is given. */
export interface Stretching extends Cost {
  readonly password: string;
  readonly salt: Uint8Array;
}

/** Makes 32 bytes of a password, slowly, beside the main thread. */
export type Stretch = (stretching: Stretching) => Promise<Uint8Array>;

/** One thread for each try: its memory goes with it. */
export const stretchIn =
  (worker: URL): Stretch =>
  (stretching) =>
    new Promise((resolve, reject) => {
      const thread = new Worker(worker, { workerData: stretching });
      thread.once('message', resolve);
      thread.once('error', reject);
      thread.once('exit', (code) => reject(new Error(`The thread of passwords ended with code ${code}`)));
    });

export interface Credentials {
  readonly nom: string;
  readonly motDePasse: string;
}

/**
 * What a name and its password open with. The name is in the salt: nothing in the file says which names there are, and a
 * wrong name costs what a wrong password does.
 */
export const stretchCredentials = (
  { nom, motDePasse }: Credentials,
  { salt, cost, stretch }: { readonly salt: string; readonly cost: Cost; readonly stretch: Stretch },
): Promise<Uint8Array> =>
  stretch({
    ...cost,
    password: motDePasse.normalize('NFKC'),
    salt: createHash('sha256')
      .update(`${salt} ${normaliserNom(nom)}`)
      .digest(),
  });
