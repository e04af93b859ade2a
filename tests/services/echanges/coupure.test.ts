import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { ROOT } from '../../support/app.ts';
import { openCampagneVide, toutesLesTables } from './campagne-vide.ts';

it('an import whose process is killed before the end of its transaction has written nothing', async () => {
  const t = await openCampagneVide();
  await t.app.close();
  const avant = await toutesLesTables(t.dataDir);
  const script = fileURLToPath(new URL('./tuer-import.ts', import.meta.url));
  const liste = join(ROOT, 'tests/fixtures/liste-academie-v1.csv');
  const mort = spawnSync(process.execPath, [script, t.dataDir, liste], { encoding: 'utf8' });
  expect(mort.signal).toBe('SIGKILL');
  expect(mort.stdout).toBe('722');
  expect(await toutesLesTables(t.dataDir)).toEqual(avant);
});
