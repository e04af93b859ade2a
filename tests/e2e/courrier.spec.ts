import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { unzipSync } from 'fflate';
import { planifierTout } from '../support/campagne-convoquee.ts';
import { demandeur, preparerDossier } from '../support/contrat-page.ts';
import { violations } from '../support/axe.ts';
import { test } from '../support/host.ts';
import { aller } from '../support/parcours.ts';
import { ouvrirServeur } from '../support/serveur-smtp.ts';

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
  expect(await violations(page)).toEqual([]);
  await expect(dialogue.getByRole('button', { name: 'Envoyer par le serveur…' })).toBeDisabled();
  const [fichier] = await Promise.all([
    page.waitForEvent('download'),
    dialogue.getByRole('button', { name: /^Préparer \d+/ }).press('Enter'),
  ]);
  const files = unzipSync(readFileSync(await fichier.path()));
  expect(Object.keys(files)).toHaveLength(nombre);
  for (const bytes of Object.values(files)) expect(Buffer.from(bytes).toString()).toMatch(/^X-Unsent: 1\r$/m);
});

test('R21: an address that refuses its message is corrected from the outbox, and it alone gets the letters', async ({
  page,
  startHost,
}) => {
  const serveur = await ouvrirServeur();
  const files = await preparerDossier(16);
  try {
    const host = await startHost({ clock: '2027-03-08T09:00:00', files });
    await page.goto(host.url);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const contrat = demandeur(page);
    await planifierTout(contrat);
    const origines = await contrat.ask('origines.lister', {});
    for (const [rang, { id }] of origines.entries())
      await contrat.ask('origines.modifier', { id, origine: { courriel: `ce.college${rang}@ac-creteil.fr` } });
    await contrat.ask('courrier.modifierServeur', { serveur: { ...serveur.acces, expediteurNom: 'Lycée' } });
    const perdue = 'ce.college0@ac-creteil.fr';
    serveur.conduite = (a) =>
      a.length === 1 && a.includes(perdue) ? { quand: 'RCPT', code: 550, mots: 'Utilisateur inconnu' } : null;

    await aller(page, 'Convocations');
    await page.getByRole('link', { name: 'Envoyer par courriel…' }).click();
    const preparation = page.getByRole('dialog');
    await preparation.getByRole('button', { name: 'Envoyer par le serveur…' }).click();
    const dernier = page.getByRole('dialog', { name: 'Dernier écran avant l’envoi' });
    await expect(dernier.getByText('Un message parti ne se rappelle pas.')).toBeVisible();
    await expect(dernier.getByRole('list', { name: 'Destinataires' }).getByRole('listitem')).toHaveCount(4);
    await dernier.getByRole('button', { name: /^Envoyer 4\s+messages$/ }).click();
    await expect(page.getByText(/1\s+message envoyé en partie/)).toBeVisible();
    await expect(page.getByRole('gridcell', { name: /550 Utilisateur inconnu/ })).toBeVisible();
    await expect.poll(() => serveur.recus.length).toBe(4);
    await page.screenshot({ path: '.captures/courrier/en-partie.png' });

    await page.getByRole('button', { name: /^Corriger…/ }).click();
    const correction = page.getByRole('dialog', { name: /^Corriger l’adresse/ });
    await correction.getByLabel('Courriel de l’établissement').fill('ce.0939990D@ac-creteil.fr');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Envoyer maintenant' }).click();
    await expect(page.getByText(/Renvoyé à ce\.0939990D@ac-creteil\.fr/)).toBeVisible();
    await expect.poll(() => serveur.recus.slice(4).map(({ a }) => a)).toEqual([['ce.0939990D@ac-creteil.fr']]);
    await expect(page.getByText(/envoyé en partie/)).toHaveCount(0);
  } finally {
    await serveur.fermer();
    await rm(files, { recursive: true, force: true });
  }
});
