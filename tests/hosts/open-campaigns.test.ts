import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { ContexteVue } from '../../src-main/contract/contexte.ts';
import type { Donnees } from '../../src-main/contract/donnees.ts';
import { Refus } from '../../src-main/contract/refus.ts';
import { fileKeyVault } from '../../src-main/hosts/file-key-vault.ts';
import { HostError } from '../../src-main/hosts/host-error.ts';
import { makePrivateFolder } from '../../src-main/hosts/host-folders.ts';
import { openApp } from '../../src-main/hosts/open-app.ts';
import { openCampaigns } from '../../src-main/hosts/open-campaigns.ts';
import { pageOf, ROOT, workerUrl } from '../support/app.ts';
import { standInApp, type StandInApp } from '../support/stand-in-app.ts';
import { tempFolder } from '../support/temp-folder.ts';

type Show = (which: Donnees) => Promise<void>;

/** Two applications that only note what reaches them, and the way to change between them. */
async function standIns(failing: { readonly example?: Error } = {}) {
  const apps: Partial<Record<Donnees, StandInApp>> = {};
  let change: Show = () => Promise.reject(new Error('not opened yet'));
  const door = await openCampaigns({
    first: 'campagne',
    open: (which, show) => {
      change = show;
      if (which === 'exemple' && failing.example) return Promise.reject(failing.example);
      const app = standInApp();
      apps[which] = app;
      return Promise.resolve(app);
    },
  });
  return { door, apps, show: (which: Donnees) => change(which) };
}

it('opens the example only when it is asked for, and then answers with it', async () => {
  const { door, apps, show } = await standIns();
  await door.call('contexte.lire', '{}', '');
  expect(apps.exemple).toBeUndefined();
  await show('exemple');
  await door.call('candidats.lister', '{}', '');
  await show('campagne');
  await door.call('planning.lire', '{}', '');
  expect(apps.campagne?.calls.map(({ name }) => name)).toEqual(['contexte.lire', 'planning.lire']);
  expect(apps.exemple?.calls.map(({ name }) => name)).toEqual(['candidats.lister']);
});

it('tells the page that the data changed and what happens in those that it shows, and nothing of the others', async () => {
  const { door, apps, show } = await standIns();
  const heard: string[] = [];
  const stop = door.onEvent((text) => heard.push(text));
  await show('exemple');
  apps.campagne?.emit('behind');
  apps.exemple?.emit('shown');
  await show('campagne');
  apps.exemple?.emit('behind');
  apps.campagne?.emit('back');
  const changed = '{"type":"changed"}';
  expect(heard).toEqual([changed, 'shown', changed, 'back']);
  stop();
  apps.campagne?.emit('after');
  expect(heard).toHaveLength(4);
});

it('closes whatever it has opened', async () => {
  const { door, apps, show } = await standIns();
  await show('exemple');
  await door.close();
  expect([apps.campagne?.isClosed(), apps.exemple?.isClosed()]).toEqual([true, true]);
});

it('says why the other data cannot be opened, stays where it is, and can try again', async () => {
  const failing: { example?: Error } = { example: new HostError('Ce dossier est déjà ouvert.') };
  const { door, apps, show } = await standIns(failing);
  await expect(show('exemple')).rejects.toThrow(new Refus('dossier fermé', 'Ce dossier est déjà ouvert.'));
  await door.call('contexte.lire', '{}', '');
  expect(apps.campagne?.calls).toHaveLength(1);
  delete failing.example;
  await show('exemple');
  expect(apps.exemple).toBeDefined();
});

const real = async (dataDir: string, extra: { readonly demo?: boolean; readonly changerDeDonnees?: Show } = {}) => {
  await makePrivateFolder(dataDir);
  return openApp({
    dataDir,
    vault: fileKeyVault(dataDir),
    resourcesDir: join(ROOT, 'resources'),
    workerUrl,
    clock: () => new Date('2027-03-17T08:00:00Z'),
    log: () => undefined,
    ...extra,
  });
};

it('goes to the real example and back through the contract, each in its own folder', async () => {
  const folder = await tempFolder();
  // A file that is there is never made again: the example campaign itself takes seconds and has its own test.
  await (await real(join(folder, 'exemple'))).close();
  const door = await openCampaigns({
    first: 'campagne',
    open: (which, changerDeDonnees) => real(join(folder, which), { demo: which === 'exemple', changerDeDonnees }),
  });
  onTestFinished(() => door.close());
  const isDemo = async (): Promise<boolean> =>
    (JSON.parse(await pageOf(door)('contexte.lire', '{}')) as { readonly value: ContexteVue }).value.demo;
  const go = async (vers: string): Promise<unknown> =>
    JSON.parse(await pageOf(door)('donnees.changer', JSON.stringify({ vers })));
  expect(await isDemo()).toBe(false);
  expect(await go('exemple')).toEqual({ ok: true, value: null });
  expect(await isDemo()).toBe(true);
  expect(await go('ailleurs')).toMatchObject({ ok: false, refus: { code: 'saisie invalide' } });
  expect(await go('campagne')).toEqual({ ok: true, value: null });
  expect(await isDemo()).toBe(false);
});

it('refuses where the host shows one campaign only', async () => {
  const app = await real(await tempFolder());
  onTestFinished(() => app.close());
  expect(JSON.parse(await pageOf(app)('donnees.changer', '{"vers":"exemple"}'))).toMatchObject({
    ok: false,
    refus: { code: 'données uniques' },
  });
});
