import { expect } from '@playwright/test';
import { test } from '../support/host.ts';
import { aller } from '../support/parcours.ts';

test('a line of the check of the avis opens the form of its entretien', async ({ page, startHost }) => {
  const host = await startHost({ clock: '2027-03-17T08:10:00', words: ['--demo'] });
  await page.goto(host.url);
  await aller(page, 'Échanges');
  await page.getByRole('tab', { name: 'Exporter les avis' }).click();
  const lien = page.locator('a[href*="/entretiens?"]').first();
  const eleve = await lien.innerText();
  await lien.click();
  await expect(page.getByRole('heading', { name: eleve, level: 2 })).toBeVisible();
});
