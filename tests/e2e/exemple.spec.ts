import { expect } from '@playwright/test';
import { test } from '../support/host.ts';

test('the example opens from the first start and leaves what was typed as it was', async ({ page, startHost }) => {
  const host = await startHost({ clock: '2027-03-17T08:10:00' });
  await page.goto(host.url);
  await page.getByLabel('Nom du lycée').fill('Lycée des métiers Marie-Curie de Sucy');
  await page.getByRole('button', { name: 'Découvrir avec des données d’exemple' }).click();
  const bandeau = page.getByRole('region', { name: 'Données d’exemple' });
  await expect(bandeau).toBeVisible({ timeout: 90_000 });
  await expect(page.getByRole('heading', { level: 1, name: 'Tableau de bord' })).toBeVisible();
  await page.reload();
  await bandeau.getByRole('button', { name: 'Revenir à mes données' }).click();
  await expect(page.getByRole('heading', { name: /Bienvenue/ })).toBeVisible();
  await expect(page.getByLabel('Nom du lycée')).toHaveValue('Lycée des métiers Marie-Curie de Sucy');
  await expect(bandeau).toBeHidden();
});
