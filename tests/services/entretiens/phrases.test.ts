import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../../support/app.ts';
import { seedCampagne } from '../../support/campagne-essai.ts';
import { tempFolder } from '../../support/store.ts';
import { annuler } from '../../support/journal.ts';

let t: TestApp;
beforeEach(async () => {
  const dataDir = tempFolder();
  await seedCampagne(dataDir, { candidats: 2 });
  t = await openTestApp({ dataDir });
});
afterEach(async () => {
  await t.app.close();
  expect(t.logged).toEqual([]);
});

const nouvelle = (texte: string, raccourci = '', domaineId: string | null = null) => ({
  id: null,
  texte,
  raccourci,
  domaineId,
});

describe('the phrase bank of the lycée', () => {
  it('keeps the phrases in their order; each change is one act that undo takes back', async () => {
    expect(await t.ask('phrases.lister', {})).toEqual([]);
    const phrases = [nouvelle('  Visite un lycée.  ', 'visite'), nouvelle('Continue.', '', 'domaine-1')];
    expect(await t.act('phrases.modifier', { phrases })).toMatchObject({ libelle: 'modifier les phrases' });
    const gardees = await t.ask('phrases.lister', {});
    expect(gardees).toMatchObject([
      { texte: 'Visite un lycée.', raccourci: 'visite', domaineId: null, ordre: 1 },
      { texte: 'Continue.', raccourci: '', domaineId: 'domaine-1', ordre: 2 },
    ]);
    expect(await t.act('phrases.modifier', { phrases: gardees.slice(0, 1) })).toMatchObject({
      libelle: 'retirer « Continue. » des phrases',
    });
    await annuler(t);
    expect(await t.ask('phrases.lister', {})).toEqual(gardees);
    await t.ask('phrases.modifier', { phrases: gardees.toReversed() });
    expect((await t.ask('phrases.lister', {})).map(({ id }) => id)).toEqual(gardees.map(({ id }) => id).toReversed());
  });

  it('refuses two phrases with one shortcut, an unknown domaine, an empty text', async () => {
    const refus = (phrases: ReturnType<typeof nouvelle>[]) => t.ask('phrases.modifier', { phrases });
    await expect(refus([nouvelle('A', 'doc'), nouvelle('B', 'Doc')])).rejects.toMatchObject({
      code: 'raccourci en double',
    });
    await expect(refus([nouvelle('A', '', 'rien')])).rejects.toMatchObject({ code: 'domaine inconnu' });
    for (const mauvaise of [nouvelle(' '), nouvelle('A', 'a b'), nouvelle('x'.repeat(601))])
      await expect(refus([mauvaise])).rejects.toMatchObject({ name: 'Refus' });
    expect(await t.ask('phrases.lister', {})).toEqual([]);
  });

  it('become general when their domaine leaves the catalogue', async () => {
    const { id } = await t.ask('catalogue.modifier', { acte: 'ajouter un domaine', nom: 'Horlogerie', mode: null });
    await t.ask('phrases.modifier', { phrases: [nouvelle('Observe un mouvement.', '', id)] });
    await t.ask('catalogue.modifier', { acte: 'retirer un domaine', domaineId: id });
    expect(await t.ask('phrases.lister', {})).toMatchObject([{ domaineId: null }]);
  });
});
