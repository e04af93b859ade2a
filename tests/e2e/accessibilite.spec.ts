import { expect, type Locator, type Page } from '@playwright/test';
import { examiner } from '../support/axe.ts';
import { test } from '../support/host.ts';
import { aller } from '../support/parcours.ts';

// The longest file: its tests are shared between the workers.
test.describe.configure({ mode: 'parallel' });

const PLACES = [
  'Tableau de bord',
  'Candidats',
  'Organisation',
  'Planning',
  'Convocations',
  'Jour J',
  'Entretiens',
  'Échanges',
  'Paramètres',
];

/** The window at 100 % and at 200 % zoom of a workstation of 1366 × 768. */
const TAILLES = [
  { width: 1366, height: 768 },
  { width: 683, height: 384 },
] as const;

const prete = (page: Page): Promise<void> => expect(page.getByRole('status', { name: 'Chargement' })).toHaveCount(0);

/** What a page says of itself once it has something to show. */
async function ouvrir(page: Page, place: string): Promise<void> {
  await aller(page, place);
  await expect(page.getByRole('main').getByRole('heading', { level: 1, name: place })).toBeVisible();
  await prete(page);
}

/** The tabs of a page one after the other; days and lists of one kind of entretiens are the same page each time. */
async function ouvrirOnglets(page: Page, place: string): Promise<void> {
  if (place === 'Planning' || place === 'Entretiens') return;
  const onglets = page.getByRole('main').getByRole('tab');
  for (let rang = 1; rang < (await onglets.count()); rang += 1) {
    await onglets.nth(rang).click();
    await prete(page);
    await examiner(page, 'axe', `${place}, ${await onglets.nth(rang).innerText()}`);
  }
}

for (const places of [PLACES.slice(0, 3), PLACES.slice(3, 6), PLACES.slice(6)])
  test(`axe finds nothing from ${places[0]} to ${places.at(-1)}, light and dark`, async ({ page, startHost }) => {
    test.setTimeout(480_000);
    const host = await startHost({ clock: '2027-03-17T08:10:00', words: ['--demo'] });
    await page.goto(host.url);
    for (const place of places) {
      await ouvrir(page, place);
      await examiner(page, 'axe', place);
      await ouvrirOnglets(page, place);
    }
  });

test('axe finds nothing with a list open, in a page and in a dialog', async ({ page, startHost }) => {
  test.setTimeout(120_000);
  const host = await startHost({ clock: '2027-03-17T08:10:00', words: ['--demo'] });
  await page.goto(host.url);
  await ouvrir(page, 'Planning');
  const option = page.getByRole('option').first();
  const avecListe = async (champ: Locator, vue: string): Promise<void> => {
    await champ.click();
    await expect(option).toBeVisible();
    await examiner(page, 'axe', vue);
    await page.keyboard.press('Escape');
    await expect(option).toBeHidden();
  };
  await avecListe(page.getByRole('combobox', { name: 'Aller à un élève' }), 'liste de recherche ouverte');
  await avecListe(page.getByRole('combobox', { name: 'Domaine' }), 'liste de choix ouverte');
  await page.getByRole('button', { name: 'Plus' }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  await examiner(page, 'axe', 'menu ouvert');
  await page.keyboard.press('Escape');
  await page.getByRole('group', { name: 'Grille du planning' }).getByRole('button').first().press('Enter');
  const dialogue = page.getByRole('dialog');
  await avecListe(dialogue.getByRole('combobox', { name: 'Jour' }), 'liste ouverte dans un dialogue');
});

test('axe finds nothing on the first start', async ({ page, startHost }) => {
  const host = await startHost({ clock: '2027-03-08T09:00:00' });
  await page.goto(host.url);
  await expect(page.getByRole('heading', { name: /Bienvenue/ })).toBeVisible();
  await examiner(page, 'axe', 'premier démarrage');
});

test('no page overflows sideways, at 100 % and 200 %', async ({ page, startHost }) => {
  test.setTimeout(120_000);
  const host = await startHost({ clock: '2027-03-17T08:10:00', words: ['--demo'] });
  await page.goto(host.url);
  for (const taille of TAILLES) {
    await page.setViewportSize(taille);
    for (const place of PLACES) {
      await ouvrir(page, place);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect.soft(overflow, `${place}, ${taille.width} × ${taille.height}`).toBeLessThanOrEqual(0);
    }
  }
});
