import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';

/** Acts of the journey that several end-to-end tests share, done as the user does them: by roles and labels. */

export const LISTE_V1 = join(import.meta.dirname, '../fixtures/liste-academie-v1.csv');
export const LISTE_V2 = join(import.meta.dirname, '../fixtures/liste-academie-v2.csv');

/** The seven domaines of the sample lists. */
export const DOMAINES = [
  'Métiers du bois',
  'Laboratoire',
  'Mode, vêtement et maroquinerie',
  'Métallerie - Bâtiment - Travaux publics',
  'Esthétique',
  'Petite enfance',
  'Hôtellerie-restauration',
] as const;

/** The first page of a campaign that is there; the demonstration writes its own first, which takes a busy machine a while. */
export const attendreAccueil = (page: Page): Promise<void> =>
  expect(page.getByRole('heading', { level: 1, name: 'Tableau de bord' })).toBeVisible({ timeout: 90_000 });

export const aller = (page: Page, place: string): Promise<void> =>
  page
    .getByRole('navigation', { name: 'Navigation principale' })
    .getByRole('link', { name: place, exact: true })
    .click();

/** Types a date into a field of three parts; `chiffres` is jjmmaaaa. */
export async function taperDate(champ: ReturnType<Page['getByRole']>, chiffres: string): Promise<void> {
  await champ.getByRole('spinbutton', { name: 'Jour' }).click();
  await champ.page().keyboard.type(chiffres);
}

async function dater(page: Page, periode: string, dates: Readonly<Record<string, string>>): Promise<void> {
  for (const [champ, chiffres] of Object.entries(dates))
    await taperDate(page.getByRole('group', { name: periode }).getByRole('group', { name: champ }), chiffres);
}

/** First start: the four steps, up to the page where the first list is read. */
export async function creerCampagne(page: Page): Promise<void> {
  await page.getByLabel('UAI').fill('0939999N');
  await page.getByLabel('Nom du lycée').fill('Lycée des métiers Marie-Curie');
  await page.getByLabel('Ville').fill('Bobigny');
  await page.getByLabel('Téléphone').fill('0148000000');
  await page.getByRole('button', { name: 'Continuer' }).click();
  await dater(page, 'Inscriptions', { 'Premier jour': '25012027', 'Dernier jour': '31032027' });
  await dater(page, 'Entretiens (nécessaire)', { 'Premier jour': '08032027', 'Dernier jour': '14052027' });
  await dater(page, 'Fermeture', { 'Dernier jour': '21052027' });
  await page.getByRole('button', { name: 'Continuer' }).click();
  for (const domaine of DOMAINES) await page.getByRole('checkbox', { name: domaine }).check();
  await page.getByRole('combobox', { name: 'Mode' }).click();
  await page.getByRole('option', { name: 'individuel' }).click();
  await page.getByRole('button', { name: 'Continuer' }).click();
  await page.getByRole('button', { name: /^Créer/ }).click();
  await expect(page.getByRole('heading', { name: 'Échanges' })).toBeVisible();
}

/** Gives a list to read; what it changes, or that it changes nothing, is then shown. */
export const deposerListe = (page: Page, fichier: string): Promise<void> =>
  page.getByLabel('Fichier de la liste').setInputFiles(fichier);

/** One jury with a member, a room to come and its domaines. */
export async function creerJury(
  page: Page,
  jury: { readonly nom: string; readonly membre: string; readonly domaines: readonly string[] },
): Promise<void> {
  await page.getByRole('button', { name: 'Ajouter un jury' }).click();
  const dialogue = page.getByRole('dialog');
  await dialogue.getByLabel('Nom du jury').fill(jury.nom);
  await dialogue.getByLabel('Membres').fill(jury.membre);
  await page.keyboard.press('Enter');
  for (const domaine of jury.domaines) {
    await dialogue.getByLabel('Domaines').fill(domaine);
    await page.getByRole('option', { name: domaine }).click();
    await page.keyboard.press('Tab');
  }
  await dialogue.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(dialogue).toBeHidden();
  await expect(page.getByRole('heading', { name: jury.nom, exact: true })).toBeVisible();
}

export const compteRendu = (page: Page) => page.getByRole('main').getByRole('textbox', { name: 'Compte rendu' });

/** The first entretien that waits for its compte rendu, ready to be typed in. */
export async function ouvrirPremier(page: Page): Promise<void> {
  await aller(page, 'Entretiens');
  await page.getByRole('button', { name: /^Suivant sans compte rendu/ }).click();
  await compteRendu(page).click();
}
