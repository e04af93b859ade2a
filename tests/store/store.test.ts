import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { nouvelEntretien } from '../../src-main/domain/planning/entretien.ts';
import { createWriter } from '../../src-main/store/connections.ts';
import { StoreUnreadable } from '../../src-main/store/data-file.ts';
import { fileKey } from '../../src-main/store/file-key.ts';
import { openStore } from '../../src-main/store/open-store.ts';
import type { TableName } from '../../src-main/store/types.ts';
import { SCHEMA } from '../../src-main/store/schema.ts';
import { rejouer } from '../support/journal.ts';
import {
  candidat,
  domaine,
  KEY,
  message,
  newId,
  openTempStore,
  origine,
  tempFolder,
  type TempStore,
} from '../support/store.ts';

const opened: TempStore[] = [];
async function open(path?: string): Promise<TempStore> {
  const temp = await openTempStore(path);
  opened.push(temp);
  return temp;
}
afterEach(async () => {
  for (const { store } of opened.splice(0)) await store.close();
});

const entretien = (candidatId: string, domaineId: string) => nouvelEntretien(newId(), candidatId, domaineId);

const dump = ({ store }: TempStore) =>
  store.read(async (read) => {
    const tables = Object.keys(SCHEMA) as TableName[];
    const rows = await Promise.all(tables.map(async (table) => [table, await read.all(table)] as const));
    return rows.map(([table, list]) => [table, list.toSorted((a, b) => (a.id < b.id ? -1 : 1))]);
  });

