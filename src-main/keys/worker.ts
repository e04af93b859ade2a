import { parentPort, workerData } from 'node:worker_threads';
import { argon2id } from 'hash-wasm';
import type { Stretching } from './password.ts';

// Argon2 by WebAssembly: Electron's own crypto has none.
const { password, salt, memoire, passes } = workerData as Stretching;
const bytes = await argon2id({
  password,
  salt,
  memorySize: memoire,
  iterations: passes,
  parallelism: 1,
  hashLength: 32,
  outputType: 'binary',
});
parentPort?.postMessage(bytes);
