import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { examiner } from '../support/axe.ts';
import { test } from '../support/host.ts';
import { attendreAccueil } from '../support/parcours.ts';

const PAGE = 4096;

/** A byte of every page but the first is not what it was. */
async function damage(path: string): Promise<void> {
  const bytes = await readFile(path);
  for (let at = PAGE + 100; at < bytes.length; at += PAGE) bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  await writeFile(path, bytes);
}

test('backup in two places → tried → damaged file → restored', async ({ page, startHost }) => {
  test.setTimeout(240_000);
  const second = await mkdtemp(join(tmpdir(), 'passpro-cle-usb-'));
  const host = await startHost({
    clock: '2027-03-25T08:10:00',
    words: ['--demo'],
    complaints: /The data could not be opened/,
  });
  await page.goto(host.url);
  await attendreAccueil(page);
  const tableau = page.getByRole('region', { name: 'Sauvegardes' });
  await expect(tableau).toContainText('Aucune sauvegarde pour l’instant');
  await tableau.getByRole('link', { name: 'Sauvegardes' }).click();

  const lieu = page.getByRole('region', { name: 'Second lieu' });
  await lieu.getByRole('button', { name: 'Choisir un second lieu…' }).press('Enter');
  const parcours = page.getByRole('dialog', { name: 'Choisir le second lieu des sauvegardes' });
  await parcours.getByLabel('Adresse du dossier').fill(second);
  await page.keyboard.press('Enter');
  await parcours.getByRole('button', { name: 'Sauvegarder aussi ici' }).click();
  await expect(parcours).toBeHidden();
  await expect(lieu).toContainText(second);

  await page.getByRole('button', { name: 'Sauvegarder maintenant' }).click();
  await expect(page.getByText('Sauvegarde faite, relue et vérifiée.')).toBeVisible();
  const connues = page.getByRole('table', { name: 'Sauvegardes connues' });
  await expect(connues.getByRole('button', { name: /^Restaurer… celle/ })).not.toHaveCount(0);
  await connues
    .getByRole('button', { name: /^Vérifier celle/ })
    .first()
    .click();
  await expect(page.getByText(/^Restauration essayée en .* Vous sauriez restaurer/)).toBeVisible();
  await examiner(page, 'sauvegardes', 'parametres', true);
  await connues
    .getByRole('button', { name: /^Restaurer… celle/ })
    .first()
    .click();
  const dialogue = page.getByRole('dialog', { name: 'Restaurer cette sauvegarde' });
  await expect(dialogue.getByText('Elle contient')).toBeVisible();
  await examiner(page, 'sauvegardes', 'restaurer');
  await page.keyboard.press('Escape');

  const start = await host.cut();
  await damage(join(`${host.dataDir}-demo`, 'campagne.db'));
  const again = await start('2027-03-25T09:10:00');
  await page.goto(again.url);
  await expect(page.getByRole('heading', { level: 1, name: 'Vos données sont abîmées' })).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('Rien n’a été modifié');
  await examiner(page, 'sauvegardes', 'secours', true);
  const restaurer = page
    .getByRole('table', { name: 'Sauvegardes connues' })
    .getByRole('button', { name: /^Restaurer/ });
  await restaurer.first().press('Enter');
  await expect(dialogue.getByText('Elle contient')).toBeVisible();
  await dialogue.getByRole('button', { name: 'Restaurer', exact: true }).click();
  await attendreAccueil(page);
  await expect(page.getByRole('region', { name: 'Sauvegardes' })).toContainText('Dernière le 25/03/2027');
  await examiner(page, 'sauvegardes', 'tableau', true);
  await rm(second, { recursive: true });
});

test('a first start offers to put a backup back', async ({ page, startHost }) => {
  const host = await startHost({ clock: '2027-03-25T08:10:00' });
  await page.goto(host.url);
  await page.getByRole('button', { name: 'Restaurer une sauvegarde' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Chercher une sauvegarde ailleurs…' })).toBeVisible();
  await examiner(page, 'sauvegardes', 'premier-demarrage');
});
