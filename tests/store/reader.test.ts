import { describe, expect, it } from 'vitest';
import { rejouer } from '../support/journal.ts';
import { domaine, openTempStore } from '../support/store.ts';

describe('what is only read, while a long write goes on', () => {
  it('does not wait for it, and sees the data as they were before', async () => {
    const { store } = await openTempStore();
    await store.write('essai', (tx) => tx.insert('domaine', [domaine()]));
    const { value } = await store.write('essai', async (tx) => {
      await tx.insert('domaine', [domaine()]);
      // Would never end if the read waited for this write.
      const avant = await store.read((read) => read.count('domaine'));
      const { actes } = await store.journal(10);
      return { avant, actes: actes.length };
    });
    expect(value).toEqual({ avant: 1, actes: 1 });
    expect(await store.read((read) => read.count('domaine'))).toBe(2);
    await store.close();
  });

  it('sees one instant, whatever is committed in between', async () => {
    const { store } = await openTempStore();
    let ecrit: () => void = () => undefined;
    const finDEcriture = new Promise<void>((resolve) => (ecrit = resolve));
    const lecture = await store.write('essai', async (tx) => {
      const enCours = store.read(async (read) => {
        const debut = await read.count('domaine');
        ecrit();
        await store.write('essai', (autre) => autre.insert('domaine', [domaine()]));
        return [debut, await read.count('domaine')];
      });
      await finDEcriture;
      await tx.insert('domaine', [domaine()]);
      return { enCours };
    });
    expect(await lecture.value.enCours).toEqual([0, 0]);
    expect(await store.read((read) => read.count('domaine'))).toBe(2);
    await store.close();
  });
});

it('undoes and redoes an act of more lines than it reads at once', async () => {
  const { store } = await openTempStore();
  const compter = () => store.read((read) => read.count('domaine'));
  await store.write('essai', async (tx) => {
    const rows = Array.from({ length: 4500 }, () => domaine());
    await tx.insert('domaine', rows);
    await tx.update(
      'domaine',
      rows.slice(0, 10).map(({ id }) => ({ id, nom: `Autre ${id}` })),
    );
  });
  await rejouer(store, 'avant');
  expect(await compter()).toBe(0);
  await rejouer(store, 'apres');
  expect(await compter()).toBe(4500);
  const renommes = await store.read((read) => read.all('domaine'));
  expect(renommes.filter(({ nom }) => nom.startsWith('Autre'))).toHaveLength(10);
  await store.close();
});
