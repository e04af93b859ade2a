import { parseArgs } from 'node:util';
import { HostError } from './host-error.ts';

/** What the command line says, the same for both hosts. */
export interface HostOptions {
  /** Example campaign, in its own folder. */
  readonly demo: boolean;
  /** Open a window at the start. */
  readonly open: boolean;
  /** Folder asked for by `--data`, if any. */
  readonly data: string | undefined;
}

/**
 * Reads `--demo`, `--no-open` and `--data DIR`. Unknown words are left alone: Electron and Chromium add their own.
 * Throws a HostError when `--data` names no folder.
 */
export function parseHostOptions(argv: readonly string[]): HostOptions {
  const { values } = parseArgs({
    args: [...argv],
    options: { demo: { type: 'boolean' }, 'no-open': { type: 'boolean' }, data: { type: 'string' } },
    strict: false,
  });
  const { data } = values;
  if (data !== undefined && (typeof data !== 'string' || data === '')) {
    throw new HostError('Indiquez un dossier après --data, par exemple : --data /chemin/du/dossier.');
  }
  return { demo: values.demo === true, open: values['no-open'] !== true, data };
}
