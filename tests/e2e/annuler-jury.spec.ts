import { rm } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { examiner } from '../support/axe.ts';
import { emettreTout, planifierTout } from '../support/campagne-convoquee.ts';
import { demandeur, preparerDossier } from '../support/contrat-page.ts';
import { test } from '../support/host.ts';
import { attendreAccueil } from '../support/parcours.ts';

let files: string;
test.beforeEach(async () => {
  files = await preparerDossier(40);
});
test.afterEach(() => rm(files, { recursive: true, force: true }));

test('a jury is cancelled in six acts: who goes where, who waits, and all of it back in one', async ({
  page,
  startHost,
}) => {
  test.setTimeout(180_000);
  const host = await startHost({ clock: '2027-03-08T09:00:00', files });
  await page.goto(host.url);
  await attendreAccueil(page);
  await planifierTout(demandeur(page));
  await emettreTout(demandeur(page));
  await page.goto(`${new URL(page.url()).origin}/#/organisation?onglet=jurys`);
  const jurys = page.getByRole('list', { name: 'Jurys' });
  const premier = jurys.getByRole('button', { name: /([2-9]|\d\d)\splacés/ }).first();
  await premier.click();
  const nom = (await page.getByRole('main').getByRole('heading', { level: 2 }).first().innerText()).trim();

  await page.getByRole('link', { name: 'Annuler ce jury…' }).click();
  const dialogue = page.getByRole('dialog');
  await expect(dialogue.getByRole('combobox', { name: 'Membre absent, ou jury à fermer' })).toHaveValue(nom);
  await expect(dialogue.getByRole('checkbox', { name: 'Supprimer ensuite ce jury' })).toBeChecked();
  await expect(dialogue.getByText(/à déplacer ou à remettre à placer/)).toBeVisible();
  await examiner(page, 'absence', 'jury à fermer');
  await dialogue.getByRole('button', { name: 'Chercher qui peut les recevoir' }).click();
  const mouvements = dialogue.getByRole('table', { name: 'Qui va où' });
  await expect(mouvements).toBeVisible({ timeout: 60_000 });
  const coches = mouvements.getByRole('checkbox');
  const deplaces = await coches.count();
  expect(deplaces).toBeGreaterThan(1);
  await coches.first().uncheck();
  await examiner(page, 'absence', 'proposition');
  await dialogue.getByRole('button', { name: /^Déplacer \d+\sentretiens?/ }).click();
  await expect(dialogue.getByRole('heading', { name: 'C’est fait' })).toBeVisible();
  await examiner(page, 'absence', 'fait');
  await dialogue.getByRole('button', { name: 'Fermer' }).click();

  await page.goto(`${new URL(page.url()).origin}/#/organisation?onglet=jurys`);
  await expect(jurys.getByRole('button').filter({ hasText: nom })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(jurys.getByRole('button').filter({ hasText: nom })).toHaveCount(1);
});
