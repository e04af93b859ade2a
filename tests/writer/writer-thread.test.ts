import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { WriterThread, RESTS, type Rests } from '../../src-main/writer/writer-thread.ts';
import type { RapportVue } from '../../src-main/contract/echanges-lecture.ts';
import type { WriterCall } from '../../src-main/services/writer.ts';
import { mentionOf, openTestApp, type TestApp, workerUrl } from '../support/app.ts';
import { domaine, openTempStore, type TempStore } from '../support/store.ts';
import {
  exemple,
  importer,
  lireEtComparer,
  openCampagneVide,
  toutesLesTables,
} from '../services/echanges/campagne-vide.ts';
import { annuler, retablir } from '../support/journal.ts';

const MOMENT = { aujourdhui: '2027-03-08', maintenant: '2027-03-08T08:00:00.000Z' };

const call = (name: WriterCall['name'], input: unknown): WriterCall => ({ name, input, moment: MOMENT });

const following = { signal: new AbortController().signal, progress: () => undefined };

const thread = ({ store }: TempStore, rests: Rests = RESTS): WriterThread =>
  new WriterThread({ store, workerUrl, rests });

it('the window is answered while a list is taken in, and sees nothing of it before its end', async () => {
  const t = await openCampagneVide();
  const { choix } = await lireEtComparer(t, exemple('v1'));
  let fini = false;
  const importation = t.ask('echanges.appliquer', choix).finally(() => (fini = true));
  const vus: number[] = [];
  while (!fini) {
    // A call of the window comes by a turn of the event loop.
    await setImmediate();
    const { length } = await t.ask('candidats.lister', {});
    if (!fini) vus.push(length);
  }
  await importation;
  expect(vus.length).toBeGreaterThan(0);
  expect(vus.filter((nombre) => nombre !== 0 && nombre !== 405)).toEqual([]);
  expect(await t.ask('candidats.lister', {})).toHaveLength(405);
  await t.app.close();
});

it('what is typed while a list is taken in is written after it, and both stand', async () => {
  const t = await openCampagneVide();
  const { choix } = await lireEtComparer(t, exemple('v1'));
  await Promise.all([
    t.ask('echanges.appliquer', choix),
    ...['Sas 1', 'Sas 2', 'Sas 3'].map((nom) => t.ask('salles.enregistrer', { id: null, nom, pmr: false })),
  ]);
  const { actes } = await t.ask('journal.etat', { limite: 4 });
  expect(actes.map(({ libelle }) => libelle)).toEqual([
    expect.stringContaining('Sas 3'),
    expect.stringContaining('Sas 2'),
    expect.stringContaining('Sas 1'),
    'importer la liste « liste-v1.csv »',
  ]);
  expect(await t.ask('candidats.lister', {})).toHaveLength(405);
  expect(t.logged).toEqual([]);
  await t.app.close();
});

it('an act of thousands of rows is undone and redone there, bit for bit', async () => {
  const t = await openCampagneVide();
  await t.app.close();
  const avant = await toutesLesTables(t.dataDir);
  const rouvrir = async (act: (u: TestApp) => Promise<unknown>) => {
    const u = await openTestApp({ dataDir: t.dataDir });
    await act(u);
    await u.app.close();
    return toutesLesTables(t.dataDir);
  };
  const apres = await rouvrir((u) => importer(u, exemple('v1')));
  // The line of the import stays, struck out.
  const { importation } = apres;
  expect(await rouvrir((u) => annuler(u))).toEqual({ ...avant, importation });
  expect(await rouvrir((u) => retablir(u))).toEqual(apres);
});

it('the border of what left is held there too: told first, the act that was shown and no other', async () => {
  const temp = await openTempStore();
  const writer = thread(temp);
  const rows = Array.from({ length: 600 }, () => domaine());
  const { acte } = await temp.store.write('convocations.emettre', (tx) => tx.insert('domaine', rows));
  const id = acte?.id ?? '';
  expect(await writer.replay('avant', { acte: 'autre', franchir: [] })).toMatchObject({
    issue: 'dépassé',
    dernier: { id },
  });
  expect(await writer.replay('avant', { acte: id, franchir: [] })).toMatchObject({
    issue: 'départ',
    departs: [{ id }],
  });
  const compter = () => temp.store.read((read) => read.count('domaine'));
  expect(await compter()).toBe(600);
  expect(await writer.replay('avant', { acte: id, franchir: [id] })).toMatchObject({ issue: 'fait' });
  expect(await compter()).toBe(0);
  await writer.close();
  await temp.store.close();
});

it('a thread that dies in the middle of a transaction has written nothing, and locks nothing', async () => {
  const temp = await openTempStore();
  const mort = new WriterThread({
    store: temp.store,
    workerUrl: () => new URL('./mourir.ts', import.meta.url),
    rests: RESTS,
  });
  mort.imports.garder({ rapport: { lectureId: 'l' } as RapportVue, choix: null, lignes: new Uint8Array() });
  await expect(mort.command(call('echanges.appliquer', { lectureId: 'l' }))).rejects.toThrow('ended with code 3');
  expect(mort.imports.enCours()?.rapport.lectureId, 'the list is still to be taken in').toBe('l');
  await temp.store.write('essai', (tx) => tx.insert('domaine', [domaine({ nom: 'Métiers du bois' })]));
  const domaines = await temp.store.read((read) => read.all('domaine'));
  expect(domaines.map(({ nom }) => nom)).toEqual(['Métiers du bois']);
  await mort.close();
  await temp.store.close();
});

it('the list read is forgotten, and its memory given back, once nobody has asked for it for long', async () => {
  const temp = await openTempStore();
  const writer = thread(temp, { enCours: 30, importee: 30, rien: 30 });
  const lue = JSON.parse(await writer.task(call('echanges.lire', exemple('v1')), following)) as {
    rapport: { lectureId: string };
  };
  expect(writer.imports.enCours()?.rapport.lectureId).toBe(lue.rapport.lectureId);
  await expect.poll(() => writer.imports.enCours(), { interval: 60 }).toBeNull();
  const comparaison = writer.task(call('echanges.difference', { ...lue.rapport, distincts: [] }), following);
  await expect(comparaison).rejects.toMatchObject({ name: 'Refus', code: 'lecture expirée' });
  await writer.close();
  await temp.store.close();
});

it('closing lets the write that goes on end', async () => {
  const t = await openCampagneVide();
  const { choix } = await lireEtComparer(t, exemple('v1'));
  const mention = await mentionOf(t.app);
  const importation = t.app.call('echanges.appliquer', JSON.stringify(choix), mention);
  await t.app.close();
  expect(JSON.parse(await importation)).toMatchObject({ ok: true, value: { comptes: { nouvelles: 722 } } });
  expect((await toutesLesTables(t.dataDir))['candidat']).toHaveLength(405);
});
