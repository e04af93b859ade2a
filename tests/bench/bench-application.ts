import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { announceNewFile, type App, createApp, DATA_FILE } from '../../src-main/app.ts';
import type { Envelope } from '../../src-main/contract/envelope.ts';
import type { InputOf, OperationName, OutputOf } from '../../src-main/contract/index.ts';
import { folderKey } from '../support/folder-key.ts';
import { mentionOf, ROOT, workerUrl } from '../support/app.ts';

/** One call as it was measured: milliseconds, and characters of the answer. */
export interface Mesure {
  readonly operation: string;
  readonly ms: number;
  readonly taille: number;
}

export interface Banc {
  readonly dataDir: string;
  readonly app: App;
  readonly mesures: Mesure[];
  /** One measured call. @throws when it is not accepted. */
  readonly ask: <N extends OperationName>(name: N, input: InputOf<N>, tache?: string) => Promise<OutputOf<N>>;
  readonly regler: (instant: string) => void;
}

/** The real application on a fresh folder that the built host can open afterwards: the key is where it looks for it. */
export async function openBanc(instant: string): Promise<Banc> {
  const dataDir = mkdtempSync(join(tmpdir(), 'passpro-bench-'));
  let now = new Date(instant);
  await announceNewFile(join(dataDir, DATA_FILE));
  const app = await createApp({
    dataDir,
    key: await folderKey(dataDir),
    resourcesDir: join(ROOT, 'resources'),
    workerUrl,
    clock: () => now,
    log: (message, error) => console.error(message, error),
  });
  const mention = await mentionOf(app);
  const mesures: Mesure[] = [];
  return {
    dataDir,
    app,
    mesures,
    regler: (autre) => {
      now = new Date(autre);
    },
    ask: async <N extends OperationName>(name: N, input: InputOf<N>, tache?: string) => {
      const texte = JSON.stringify(tache === undefined ? input : { ...input, tache });
      const depart = performance.now();
      const answer = await app.call(name, texte, mention);
      mesures.push({ operation: name, ms: performance.now() - depart, taille: answer.length });
      const envelope = JSON.parse(answer) as Envelope<OutputOf<N>>;
      if (envelope.ok) return envelope.value;
      throw new Error(`${name}: ${'refus' in envelope ? envelope.refus.phrase : envelope.panne.phrase}`);
    },
  };
}

/** How long a piece of work took, in milliseconds, with what it gave. */
export async function chronometrer<T>(
  travail: () => Promise<T> | T,
): Promise<{ readonly ms: number; readonly valeur: T }> {
  const depart = performance.now();
  const valeur = await travail();
  return { ms: performance.now() - depart, valeur };
}

/** The value below which `part` of the measures lie. */
export function quantile(valeurs: readonly number[], part: number): number {
  const triees = valeurs.toSorted((a, b) => a - b);
  return triees[Math.min(triees.length - 1, Math.ceil(part * triees.length) - 1)] ?? 0;
}
