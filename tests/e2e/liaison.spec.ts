import { setTimeout as sleep } from 'node:timers/promises';
import { expect, type Page } from '@playwright/test';
import { violations } from '../support/axe.ts';
import { demandeur, preparerDossier } from '../support/contrat-page.ts';
import { type Host, test } from '../support/host.ts';
import { aller, attendreAccueil, compteRendu, ouvrirPremier } from '../support/parcours.ts';

const DEMO = { clock: '2027-03-17T08:10:00', words: ['--demo'] } as const;

/** How long the host is stopped, beyond the time it takes to be noticed. `ARRET_S=60` is the true bar. */
const ARRET_MS = Number(process.env['ARRET_S'] ?? 0) * 1000;

const capture = (page: Page, nom: string) => page.screenshot({ path: `.captures/liaison/${nom}.png` });

/** What the window says above everything, as it is heard. */
const etat = (page: Page, texte: RegExp) => page.getByRole('status').filter({ hasText: texte });

const ouvrirFiche = (page: Page): string => new URL(page.url()).hash.replace(/.*id=([^&]*).*/, '$1');

const lire = async (page: Page, id: string): Promise<string> =>
  (await demandeur(page).ask('entretiens.lire', { id })).entretien.compteRendu;

/** Leaves the page as closing its window does; answers whether it asked first, and stays. */
async function quitter(page: Page): Promise<string> {
  const question = page.waitForEvent('dialog');
  await page.evaluate(() => setTimeout(() => window.location.reload()));
  const dialogue = await question;
  await dialogue.dismiss();
  return dialogue.type();
}

test('every text typed while the host sleeps, dies and is started again arrives, once and in order', async ({
  page,
  startHost,
}) => {
  test.setTimeout(180_000 + 3 * ARRET_MS);
  const host = await startHost(DEMO);
  await page.goto(host.url);
  await attendreAccueil(page);
  await ouvrirPremier(page);
  const id = ouvrirFiche(page);

  await test.step('asleep: what is typed waits, and is said', async () => {
    host.freeze();
    await page.keyboard.type('Vous avez comparé');
    await expect(etat(page, /Enregistrement en cours/)).toBeAttached();
    await sleep(ARRET_MS);
    await page.keyboard.type(' deux formations.');
    host.thaw();
    await expect(etat(page, /Tout est enregistré/)).toBeAttached();
    await expect.poll(() => lire(page, id)).toBe('Vous avez comparé deux formations.');
  });

  await test.step('dead: what is typed is kept, said, and asked about before the window is closed', async () => {
    const relancer = await host.cut();
    await page.keyboard.type(' Pensez à visiter');
    await expect(etat(page, /n’est pas encore enregistré.*nouvel essai/)).toBeAttached();
    await expect(page.getByText(/^Pas encore enregistré\s: 1\s+modification/)).toBeVisible();
    await capture(page, 'pas-encore-enregistre');
    expect(await violations(page)).toEqual([]);
    expect(await quitter(page)).toBe('beforeunload');
    await sleep(ARRET_MS);
    await page.keyboard.type(' le lycée.');
    const suivant = await relancer();
    expect(new URL(suivant.url).origin).toBe(new URL(host.url).origin);
    await expect(etat(page, /Tout est enregistré/)).toBeAttached();
    await capture(page, 'tout-est-enregistre');
    const attendu = 'Vous avez comparé deux formations. Pensez à visiter le lycée.';
    await expect.poll(() => lire(page, id)).toBe(attendu);
    await expect(compteRendu(page)).toHaveValue(attendu);
  });
});

test('an act whose answer is lost on the way is done once, and its window knows it', async ({ page, startHost }) => {
  const host = await startHost({ files: await preparerDossier(3) });
  await page.goto(host.url);
  await attendreAccueil(page);
  await aller(page, 'Organisation');
  await page.getByRole('tab', { name: 'Salles' }).click();
  let perdues = 0;
  await page.route('**/api/salles.enregistrer', async (route) => {
    await route.fetch();
    perdues += 1;
    if (perdues < 3) await route.abort('connectionreset');
    else await route.fallback();
  });
  await page.getByRole('textbox', { name: 'Nouvelle salle' }).fill('Sas');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Fait\s: .*Sas/)).toBeVisible();
  expect(perdues).toBe(3);
  const { salles } = await demandeur(page).ask('organisation.lire', {});
  expect(salles.filter(({ nom }) => nom === 'Sas')).toHaveLength(1);
});