describe('the data file', () => {
  it('has the schema of the entities after its migrations', async () => {
    const { path, store } = await open();
    await store.close();
    opened.pop();
    const source = await createWriter(path, await fileKey(path, KEY)).initialize();
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    await source.destroy();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('keeps the rows of a file of before, links included, through its last migration', async () => {
    const { path, store } = await open();
    const [college, jury] = [origine(), { id: 'jury', nom: 'Jury 1', salleId: null, quorum: null, ordre: 0 }];
    await store.write('essai', async (tx) => {
      await tx.insert('origine', [college]);
      await tx.insert('candidat', [candidat(college.id)]);
      await tx.insert('jury', [jury]);
      await tx.insert('plage', [
        { id: 'plage', juryId: 'jury', jour: '2027-03-16', debut: '09:00', fin: '12:00', reserve: false },
      ]);
      const absence = { candidatId: null, membreId: null, salleId: null, jour: '2027-03-16', debut: null, fin: null };
      await tx.insert('indisponibilite', [{ id: 'absence', origineId: college.id, ...absence }]);
    });
    const before = await dump({ store } as TempStore);
    await store.close();
    opened.pop();
    const source = await createWriter(path, await fileKey(path, KEY)).initialize();
    await source.query('PRAGMA foreign_keys = OFF');
    await source.undoLastMigration();
    await source.destroy();
    expect(await dump(await open(path))).toEqual(before);
  });

  it('shows nothing readable: neither its header nor a name, in the file and in its log', async () => {
    const { path, store } = await open();
    await store.write('essai', (tx) => tx.insert('origine', [origine({ nom: 'Collège Introuvable' })]));
    for (const file of [path, `${path}-wal`]) {
      const bytes = readFileSync(file);
      expect(bytes.includes('Introuvable')).toBe(false);
      expect(bytes.includes('SQLite format')).toBe(false);
    }
  });

  it('is refused with another key, and left as it was', async () => {
    const { path, store } = await open();
    await store.close();
    opened.pop();
    const before = readFileSync(path);
    const key = { ...KEY, hex: 'ab'.repeat(32) };
    await expect(openStore({ path, key, clock: () => new Date(), newId })).rejects.toThrow(StoreUnreadable);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('is refused with another key after a power cut, and left as it was, its log too', async () => {
    const { path, store } = await open();
    await store.write('essai', (tx) => tx.insert('domaine', [domaine()]));
    const cut = join(tempFolder(), 'campagne.db');
    for (const end of ['', '-wal']) cpSync(`${path}${end}`, `${cut}${end}`);
    const key = { ...KEY, hex: 'ab'.repeat(32) };
    await expect(openStore({ path: cut, key, clock: () => new Date(), newId })).rejects.toThrow(StoreUnreadable);
    for (const end of ['', '-wal'])
      expect(readFileSync(`${cut}${end}`).equals(readFileSync(`${path}${end}`))).toBe(true);
    expect(await (await open(cut)).store.read((read) => read.count('domaine'))).toBe(1);
  });

  it('R13: holds one entretien per candidat and domaine', async () => {
    const { store } = await open();
    const [o, d] = [origine(), domaine()];
    const c = candidat(o.id);
    await store.write('essai', async (tx) => {
      await tx.insert('origine', [o]);
      await tx.insert('domaine', [d]);
      await tx.insert('candidat', [c]);
      await tx.insert('entretien', [entretien(c.id, d.id)]);
    });
    await expect(store.write('essai', (tx) => tx.insert('entretien', [entretien(c.id, d.id)]))).rejects.toThrow(
      /UNIQUE/,
    );
  });
});

describe('writes', () => {
  it('overlapping commands keep both their rows', async () => {
    const { store } = await open();
    const names = Array.from({ length: 20 }, (_, index) => `Domaine ${index}`);
    await Promise.all(names.map((nom) => store.write('essai', (tx) => tx.insert('domaine', [domaine({ nom })]))));
    const found = await store.read((read) => read.all('domaine'));
    expect(found.map(({ nom }) => nom).toSorted()).toEqual(names.toSorted());
  });

  it('a command that throws writes nothing, and the next one works', async () => {
    const { store } = await open();
    const failing = store.write('essai', async (tx) => {
      await tx.insert('domaine', [domaine()]);
      throw new Error('au milieu');
    });
    await expect(failing).rejects.toThrow('au milieu');
    await store.write('essai', (tx) => tx.insert('domaine', [domaine()]));
    expect(await store.read((read) => read.count('domaine'))).toBe(1);
  });

  it('a patch that changes nothing is no act', async () => {
    const { store } = await open();
    const d = domaine();
    await store.write('essai', (tx) => tx.insert('domaine', [d]));
    const { acte } = await store.write('essai', (tx) => tx.update('domaine', [{ id: d.id, nom: d.nom }]));
    expect(acte).toBeNull();
  });
});

describe('undo and redo', () => {
  it('gives back every image, in order, bit for bit', async () => {
    const temp = await open();
    const { store } = temp;
    const states = [await dump(temp)];
    const d = domaine();
    const o = origine();
    const c = candidat(o.id);
    const acts = [
      () =>
        store.write('inscrire', async (tx) => {
          tx.nommer('inscrire L. Martin');
          await tx.insert('origine', [o]);
          await tx.insert('domaine', [d]);
          await tx.insert('candidat', [c]);
        }),
      () =>
        store.write('changer', async (tx) => {
          await tx.update('candidat', [{ id: c.id, classe: '3B', accesPmr: true }]);
          await tx.update('candidat', [{ id: c.id, classe: '3C', ine: '0119123456T' }]);
        }),
      () =>
        store.write('retirer', async (tx) => {
          await tx.remove('candidat', [c.id]);
          await tx.remove('origine', [o.id]);
        }),
    ];
    for (const act of acts) {
      await act();
      states.push(await dump(temp));
    }
    for (let step = acts.length; step > 0; step -= 1) {
      await rejouer(store, 'avant');
      expect(await dump(temp)).toEqual(states[step - 1]);
    }
    expect(await rejouer(store, 'avant')).toBe('rien');
    for (let step = 1; step <= acts.length; step += 1) {
      await rejouer(store, 'apres');
      expect(await dump(temp)).toEqual(states[step]);
    }
    expect(await rejouer(store, 'apres')).toBe('rien');
  });

  it('a new act sets aside what had been undone', async () => {
    const { store } = await open();
    const d = domaine();
    await store.write('a', (tx) => tx.insert('domaine', [d]));
    await rejouer(store, 'avant');
    await store.write('b', (tx) => tx.insert('domaine', [domaine()]));
    expect(await rejouer(store, 'apres')).toBe('rien');
    expect((await store.journal(10)).actes.map(({ operation, etat }) => [operation, etat])).toEqual([
      ['b', 'fait'],
      ['a', 'écarté'],
    ]);
  });

  it('what was saved without a gesture goes under what had been undone, unless both touch one row', async () => {
    const { store } = await open();
    const [d, autre] = [domaine({ nom: 'Bois' }), domaine({ nom: 'Optique' })];
    const modifier = (operation: string, id: string, nom: string) =>
      store.write(operation, (tx) => tx.update('domaine', [{ id, nom }]));
    await store.write('a', (tx) => tx.insert('domaine', [d, autre]));
    await modifier('b', d.id, 'Bois 2');
    await rejouer(store, 'avant');
    await modifier('entretiens.saisir', autre.id, 'Optique 2');
    expect(await rejouer(store, 'apres')).toBe('fait');
    const noms = () =>
      store.read(async (read) =>
        (await read.all('domaine', { id: [d.id, autre.id] })).map(({ nom }) => nom).toSorted(),
      );
    expect(await noms()).toEqual(['Bois 2', 'Optique 2']);
    await rejouer(store, 'avant');
    expect(await noms()).toEqual(['Bois', 'Optique 2']);
    await modifier('entretiens.saisir', d.id, 'Bois 3');
    expect(await rejouer(store, 'apres')).toBe('rien');
  });

  it('nothing of the creation of the campaign is undone, nor anything before it', async () => {
    const { store } = await open();
    await store.write('a', (tx) => tx.insert('domaine', [domaine()]));
    const { acte } = await store.write('campagne.creer', (tx) => tx.insert('domaine', [domaine()]));
    expect(await store.replay('avant', { acte: acte?.id ?? '', franchir: [] })).toMatchObject({ issue: 'plancher' });
    expect((await store.journal(0)).undoable).toBeNull();
    expect(await store.read((read) => read.count('domaine'))).toBe(2);
  });

  it('survives closing the file', async () => {
    const temp = await open();
    const d = domaine();
    await temp.store.write('a', (tx) => tx.insert('domaine', [d]));
    await temp.store.close();
    opened.pop();
    const again = await open(temp.path);
    await rejouer(again.store, 'avant');
    expect(await again.store.read((read) => read.count('domaine'))).toBe(0);
  });

  it('autosaves of one field within two minutes are one act, later ones are another', async () => {
    const temp = await open();
    const d = domaine({ nom: '0' });
    await temp.store.write('créer', (tx) => tx.insert('domaine', [d]));
    for (const [nom, minutes] of [
      ['1', 0],
      ['2', 1],
      ['3', 5],
    ] as const) {
      temp.now = new Date(Date.UTC(2027, 2, 1, 9, minutes));
      await temp.store.write('saisir', async (tx) => {
        tx.fusionner(`nom:${d.id}`);
        await tx.update('domaine', [{ id: d.id, nom }]);
      });
    }
    const nom = () => temp.store.read(async (read) => (await read.get('domaine', d.id))?.nom);
    await rejouer(temp.store, 'avant');
    expect(await nom()).toBe('2');
    await rejouer(temp.store, 'avant');
    expect(await nom()).toBe('0');
    await rejouer(temp.store, 'apres');
    expect(await nom()).toBe('2');
  });
});

it('a clock that is behind the last act lets autosaves join for two minutes of its own, no longer', async () => {
  const temp = await open();
  const d = domaine({ nom: '0' });
  await temp.store.write('créer', (tx) => tx.insert('domaine', [d]));
  const actes: (string | undefined)[] = [];
  for (const [nom, heure, minutes] of [
    ['1', 12, 0],
    ['2', 9, 0],
    ['3', 9, 1],
    ['4', 9, 5],
  ] as const) {
    temp.now = new Date(Date.UTC(2027, 2, 1, heure, minutes));
    const { acte } = await temp.store.write('saisir', async (tx) => {
      tx.fusionner(`nom:${d.id}`);
      await tx.update('domaine', [{ id: d.id, nom }]);
    });
    actes.push(acte?.id);
  }
  expect(actes.map((id) => actes.indexOf(id))).toEqual([0, 1, 1, 3]);
});

describe('outside the journal', () => {
  it('what became of a message is no act, and no undo brings its earlier state back', async () => {
    const { store } = await open();
    const [d, m] = [domaine(), message()];
    await store.write('a', (tx) => tx.insert('domaine', [d]));
    const { acte, change } = await store.write('b', (tx) => tx.insert('message', [m]));
    expect([acte, change]).toEqual([null, true]);
    await store.write('c', async (tx) => {
      await tx.update('domaine', [{ id: d.id, nom: 'Bois' }]);
      await tx.update('message', [{ id: m.id, etat: 'envoyé' }]);
    });
    await rejouer(store, 'avant');
    const [nom, etat] = await store.read(async (read) => [
      (await read.get('domaine', d.id))?.nom,
      (await read.get('message', m.id))?.etat,
    ]);
    expect([nom, etat]).toEqual([d.nom, 'envoyé']);
  });

  it('the password of the mail server leaves no image', async () => {
    const temp = await open();
    await temp.store.write('a', async (tx) => {
      await tx.insert('domaine', [domaine()]);
      await tx.insert('serveurCourrier', [
        {
          id: 'serveurCourrier',
          hote: 'smtp.ac-creteil.fr',
          port: 587,
          securite: 'STARTTLS',
          utilisateur: 'ddfpt',
          motDePasse: 'mot-introuvable',
          expediteurNom: '',
          expediteurCourriel: 'ce.0939999N@ac-creteil.fr',
          autorite: '',
        },
      ]);
    });
    await temp.store.close();
    opened.pop();
    const source = await createWriter(temp.path, await fileKey(temp.path, KEY)).initialize();
    const images = await source.query<object[]>('SELECT * FROM "acteLigne"');
    await source.destroy();
    expect(images).toHaveLength(1);
    expect(JSON.stringify(images)).not.toContain('introuvable');
  });

  it('a write that changes nothing says so', async () => {
    const { store } = await open();
    const m = message();
    await store.write('a', (tx) => tx.insert('message', [m]));
    expect((await store.write('b', (tx) => tx.update('message', [{ id: m.id, etat: m.etat }]))).change).toBe(false);
  });
});
