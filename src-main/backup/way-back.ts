import { join } from 'node:path';
import { Refus } from '../contract/refus.ts';
import type { MotifSauvegarde } from '../domain/sauvegarde/sauvegarde.ts';
import type { createWorkers } from '../services/workers.ts';
import { keepAside } from '../store/check-file.ts';
import { DATA_FILE } from '../store/data-file.ts';
import type { DataKey } from '../store/file-key.ts';
import type { FileAccess } from '../store/store.ts';
import type { Examined, ExamineOrder, OtherKey, Repaired, RepairOrder } from './protocol.ts';
import { commitRestore } from './restore.ts';
import { inScratch } from './scratch.ts';
import { runInThread } from './thread.ts';

export interface WayBackOptions {
  readonly dataDir: string;
  readonly key: DataKey;
  /** Today's data; null when they cannot be opened. */
  readonly access: FileAccess | null;
  /** Keeps the key of data that come from another workstation, beside that of this one. */
  readonly keepKey?: ((other: OtherKey) => Promise<void>) | undefined;
  readonly clock: () => Date;
  readonly workers: ReturnType<typeof createWorkers>;
  /** Makes a backup of today's data. @throws Refus */
  readonly make: (motif: MotifSauvegarde) => Promise<void>;
}

/** A file that is offered for restoration, and the clé de secours that was typed for it. */
export interface Offered {
  readonly fichier: string;
  readonly cle?: string | undefined;
}

/** From a backup, or from what can be read of damaged data, to data that open. Nothing changes before it is decided. */
export class WayBack {
  private readonly options: WayBackOptions;

  constructor(options: WayBackOptions) {
    this.options = options;
  }

  /** Lays a backup out beside the data, which stay as they are, and proves it; `use` has it for as long as it runs. */
  async tried<T>({ fichier, cle }: Offered, use: (tried: Examined, folder: string) => Promise<T>): Promise<T> {
    const { dataDir, key, access, workers } = this.options;
    return inScratch(dataDir, async (folder) => {
      const order: ExamineOrder = { kind: 'examine', path: fichier, folder, key, secours: cle, today: access };
      return use(await runInThread<Examined>(workers, order), folder);
    });
  }

  /** Decides that a backup becomes the data; the caller then opens them again. @throws Refus, and nothing has changed */
  restore(offered: Offered): Promise<void> {
    return this.tried(offered, async ({ other }, folder) => {
      await this.keepToday();
      // Both keys are kept before the data change: whatever is there opens.
      if (other) await this.options.keepKey?.(other);
      await commitRestore(this.options.dataDir, folder);
    });
  }

  /** Decides that what can be read of damaged data becomes the data; they are kept as they are. @throws Refus */
  repair(): Promise<Repaired> {
    const { dataDir, key, clock, workers } = this.options;
    return inScratch(dataDir, async (folder) => {
      const path = join(dataDir, DATA_FILE);
      const order: RepairOrder = { kind: 'repair', path, folder, key, now: clock().toISOString() };
      const repaired = await runInThread<Repaired>(workers, order);
      await this.keepToday();
      await commitRestore(dataDir, folder);
      return repaired;
    });
  }

  /** Today's data as a backup; those that cannot be opened, as they are. */
  private async keepToday(): Promise<void> {
    const { access, dataDir, clock, make } = this.options;
    if (!access) return keepAside(join(dataDir, DATA_FILE), clock());
    await make('avant restauration').catch((error: unknown) => {
      if (!(error instanceof Refus) || error.code !== 'rien à sauvegarder') throw error;
    });
  }
}
