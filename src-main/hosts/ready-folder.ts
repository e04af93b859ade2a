import { join } from 'node:path';
import { announceNewFile, DATA_FILE } from '../app.ts';
import { finishErasure } from '../erasure/finish-erasure.ts';
import { dataPresent } from './data-present.ts';
import type { DoorOptions } from './door.ts';

/** Before a folder is opened: an erasure that was decided is ended, and where there are no data new ones are announced. */
export async function readyFolder({
  dataDir,
  vault,
  clock,
}: Pick<DoorOptions, 'dataDir' | 'vault' | 'clock'>): Promise<void> {
  await finishErasure(dataDir, { forgetKeys: () => vault.forget(), clock });
  if (!(await dataPresent(dataDir))) await announceNewFile(join(dataDir, DATA_FILE));
}
