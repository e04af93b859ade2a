import { expect, type Page } from '@playwright/test';
import { examiner } from '../support/axe.ts';
import { demandeur } from '../support/contrat-page.ts';
import { test } from '../support/host.ts';
import { attendreAccueil, compteRendu, creerCampagne, ouvrirPremier } from '../support/parcours.ts';
import { readPdf } from '../support/pdf.ts';

const MOT = 'trois chats gris dorment';
const TEXTE = 'Vous parlez de la menuiserie avec';
/** A text as a picture of a memory writes it: letters with accents are escapes. */
const enMemoire = (texte: string): string =>
  texte.replaceAll(/[^ -~]/g, (signe) => `\\u${signe.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`);

/** What the memory of a window holds, once what nobody uses is gone. */
async function memoryOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const parts: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => parts.push(chunk));
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return parts.join('');
}

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

  const registre = page.getByRole('table', { name: 'Journal des opérations' });
  await expect(registre.getByRole('row', { name: /données fermées ou verrouillées/ })).toHaveCount(1);
  await expect(registre.getByRole('row', { name: /refusé.: ouverture des données/ })).toHaveCount(1);
  await page.getByLabel('Opération', { exact: true }).fill('ouverture');
  await expect(registre.getByRole('row')).toHaveCount(2);
  await examiner(page, 'securite', 'journal des opérations', true);

  const suivant = await host.restart();
  await page.goto(suivant.url);
  await expect(verrouille(page)).toBeVisible();
});

test('who receives only sees the day, and no way to what is refused', async ({ page, startHost }) => {
  test.setTimeout(180_000);
  const host = await startHost({ clock: '2027-03-10T08:00:00' });
  await page.goto(host.url);
  await creerCampagne(page);
  await demandeur(page).ask('securite.verifierSecours', { saisie: await lireGroupe(page) });
  for (const [nom, role] of [
    ['Mme Durand', 'direction'],
    ['M. Petit', 'accueil'],
  ] as const)
    await demandeur(page).ask('comptes.enregistrer', { id: null, nom, role, motDePasse: MOT });
  await page.keyboard.press('Control+l');
  await page.getByLabel('Nom').fill('M. Petit');
  await page.getByLabel('Mot de passe').fill(MOT);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Jour J' })).toBeVisible();
  const places = page.getByRole('navigation', { name: 'Navigation principale' }).getByRole('link');
  await expect(places).toHaveText(['Jour J', 'Paramètres']);
  await expect(page.getByRole('button', { name: /annuler/i })).toHaveCount(0);
  await examiner(page, 'securite', 'accueil');
  await page.getByRole('link', { name: 'Paramètres' }).click();
  await expect(page.getByRole('tab')).toHaveText(['Sécurité', 'Données personnelles', 'Apparence']);
  await examiner(page, 'securite', 'paramètres de l’accueil', true);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('option')).toHaveText([
    /Jour J/,
    /Paramètres/,
    /Noter une présence/,
    /Imprimer les papiers/,
    /Comptes et fiche/,
    /Verrouiller/,
    /Raccourcis/,
  ]);
  await page.keyboard.press('Escape');
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
  expect((await memoryOf(page)).includes(enMemoire(nom))).toBe(true);
  await compteRendu(page).focus();
  await page.keyboard.type(TEXTE);
  // At once, before the text has saved itself.
  await page.keyboard.press('Control+l');
  await expect(verrouille(page)).toBeVisible();
  expect(await page.content()).not.toContain(nom);
  expect((await memoryOf(page)).includes(enMemoire(nom)), 'the memory of the window').toBe(false);
  const application = await host.memory();
  expect(application.includes('porte.fermer'), 'a picture of the memory').toBe(true);
  expect(application.includes(enMemoire(nom)), 'the memory of the application').toBe(false);
  expect(await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]))).not.toContain(nom);
  await page.getByRole('button', { name: 'Déverrouiller' }).click();
  await expect(page.getByRole('main').getByRole('heading', { level: 2 }).first()).toHaveText(eleve);
  await expect(compteRendu(page)).toHaveValue(TEXTE);
});