test('a screen that cannot be loaded says so in French, keeps the rest, and opens when the host is back', async ({
  page,
  startHost,
}) => {
  const host = await startHost({ files: await preparerDossier(3) });
  await page.goto(host.url);
  await attendreAccueil(page);
  const relancer = await host.cut();
  await aller(page, 'Organisation');
  await expect(page.getByText(/Cet écran n’a pas encore pu être chargé/)).toBeVisible();
  await capture(page, 'ecran-manquant');
  await page.getByRole('main').getByRole('button', { name: 'Réessayer' }).click();
  await expect(page.getByText('Unexpected Application Error')).toBeHidden();
  await relancer();
  await expect(page.getByRole('heading', { level: 1, name: 'Organisation' })).toBeVisible();
  await expect(page.getByText(/ne répond pas/)).toBeHidden();
});

test('a window left on its data writes nothing over others, says so and offers to reload', async ({
  page,
  context,
  startHost,
}) => {
  test.setTimeout(240_000);
  const host = await startHost({ files: await preparerDossier(3) });
  await page.goto(host.url);
  await attendreAccueil(page);
  await aller(page, 'Paramètres');
  await page.getByRole('tab', { name: 'Lycée' }).click();
  const nom = page.getByLabel('Nom du lycée');
  const avant = await nom.inputValue();
  const autre = await context.newPage();
  await autre.goto(new URL(page.url()).origin);
  await attendreAccueil(autre);
  await demandeur(autre).ask('donnees.changer', { vers: 'exemple' });
  await autre.reload();
  await attendreAccueil(autre);
  const exemple = (await demandeur(autre).ask('contexte.lire', {})).etablissement?.nom;

  const dialogue = page.getByRole('dialog', { name: 'D’autres données sont ouvertes' });
  await expect(dialogue).toContainText('montrait vos données');
  await capture(page, 'autres-donnees');
  await dialogue.getByRole('button', { name: 'Rester pour copier un texte' }).click();
  await nom.fill('Lycée écrasé');
  await expect(dialogue).toBeVisible();
  expect((await demandeur(autre).ask('contexte.lire', {})).etablissement?.nom).toBe(exemple);
  await expect(nom).toHaveValue('Lycée écrasé');
  await dialogue.getByRole('button', { name: 'Recharger la fenêtre' }).click();
  await attendreAccueil(page);
  await expect(page.getByRole('region', { name: 'Données d’exemple' })).toBeVisible();
  // The page of before looks the same until it has gone.
  const relue = autre.waitForEvent('load');
  await autre.getByRole('button', { name: 'Revenir à mes données' }).click();
  await relue;
  await attendreAccueil(autre);
  expect((await demandeur(autre).ask('contexte.lire', {})).etablissement?.nom).toBe(avant);
});

test.describe('the day', () => {
  const jourVu = (page: Page) => page.getByRole('combobox', { name: 'Jour' });

  async function ouvrirJourJ(page: Page, host: Host): Promise<void> {
    await page.goto(host.url);
    await attendreAccueil(page);
    await aller(page, 'Jour J');
  }

  test('an open window follows midnight everywhere', async ({ page, context, startHost }) => {
    test.setTimeout(180_000);
    const matin = await startHost(DEMO);
    await page.goto(matin.url);
    await attendreAccueil(page);
    const host = await matin.restart('2027-03-17T23:59:00');
    await ouvrirJourJ(page, host);
    await expect(jourVu(page)).toHaveText(/mercredi 17 mars 2027/);
    const tableau = await context.newPage();
    await tableau.goto(new URL(page.url()).origin);
    await expect(tableau.getByText(/^mercredi 17 mars 2027\s·/)).toBeVisible();
    await expect(jourVu(page)).toHaveText(/jeudi 18 mars 2027/, { timeout: 90_000 });
    await expect(tableau.getByText(/^jeudi 18 mars 2027\s·/)).toBeVisible();
    await page.getByRole('radio', { name: 'Présent' }).first().focus();
    await page.keyboard.press('p');
    await expect(page.getByRole('button', { name: /^1\s*Arrivés?$/ })).toBeVisible();
    const presents = (jour: string) => demandeur(page).ask('entretiens.attendus', { jour });
    expect((await presents('2027-03-18')).filter(({ presence }) => presence === 'présent')).toHaveLength(1);
  });

  test('a workstation that wakes up an hour later, on another day, shows that day', async ({ page, startHost }) => {
    test.setTimeout(180_000);
    const matin = await startHost(DEMO);
    await page.goto(matin.url);
    await attendreAccueil(page);
    const soir = await matin.restart('2027-03-17T23:30:00');
    await page.clock.install();
    await ouvrirJourJ(page, soir);
    await expect(jourVu(page)).toHaveText(/mercredi 17 mars 2027/);
    const reveiller = await soir.cut();
    await reveiller('2027-03-18T00:30:00');
    await page.clock.fastForward('01:00:00');
    await expect(jourVu(page)).toHaveText(/jeudi 18 mars 2027/);
    await page.getByRole('radio', { name: 'Présent' }).first().focus();
    await page.keyboard.press('p');
    await expect(page.getByRole('button', { name: /^1\s*Arrivés?$/ })).toBeVisible();
  });
});
