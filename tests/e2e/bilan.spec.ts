import { expect } from '@playwright/test';
import { examiner } from '../support/axe.ts';
import { test } from '../support/host.ts';
import { attendreAccueil } from '../support/parcours.ts';

test('the bilan on screen: charts with their tables, the files, what the first page leaves out', async ({
  page,
  startHost,
}) => {
  const host = await startHost({ clock: '2027-03-25T08:10:00', words: ['--demo'] });
  await page.goto(host.url);
  await attendreAccueil(page);
  await expect(page.getByRole('img', { name: /^Rendez-vous de 10\s+jours/ })).toBeVisible();
  const charges = () =>
    page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name.split('/').at(-1) ?? ''));
  expect((await charges()).filter((nom) => /bilan|chart/i.test(nom))).toEqual([]);
  await examiner(page, 'bilan', 'tableau', true);

  await page.getByRole('main').getByRole('link', { name: 'Bilan' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Bilan' })).toBeVisible();
  for (const section of ['Présence par domaine', 'Avis par domaine', 'Délais par domaine', 'Jour par jour']) {
    const region = page.getByRole('region', { name: section });
    await expect(region.getByRole('img', { name: /^Graphique/ })).toBeVisible();
    await expect(region.getByRole('table', { name: section })).toBeVisible();
  }
  const origines = page.getByRole('table', { name: 'Par établissement d’origine' });
  await expect(origines.getByRole('rowheader', { name: 'Ensemble' })).toBeVisible();
  await examiner(page, 'bilan', 'bilan', true);
  // At 200 % zoom the wide tables scroll, by keyboard too.
  await page.setViewportSize({ width: 683, height: 384 });
  await examiner(page, 'bilan', 'bilan-200', true);
  await page.setViewportSize({ width: 1366, height: 768 });

  for (const [bouton, extension] of [
    ['Excel', 'xlsx'],
    ['PDF', 'pdf'],
  ] as const) {
    const fichier = page.waitForEvent('download');
    await page.getByRole('button', { name: bouton, exact: true }).click();
    expect((await fichier).suggestedFilename()).toMatch(new RegExp(`^bilan-passpro-2027-\\d+\\.${extension}$`));
  }
});

test('R35: the closing lists what is left, leads to it, freezes the results and is undone', async ({
  page,
  startHost,
}) => {
  const host = await startHost({ clock: '2027-03-17T16:10:00', words: ['--demo'] });
  await page.goto(host.url);
  await attendreAccueil(page);
  await page.getByRole('main').getByRole('link', { name: 'Clôture' }).click();
  await expect(page.getByText(/^Encore \d+\s+jours? \(\d+\s+jours? de classe/)).toBeVisible();
  const points = page.getByRole('list', { name: 'Points à régler' });
  const ligne = points.getByRole('listitem').filter({ hasText: /auxque?l/ });
  const nombre = Number(/\d+/.exec(await ligne.innerText())?.[0]);
  await examiner(page, 'bilan', 'cloture', true);

  await ligne.getByRole('link', { name: /^Voir la liste/ }).click();
  await expect(page.getByRole('tab', { name: `Tous ${nombre}` })).toBeVisible();
  await page.getByRole('list', { name: 'Entretiens' }).getByRole('button').first().click();
  await expect(page.getByRole('textbox', { name: 'Compte rendu' })).toBeEnabled();
  const fiche = page.url();

  await page.goBack();
  await page.getByRole('navigation').getByRole('link', { name: 'Tableau de bord' }).click();
  await page.getByRole('main').getByRole('link', { name: 'Clôture' }).click();
  await page.getByRole('button', { name: 'Clore malgré ce qui reste' }).click();
  await expect(page.getByText(/^Campagne close le mercredi 17 mars 2027/)).toBeVisible();
  await examiner(page, 'bilan', 'close', true);
  await page.goto(fiche);
  await expect(page.getByText(/^La campagne est close/)).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Compte rendu' })).toBeDisabled();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('textbox', { name: 'Compte rendu' })).toBeEnabled();
});
