import { rm } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { emettreTout, planifierTout } from '../support/campagne-convoquee.ts';
import { demandeur, preparerDossier } from '../support/contrat-page.ts';
import { examiner } from '../support/axe.ts';
import { test } from '../support/host.ts';
import { aller } from '../support/parcours.ts';

/** What a keyboard sends in five seconds, thirty times a second. */
const REPETITIONS = 150;

const TOUCHES = { z: { code: 'KeyZ', windowsVirtualKeyCode: 90 }, y: { code: 'KeyY', windowsVirtualKeyCode: 89 } };

/** Holds Ctrl and a letter down, with the repeats of the keyboard. */
async function tenir(page: Page, key: keyof typeof TOUCHES): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await page.keyboard.down('Control');
  for (let rang = 0; rang < REPETITIONS; rang += 1)
    await cdp.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key,
      modifiers: 2,
      autoRepeat: rang > 0,
      ...TOUCHES[key],
    });
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', key, modifiers: 2, ...TOUCHES[key] });
  await page.keyboard.up('Control');
  await cdp.detach();
}

const annulable = (page: Page, nom: RegExp) => page.getByRole('button', { name: nom }).and(page.locator(':enabled'));
const question = (page: Page) => page.getByRole('dialog', { name: /^Annuler malgré ce qui est déjà parti/ });
const toast = (page: Page, texte: RegExp) =>
  expect(page.getByRole('status').filter({ hasText: texte })).not.toHaveCount(0);

let files: string;
test.beforeEach(async () => {
  files = await preparerDossier(40);
});
test.afterEach(() => rm(files, { recursive: true, force: true }));

test('Ctrl+Z and Ctrl+Y held down are one step; what left is asked about once; the campaign stays', async ({
  page,
  startHost,
}) => {
  const host = await startHost({ clock: '2027-03-08T09:00:00', files });
  await page.goto(host.url);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const contrat = demandeur(page);
  await planifierTout(contrat);
  const emises = await emettreTout(contrat);
  for (const nom of ['Sas', 'Cour']) await contrat.ask('salles.enregistrer', { id: null, nom, pmr: false });
  const actes = async () => (await contrat.ask('journal.etat', { limite: 500 })).actes.map(({ etat }) => etat);
  const faits = async () => (await actes()).filter((etat) => etat === 'fait').length;
  const debut = await faits();
  await expect(annulable(page, /^Annuler : .*Cour/)).toBeVisible();

  await test.step('held for five seconds: one act, the one that was shown', async () => {
    await tenir(page, 'z');
    await toast(page, /^Annulé\s: .*Cour/);
    await expect(annulable(page, /^Annuler : .*Sas/)).toBeVisible();
    expect(await faits()).toBe(debut - 1);
    await tenir(page, 'y');
    await expect(annulable(page, /^Annuler : .*Cour/)).toBeVisible();
    expect(await faits()).toBe(debut);
  });

  await test.step('in front of a form nothing is undone, wherever the focus is', async () => {
    await aller(page, 'Organisation');
    await page.getByRole('tab', { name: 'Jurys' }).click();
    await page.getByRole('button', { name: 'Ajouter un jury' }).click();
    const formulaire = page.getByRole('dialog');
    await formulaire.getByLabel('Nom du jury').fill('Jury du bois');
    await formulaire.getByRole('button', { name: 'Enregistrer' }).focus();
    await tenir(page, 'z');
    await tenir(page, 'y');
    await expect(formulaire.getByLabel('Nom du jury')).toHaveValue('Jury du bois');
    expect(await faits()).toBe(debut);
    await page.keyboard.press('Escape');
    await expect(formulaire).toBeHidden();
  });

  await test.step('the convocations that left: asked once, kept until it is said', async () => {
    for (const nom of ['Cour', 'Sas']) {
      await page.keyboard.press('Control+z');
      await toast(page, new RegExp(`^Annulé\\s: .*${nom}`));
    }
    await expect(annulable(page, /^Annuler : émettre/)).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(question(page)).toContainText(new RegExp(`${emises}\\s*convocations sont parties`));
    await examiner(page, 'annuler', 'question');
    await tenir(page, 'z');
    await tenir(page, 'y');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect(question(page)).toBeHidden();
    expect(await faits()).toBe(debut - 2);

    await page.keyboard.press('Control+z');
    await expect(question(page)).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(question(page).getByRole('button', { name: 'Ne rien annuler' })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await toast(page, /^Annulé\s: émettre/);
  });

  await test.step('their history stays, and says so', async () => {
    const [ligne] = await contrat.ask('convocations.lister', {});
    await page.goto(`${new URL(page.url()).origin}/#/candidats?candidat=${ligne?.candidatId ?? ''}`);
    await expect(page.getByRole('dialog')).toContainText(/Convocation n° 1 émise le .*partie, puis annulée ici/);
    await page.screenshot({ path: '.captures/annuler/fiche.png' });
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  });

  await test.step('then the plan, and never the campaign', async () => {
    await page.keyboard.press('Control+z');
    await toast(page, /^Annulé\s: .*planning/);
    await expect(page.getByRole('button', { name: 'Rien à annuler' })).toBeDisabled();
    await tenir(page, 'z');
    await toast(page, /^Il n’y a rien à annuler/);
    await page.screenshot({ path: '.captures/annuler/plancher.png' });
    expect((await contrat.ask('contexte.lire', {})).campagne).not.toBeNull();
    await expect(page.getByRole('heading', { level: 1, name: 'Candidats' })).toBeVisible();
  });
});

test('two windows: each undoes what it shows, and what cannot be redone any more is said', async ({
  page,
  context,
  startHost,
}) => {
  const host = await startHost({ clock: '2027-03-08T09:00:00', files });
  await page.goto(host.url);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const autre = await context.newPage();
  await autre.goto(new URL(page.url()).origin);
  await expect(autre.getByRole('heading', { level: 1, name: 'Tableau de bord' })).toBeVisible();
  await expect(autre.getByText('Où en sont les entretiens')).toBeVisible();
  const salle = (nom: string) => demandeur(autre).ask('salles.enregistrer', { id: null, nom, pmr: false });
  await salle('Sas');
  await expect(annulable(page, /^Annuler : .*Sas/)).toBeVisible();
  await expect(annulable(autre, /^Annuler : .*Sas/)).toBeVisible();

  // Both at the same moment: the act goes once, whoever is first.
  await salle('Cour');
  await expect(annulable(page, /^Annuler : .*Cour/)).toBeVisible();
  await expect(annulable(autre, /^Annuler : .*Cour/)).toBeVisible();
  await Promise.all([page.keyboard.press('Control+z'), autre.keyboard.press('Control+z')]);
  await expect(annulable(page, /^Annuler : .*Sas/)).toBeVisible();
  await expect(annulable(page, /^Rétablir\s: .*Cour/)).toBeVisible();

  await salle('Préau');
  await toast(page, /Cour.*ne peut plus être rétabli.*Préau.*a été fait depuis/);
  await expect(page.getByRole('button', { name: 'Rien à rétablir' })).toBeDisabled();
});
