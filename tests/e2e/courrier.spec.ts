import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { unzipSync } from 'fflate';
import { test } from '../support/host.ts';
import { aller } from '../support/parcours.ts';

test('drafts are made by keyboard, one per origine, and no message leaves the example campaign', async ({
  page,
  startHost,
}) => {
  test.setTimeout(120_000);
  const host = await startHost({ clock: '2027-03-17T08:10:00', words: ['--demo'] });
  await page.goto(host.url);
  await aller(page, 'Convocations');
  await page.getByRole('link', { name: 'Envois' }).press('Enter');
  await expect(page.getByText(/Aucun message n’a encore été préparé/)).toBeVisible();
  await page.getByRole('button', { name: 'Préparer un envoi…' }).press('Enter');
  const dialogue = page.getByRole('dialog', { name: 'Préparer un envoi' });
  await dialogue.getByRole('radio', { name: /Un rappel/ }).press('Space');
  await dialogue.getByRole('spinbutton', { name: 'Jour' }).focus();
  await page.keyboard.type('17032027');
  const ecrire = dialogue.getByRole('checkbox', { name: /^Écrire à/ });
  await expect(ecrire.first()).toBeChecked();
  const nombre = await ecrire.count();
  expect(nombre).toBeGreaterThan(1);
  await expect(dialogue.getByRole('columnheader', { name: 'Absences passées' })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await expect(dialogue.getByRole('button', { name: 'Envoyer par le serveur…' })).toBeDisabled();
  const [fichier] = await Promise.all([
    page.waitForEvent('download'),
    dialogue.getByRole('button', { name: /^Préparer \d+/ }).press('Enter'),
  ]);
  const files = unzipSync(readFileSync(await fichier.path()));
  expect(Object.keys(files)).toHaveLength(nombre);
  for (const bytes of Object.values(files)) expect(Buffer.from(bytes).toString()).toMatch(/^X-Unsent: 1\r$/m);
});
