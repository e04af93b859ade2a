import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test } from '../support/host.ts';
import { aller } from '../support/parcours.ts';

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

/** What a page says of itself once it has something to show. */
async function ouvrir(page: Page, place: string): Promise<void> {
  await aller(page, place);
  await expect(page.getByRole('main').getByRole('heading', { level: 1, name: place })).toBeVisible();
  await expect(page.getByRole('status', { name: 'Chargement' })).toHaveCount(0);
}

const violations = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing on any page of a full campaign, ${colorScheme}`, async ({ page, startHost }) => {
    test.setTimeout(180_000);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const host = await startHost({ clock: '2027-03-17T08:10:00', words: ['--demo'] });
    await page.goto(host.url);
    for (const place of PLACES) {
      await ouvrir(page, place);
      await page.screenshot({ path: `.captures/axe/${colorScheme}-${place}.png` });
      expect.soft(await violations(page), place).toEqual([]);
    }
  });

test('axe finds nothing on the first start', async ({ page, startHost }) => {
  const host = await startHost({ clock: '2027-03-08T09:00:00' });
  await page.goto(host.url);
  await expect(page.getByRole('heading', { name: /Bienvenue/ })).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

for (const [largeur, hauteur] of [
  [1366, 768],
  [683, 384],
] as const)
  test(`no page overflows sideways at ${largeur} × ${hauteur}`, async ({ page, startHost }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width: largeur, height: hauteur });
    const host = await startHost({ clock: '2027-03-17T08:10:00', words: ['--demo'] });
    await page.goto(host.url);
    for (const place of PLACES) {
      await ouvrir(page, place);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect.soft(overflow, place).toBeLessThanOrEqual(0);
    }
  });
