import { rm } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { demandeur, preparerDossier } from '../support/contrat-page.ts';
import { planifierTout } from '../support/campagne-convoquee.ts';
import { test } from '../support/host.ts';
import { aller } from '../support/parcours.ts';
import { readPdf } from '../support/pdf.ts';

const MENTIONS = [/Aucun bulletin scolaire n’est à apporter/, /article 6-1-e du RGPD/];

let files: string;
test.beforeEach(async () => {
  files = await preparerDossier(12);
});
test.afterEach(() => rm(files, { recursive: true, force: true }));

async function lireLettre(page: Page, entretienId: string): Promise<string> {
  const { contenu } = await demandeur(page).ask('convocations.apercu', { entretienId });
  return readPdf(Buffer.from(contenu, 'base64')).text;
}

/** Everything typed over, from the keyboard alone. */
async function remplacer(page: Page, partie: string, texte: string): Promise<void> {
  await page.getByRole('textbox', { name: partie }).focus();
  await page.keyboard.press('Control+a');
  if (texte === '') await page.keyboard.press('Delete');
  else await page.keyboard.type(texte);
}

test('R23: the text of a letter is written by keyboard; neither the notice nor the line on bulletins can be removed', async ({
  page,
  startHost,
}) => {
  const host = await startHost({ clock: '2027-03-08T09:00:00', files });
  await page.goto(host.url);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const contrat = demandeur(page);
  await planifierTout(contrat);
  const { entretiens } = await contrat.ask('planning.lire', {});
  const individuel = entretiens.find(({ mode }) => mode === 'individuel');
  const id = individuel?.id ?? '';
  await aller(page, 'Paramètres');
  await page.getByRole('tab', { name: 'Lettres' }).focus();
  await page.keyboard.press('Enter');
  const mentions = page.getByRole('region', { name: 'Mentions toujours imprimées' });

  await test.step('a field is put where the cursor is', async () => {
    await remplacer(page, 'Introduction', 'Nous attendons ');
    await page.getByRole('button', { name: /^Insérer \{prenom\}/ }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type(' le {date}.');
    await expect(page.getByRole('textbox', { name: 'Introduction' })).toHaveValue('Nous attendons {prenom} le {date}.');
    await expect.poll(() => lireLettre(page, id)).toContain(`Nous attendons ${individuel?.prenom} le`);
  });

  await test.step('an unknown field and an empty introduction are refused beside the field', async () => {
    await remplacer(page, 'À apporter', 'Le {bulletin}');
    await expect(page.getByText(/Ce champ n’existe pas dans cette lettre/)).toBeVisible();
    await remplacer(page, 'À apporter', 'Vos bulletins');
    await expect(page.getByText(/aucun bulletin ne peut être demandé/)).toBeVisible();
    await remplacer(page, 'Introduction', '');
    await expect(page.getByText('Ce texte ne peut pas rester vide.')).toBeVisible();
    await remplacer(page, 'Introduction', 'Bonjour.');
  });

  await test.step('everything else emptied, both stay on the screen and on the letter', async () => {
    for (const partie of ['Accueil de l’élève', 'À apporter', 'Signature']) await remplacer(page, partie, '');
    await expect(mentions.getByRole('textbox')).toHaveCount(0);
    for (const mention of MENTIONS) await expect(mentions).toHaveText(mention);
    await expect.poll(() => lireLettre(page, id)).not.toContain('pièce d’identité');
    const lettre = await lireLettre(page, id);
    expect(lettre).toContain('Bonjour.');
    for (const mention of MENTIONS) expect(lettre).toMatch(mention);
  });

  await test.step('the proposed text comes back in one press', async () => {
    await page.getByRole('button', { name: 'Reprendre le texte proposé' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Introduction' })).toHaveValue(/^Dans le cadre de la procédure/);
    expect(await lireLettre(page, id)).toContain('pièce d’identité');
  });

  await test.step('the letter being written is shown as it will be printed', async () => {
    await page.getByRole('button', { name: 'Aperçu de la lettre' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog').locator('iframe')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  });
});
