import { Initial1700000000001 } from './0001-initial.ts';

/** In order. A shipped migration never changes; a new need is a new file at the end. */
export const MIGRATIONS = [Initial1700000000001] as const;
