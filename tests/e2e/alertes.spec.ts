import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { examiner } from '../support/axe.ts';
import { test } from '../support/host.ts';
import { creerCampagne } from '../support/parcours.ts';

/** As if the log of the last writes had gone while the application was closed. */
function perdre(dataDir: string, nombre: number): void {
  const path = join(dataDir, 'campagne.db-temoin');
  const deux = (rang: number): string => String(rang).padStart(10, '0');
  const ligne = readFileSync(path, 'utf8').replace(/(\d{10}) \1 (?=\d{10} \d{10}\n)/, (_, rang: string) => {
    const faux = deux(Number(rang) + nombre);
    return `${faux} ${faux} `;
  });
  writeFileSync(path, ligne);
}

test('says once how many writes are missing, over the first start and over the campaign', async ({
  page,
  startHost,
}) => {
  const host = await startHost();
  await page.goto(host.url);
  await creerCampagne(page);
  await host.stop();
  perdre(host.dataDir, 12);
  const second = await startHost({ files: host.dataDir, complaints: /^(?:À l’ouverture : .*manquants.*\n)?$/ });
  await page.goto(second.url);
  const alerte = page.getByRole('alert').filter({ hasText: 'enregistrements manquent' });
  await expect(alerte).toContainText('12 enregistrements manquent');
  await examiner(page, 'alertes', 'manquants');
  await alerte.getByRole('button', { name: 'J’ai lu' }).press('Enter');
  await expect(alerte).toHaveCount(0);
  const third = await second.restart();
  await page.goto(third.url);
  await expect(page.getByRole('navigation', { name: 'Navigation principale' })).toBeVisible();
  await expect(alerte).toHaveCount(0);
});
