import { expect, type Page } from '@playwright/test';
import { examiner } from '../support/axe.ts';
import { demandeur } from '../support/contrat-page.ts';
import { test } from '../support/host.ts';
import { attendreAccueil, compteRendu, creerCampagne, ouvrirPremier } from '../support/parcours.ts';
import { readPdf } from '../support/pdf.ts';

const MOT = 'trois chats gris dorment';
const TEXTE = 'Vous parlez de la menuiserie avec';
const verrouille = (page: Page) => page.getByRole('heading', { level: 1, name: 'Passpro Accueil est verrouillé' });

/** The group that the screen asks for, read on the fiche as it was printed. */
async function lireGroupe(page: Page): Promise<string> {
  const fiche = await demandeur(page).ask('securite.imprimerSecours', { renouveler: false });
  const { secours } = await demandeur(page).ask('securite.lire', {});
  const { text } = readPdf(Buffer.from(fiche?.contenu ?? '', 'base64'));
  return new RegExp(`\\b${secours?.groupe} +([2-9A-HJ-NP-Z]{4})\\b`).exec(text)?.[1] ?? '';
}

test('from the first start to a fiche de secours that is verified, an account, and the screen found again', async ({
  page,
  startHost,
}) => {
  test.setTimeout(180_000);
  const host = await startHost({ clock: '2027-03-10T08:00:00' });
  await page.goto(host.url);
  await creerCampagne(page);
  await page.getByRole('link', { name: 'Tableau de bord' }).click();
  await page.getByRole('link', { name: 'Fiche de secours' }).click();
  await page.getByRole('button', { name: 'Imprimer la fiche de secours' }).click();
  const apercu = page.getByRole('dialog', { name: 'Fiche de secours' });
  await expect(apercu.getByRole('button', { name: 'Enregistrer le PDF' })).toBeEnabled();
  await apercu.getByRole('button', { name: 'Fermer' }).click();
  await expect(apercu).toBeHidden();
  await page.getByLabel(/^Groupe n°/).fill('AAAA');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Ce n’est pas le groupe/)).toBeVisible();
  await examiner(page, 'securite', 'fiche à vérifier', true);
  await page.getByLabel(/^Groupe n°/).fill(await lireGroupe(page));
  await page.keyboard.press('Enter');
  await expect(page.getByText(/vérifiée le mercredi 10 mars 2027/)).toBeVisible();

  await page.getByRole('button', { name: 'Ajouter un compte' }).click();
  const compte = page.getByRole('dialog', { name: 'Nouveau compte' });
  await compte.getByLabel('Nom').fill('Mme Durand');
  await compte.getByLabel('Mot de passe').fill(MOT);
  await examiner(page, 'securite', 'nouveau compte');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('rowheader', { name: 'Mme Durand (vous)' })).toBeVisible();
  await examiner(page, 'securite', 'comptes', true);

  await page.keyboard.press('Control+l');
  await expect(verrouille(page)).toBeVisible();
  expect(await page.content()).not.toMatch(/Durand|Marie-Curie/);
  await page.getByLabel('Nom').fill('Mme Durand');
  await page.getByLabel('Mot de passe').fill('pas le bon du tout');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('n’ouvrent pas ces données');
  await examiner(page, 'securite', 'verrouillé');
  await page.getByRole('button', { name: 'J’ai la clé de secours' }).click();
  await examiner(page, 'securite', 'clé de secours');
  await page.getByRole('button', { name: 'Revenir à l’ouverture habituelle' }).click();
  await page.getByLabel('Mot de passe').fill(MOT);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('rowheader', { name: 'Mme Durand (vous)' })).toBeVisible();

  const suivant = await host.restart();
  await page.goto(suivant.url);
  await expect(verrouille(page)).toBeVisible();
});

test('locking keeps what is being typed, empties the window, and comes back to the same form', async ({
  page,
  startHost,
}) => {
  test.setTimeout(180_000);
  const host = await startHost({ clock: '2027-03-17T16:10:00', words: ['--demo'] });
  await page.goto(host.url);
  await attendreAccueil(page);
  await ouvrirPremier(page);
  const eleve = await page.getByRole('main').getByRole('heading', { level: 2 }).first().innerText();
  const nom = eleve.split(' ')[0] ?? eleve;
  await page.keyboard.type(TEXTE);
  // At once, before the text has saved itself.
  await page.keyboard.press('Control+l');
  await expect(verrouille(page)).toBeVisible();
  expect(await page.content()).not.toContain(nom);
  expect(await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]))).not.toContain(nom);
  await page.getByRole('button', { name: 'Déverrouiller' }).click();
  await expect(page.getByRole('main').getByRole('heading', { level: 2 }).first()).toHaveText(eleve);
  await expect(compteRendu(page)).toHaveValue(TEXTE);
});
