import { expect, type Page } from '@playwright/test';
import { test } from '../support/host.ts';
import { aller, compteRendu, ouvrirPremier } from '../support/parcours.ts';

/** A full campaign, on one of its days. */
const DEMO = { clock: '2027-03-17T08:10:00', words: ['--demo'] } as const;

const GARDE = 'Vous avez comparé deux formations du domaine.';

const arrives = (page: Page, nombre: number) =>
  page.getByRole('button', { name: new RegExp(`^${nombre}\\s*Arrivés?$`) });

test('what was saved of a compte rendu survives the death of the host, and can still be undone', async ({
  page,
  startHost,
}) => {
  test.setTimeout(120_000);
  const host = await startHost(DEMO);
  await page.goto(host.url);
  await ouvrirPremier(page);
  await page.keyboard.type(GARDE);
  await expect(page.getByText('Enregistré', { exact: true })).toBeVisible();

  await test.step('the host dies while typing goes on: the window keeps the text, comes back to it and saves it', async () => {
    await page.keyboard.type(' Pensez à');
    const relancer = await host.cut();
    await relancer('2027-03-17T08:00:00');
    await page.keyboard.type(' visiter le lycée.');
    await expect(page.getByText('Enregistré', { exact: true })).toBeVisible();
    await expect(compteRendu(page)).toHaveValue(`${GARDE} Pensez à visiter le lycée.`);
  });

  await test.step('undone after the restart, then redone', async () => {
    await page.getByRole('button', { name: /^Annuler : .*compte rendu/ }).click();
    // The second host's clock is behind: what it saves joins nothing of before.
    await expect(compteRendu(page)).toHaveValue(new RegExp(`^${GARDE}(?: Pensez à)?$`));
    await page.getByRole('button', { name: /^Rétablir\s: .*compte rendu/ }).click();
    await expect(compteRendu(page)).toHaveValue(`${GARDE} Pensez à visiter le lycée.`);
  });
});

test('two windows follow each other, and a reload keeps the place', async ({ page, context, startHost }) => {
  test.setTimeout(120_000);
  const host = await startHost(DEMO);
  await page.goto(host.url);
  await page.waitForURL(/\/(#.*)?$/);
  const autre = await context.newPage();
  await autre.goto(new URL(page.url()).origin);

  await test.step('a presence noted in one is counted in the other, undone there and given back here', async () => {
    await aller(page, 'Jour J');
    await aller(autre, 'Jour J');
    await expect(arrives(page, 0)).toBeVisible();
    await expect(arrives(autre, 0)).toBeVisible();
    await page.getByRole('radio', { name: 'Présent' }).first().focus();
    await page.keyboard.press('p');
    await expect(arrives(page, 1)).toBeVisible();
    await expect(arrives(autre, 1)).toBeVisible();
    const acte = page.getByRole('button', { name: /^Annuler : .*présen/ });
    const nom = (await acte.getAttribute('aria-label')) ?? '';
    await autre.getByRole('button', { name: nom, exact: true }).click();
    await expect(arrives(page, 0)).toBeVisible();
    await expect(page.getByRole('button', { name: /^Rétablir\s: / })).toBeEnabled();
  });

  await test.step('what is being typed here is not overwritten by an act made there', async () => {
    await ouvrirPremier(page);
    await page.keyboard.type(GARDE);
    await autre.getByRole('radio', { name: 'Absent' }).first().focus();
    await autre.keyboard.press('a');
    await expect(autre.getByRole('button', { name: /^1\s*Absents?$/ })).toBeVisible();
    await page.keyboard.type(' Bravo.');
    await expect(page.getByText('Enregistré', { exact: true })).toBeVisible();
    await expect(compteRendu(page)).toHaveValue(`${GARDE} Bravo.`);
  });

  await test.step('a reload comes back to the same form, day and pupil', async () => {
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: 'Entretiens' })).toBeVisible();
    await expect(compteRendu(page)).toHaveValue(`${GARDE} Bravo.`);

    await autre.getByRole('button', { name: 'Jour suivant' }).click();
    const jour = autre.getByRole('combobox', { name: 'Jour' });
    await expect(jour).toHaveText(/jeudi 18 mars 2027/);
    await autre.reload();
    await expect(jour).toHaveText(/jeudi 18 mars 2027/);

    await aller(autre, 'Candidats');
    await autre.getByRole('gridcell', { name: 'AÏT-KACI' }).first().dblclick();
    const eleve = autre.getByRole('dialog').getByRole('heading', { level: 2 });
    await expect(eleve).toHaveText(/^AÏT-KACI /);
    const nom = await eleve.innerText();
    await autre.reload();
    await expect(eleve).toHaveText(nom);
  });
});
