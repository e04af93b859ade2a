import { cpSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src-main/app.ts';
import type { Envelope } from '../../src-main/contract/envelope.ts';
import type { InputOf, OperationName, OutputOf } from '../../src-main/contract/index.ts';
import { openOrRescue } from '../../src-main/secours.ts';
import { mentionOf, ROOT, workerUrl } from '../support/app.ts';
import { KEY, tempFolder } from '../support/store.ts';
import { ajouterSalle, openSauvee, sauver } from './campagne-sauvee.ts';

/** `DAMAGES=200 vitest run tests/backup/damage` for a long trial. */
const DAMAGES = Number(process.env['DAMAGES'] ?? 6);
const NOMBRE_D_OR = (1 + Math.sqrt(5)) / 2;
const spread = (rank: number, size: number): number => Math.floor(((rank * NOMBRE_D_OR) % 1) * size);
const ELEVES = 12;

let sound = '';
beforeAll(async () => {
  const t = await openSauvee();
  await sauver(t);
  await ajouterSalle(t, 'Depuis');
  await t.app.close();
  sound = t.dataDir;
});
afterAll(() => rmSync(sound, { recursive: true, force: true }));

const open = (dataDir: string): Promise<App> =>
  openOrRescue({
    dataDir,
    key: KEY,
    keyFiles: [],
    resourcesDir: join(ROOT, 'resources'),
    workerUrl,
    clock: () => new Date('2027-03-09T08:00:00'),
    log: () => undefined,
  });

async function ask<N extends OperationName>(app: App, name: N, input: InputOf<N>): Promise<Envelope<OutputOf<N>>> {
  return JSON.parse(await app.call(name, JSON.stringify(input), await mentionOf(app))) as Envelope<OutputOf<N>>;
}

async function eleves(app: App): Promise<number> {
  const answer = await ask(app, 'candidats.lister', {});
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.value.length;
}

interface Trial {
  readonly dataDir: string;
  readonly app: App;
}

async function damaged(damage: (path: string) => void): Promise<Trial> {
  const dataDir = tempFolder();
  cpSync(sound, dataDir, { recursive: true });
  damage(join(dataDir, 'campagne.db'));
  return { dataDir, app: await open(dataDir) };
}

async function end({ app, dataDir }: Trial): Promise<void> {
  await app.close();
  rmSync(dataDir, { recursive: true, force: true });
}

const flip = (at: number) => (path: string) => {
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  writeFileSync(path, bytes);
};

async function restoreLast(app: App): Promise<void> {
  const state = await ask(app, 'sauvegardes.etat', {});
  if (!state.ok) throw new Error(JSON.stringify(state));
  const fichier = state.value.derniere?.chemin ?? '';
  expect(await ask(app, 'sauvegardes.examiner', { fichier })).toMatchObject({ ok: true, value: { ecarts: [] } });
  expect(await ask(app, 'sauvegardes.restaurer', { fichier })).toMatchObject({ ok: true });
}

describe('data that are damaged', { timeout: 60_000 }, () => {
  it('are told, touched by nothing, and replaced by the last backup', async () => {
    const trial = await damaged(flip(5000));
    const { app, dataDir } = trial;
    const before = readFileSync(join(dataDir, 'campagne.db'));
    expect(await ask(app, 'contexte.lire', {})).toMatchObject({ ok: false, refus: { code: 'données abîmées' } });
    expect(await ask(app, 'secours.etat', {})).toMatchObject({
      ok: true,
      value: { phrase: expect.stringMatching(/abîmé.*Rien n’a été modifié/), dossier: dataDir },
    });
    expect(readFileSync(join(dataDir, 'campagne.db')).equals(before)).toBe(true);
    await restoreLast(app);
    expect(await eleves(app)).toBe(ELEVES);
    const aside = readdirSync(join(dataDir, 'sauvegardes')).find((name) => name.startsWith('incomplet-')) ?? '';
    expect(readFileSync(join(dataDir, 'sauvegardes', aside, 'campagne.db')).equals(before)).toBe(true);
    await end(trial);
  });

  it.each([
    ['absent', (path: string) => rmSync(path)],
    ['emptied', (path: string) => truncateSync(path, 0)],
  ])('%s are replaced by the last backup', async (_how, damage) => {
    const trial = await damaged(damage);
    expect(await ask(trial.app, 'secours.reparer', {})).toMatchObject({ ok: false });
    await restoreLast(trial.app);
    expect(await eleves(trial.app)).toBe(ELEVES);
    await end(trial);
  });

  it('are repaired: what can be read is counted, and opened', async () => {
    const { length } = readFileSync(join(sound, 'campagne.db'));
    const trial = await damaged(flip(length - 2000));
    const repaired = await ask(trial.app, 'secours.reparer', {});
    if (!repaired.ok) throw new Error(JSON.stringify(repaired));
    expect(await eleves(trial.app)).toBe(repaired.value.comptes.eleves);
    await end(trial);
  });

  it(
    `at any place (${DAMAGES}) are opened whole, repaired or replaced, and always told`,
    { timeout: 60_000 + DAMAGES * 10_000 },
    async () => {
      const { length } = readFileSync(join(sound, 'campagne.db'));
      const seen = { opened: 0, repaired: 0, replaced: 0 };
      for (let rank = 1; rank <= DAMAGES; rank += 1) {
        const trial = await damaged(flip(spread(rank, length)));
        const { app } = trial;
        if ((await ask(app, 'contexte.lire', {})).ok) {
          expect(await eleves(app)).toBe(ELEVES);
          seen.opened += 1;
        } else if ((await ask(app, 'secours.reparer', {})).ok) {
          expect(await eleves(app)).toBeLessThanOrEqual(ELEVES);
          seen.repaired += 1;
        } else {
          await restoreLast(app);
          expect(await eleves(app)).toBe(ELEVES);
          seen.replaced += 1;
        }
        await end(trial);
      }
      if (process.env['DAMAGES']) console.log('damaged', seen);
      expect(seen.opened + seen.repaired + seen.replaced).toBe(DAMAGES);
    },
  );
});
