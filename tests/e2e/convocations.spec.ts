import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { type Download, expect, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { formatJour, formatJourCourt } from '../../src-main/domain/texte/format.ts';
import { choisirParOrigine, deplacerAilleurs, emettreTout, planifierTout } from '../support/campagne-convoquee.ts';
import { demandeur, preparerDossier } from '../support/contrat-page.ts';
import { violations } from '../support/axe.ts';
import { test } from '../support/host.ts';
import { aller } from '../support/parcours.ts';
import { readPdf } from '../support/pdf.ts';

const onglet = (page: Page, nom: RegExp) => page.getByRole('tab', { name: nom });

/** The letters of one archive, by file. */
async function lirePlis(download: Download): Promise<{ readonly pages: number; readonly text: string }[]> {
  const files = unzipSync(readFileSync(await download.path()));
  return Object.values(files).map((bytes) => readPdf(bytes));
}

async function emettreParEtablissement(page: Page): Promise<Download> {
  await page.getByRole('button', { name: /^Émettre/ }).click();
  const dialogue = page.getByRole('dialog');
  await expect(dialogue.getByRole('radio', { name: /^Un PDF par établissement/ })).toBeChecked();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialogue.getByRole('button', { name: 'Émettre', exact: true }).click(),
  ]);
  await expect(dialogue).toBeHidden();
  return download;
}

/** R22: the counter of the dashboard, target 0. */
async function compter(page: Page, nombre: number): Promise<void> {
  await aller(page, 'Tableau de bord');
  await expect(page.getByRole('link', { name: new RegExp(`^${nombre}\\s*à convoquer`) })).toBeVisible();
  await aller(page, 'Convocations');
}

let files: string;
test.beforeEach(async () => {
  files = await preparerDossier(40);
});
test.afterEach(() => rm(files, { recursive: true, force: true }));

test('everybody convened, then five pupils of three collèges moved: three bundles, five replacement letters', async ({
  page,
  startHost,
}) => {
  const host = await startHost({ clock: '2027-03-08T09:00:00', files });
  await page.goto(host.url);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const contrat = demandeur(page);
  await planifierTout(contrat);
  const inscrits = (await contrat.ask('convocations.lister', {})).length;

  await test.step('two of them chosen by keyboard, seen before they are issued', async () => {
    await compter(page, inscrits);
    await page.getByRole('checkbox', { name: 'Sélectionner la ligne' }).first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Émettre la sélection (2)…' }).press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Aperçu' }).press('Enter');
    const apercu = page.getByRole('dialog', { name: /^Aperçu de 2/ });
    await expect(apercu.locator('iframe')).toBeVisible();
    await apercu.getByRole('button', { name: 'Fermer' }).press('Enter');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('dialog').getByRole('button', { name: 'Émettre', exact: true }).press('Enter'),
    ]);
    expect(download.suggestedFilename()).toMatch(/^(Convocations\.zip|Collège.*\.pdf)$/);
    await expect(onglet(page, /^Envoyées/)).toHaveText('Envoyées (2)');
  });

  await test.step('R22: from everybody to 0', async () => {
    await compter(page, inscrits - 2);
    const plis = await lirePlis(await emettreParEtablissement(page));
    expect(plis).toHaveLength(4);
    expect(plis.reduce((somme, { pages }) => somme + pages - 1, 0)).toBe(inscrits - 2);
    await compter(page, 0);
    await expect(onglet(page, /^Envoyées \(/)).toHaveText(`Envoyées (${inscrits})`);
  });

  await test.step('one origin answers: its convocations are confirmed, in one act that can be undone', async () => {
    await onglet(page, /^Envoyées/).click();
    await page.getByRole('combobox', { name: 'Établissement d’origine' }).click();
    await page.getByRole('option', { name: 'Collège Langevin' }).click();
    await page.getByRole('button', { name: /^Noter \d+\s+accusés/ }).click();
    const dialogue = page.getByRole('dialog');
    await dialogue.getByLabel('Qui a répondu').fill('Mme Petit, par téléphone');
    expect(await violations(page)).toEqual([]);
    await dialogue.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByText(/noter l’accusé de réception pour Collège Langevin/)).toBeVisible();
    await onglet(page, /^Confirmées/).click();
    await expect(page.getByRole('gridcell', { name: 'Mme Petit, par téléphone' }).first()).toBeVisible();
    await page.screenshot({ path: '.captures/convocations/confirmees.png' });
    await page.keyboard.press('Control+z');
    await expect(onglet(page, /^Confirmées/)).toHaveText('Confirmées (0)');
    await page.keyboard.press('Control+y');
    await expect(onglet(page, /^Confirmées/)).not.toHaveText('Confirmées (0)');
  });

  await test.step('five pupils of three collèges move: they alone are to be written to again', async () => {
    const accusees = async () =>
      (await contrat.ask('convocations.lister', {})).filter(({ etat }) => etat === 'accusée').length;
    const avant = await accusees();
    const ids = await choisirParOrigine(contrat, [2, 2, 1]);
    for (const id of ids) await deplacerAilleurs(contrat, id);
    const langevin = (await contrat.ask('convocations.lister', {})).filter(
      ({ id, origineNom }) => ids.includes(id) && origineNom === 'Collège Langevin',
    ).length;
    expect(await accusees()).toBe(avant - langevin);
    await compter(page, 5);
    await onglet(page, /^Changées/).click();
    await expect(page.getByRole('checkbox', { name: /ligne/i })).toHaveCount(6);
    await page.getByRole('link', { name: 'Envoyer par courriel…' }).click();
    const dialogue = page.getByRole('dialog', { name: 'Préparer un envoi' });
    await expect(dialogue.getByRole('radio', { name: 'Les 5 convocations choisies' })).toBeChecked();
    await expect(dialogue.getByRole('checkbox', { name: /^Écrire à/ })).toHaveCount(3);
    await dialogue.getByRole('button', { name: 'Fermer' }).click();
    await page.getByRole('link', { name: 'Convocations', exact: true }).last().click();
  });

  await test.step('three bundles, five letters that cancel the ones before', async () => {
    await onglet(page, /^Changées/).click();
    const plis = await lirePlis(await emettreParEtablissement(page));
    expect(plis).toHaveLength(3);
    expect(plis.reduce((somme, { pages }) => somme + pages - 1, 0)).toBe(5);
    expect(plis.flatMap(({ text }) => text.match(/annule et remplace la convocation du/g) ?? [])).toHaveLength(5);
    await compter(page, 0);
  });
});

test('R28: three pupils out of ten stay away; put back, planned and convened again in one pass', async ({
  page,
  startHost,
}) => {
  const premier = await startHost({ clock: '2027-03-08T09:00:00', files });
  await page.goto(premier.url);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await planifierTout(demandeur(page));
  await emettreTout(demandeur(page));
  const jours = await demandeur(page).ask('entretiens.jours', {});
  // The séance is on Wednesday 17; the fullest day of the jurys is another one.
  const plein = jours.filter(({ jour }) => jour !== '2027-03-17').toSorted((a, b) => b.attendus - a.attendus)[0];
  const jour = plein?.jour ?? '';
  await premier.stop();

  const soir = await startHost({ clock: `${jour}T18:00:00`, files: premier.dataDir });
  await page.goto(soir.url);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const contrat = demandeur(page);
  const attendus = await contrat.ask('entretiens.attendus', { jour });
  await contrat.ask('plages.ajouter', {
    juryIds: ['jury-0', 'jury-1', 'jury-2'],
    du: '2027-03-22',
    au: '2027-03-23',
    creneaux: [{ debut: '08:30', fin: '17:00', reserve: false }],
  });
  const absents = attendus.filter((_attendu, rang) => rang % 10 < 3).map(({ id }) => id);
  const presents = attendus.map(({ id }) => id).filter((id) => !absents.includes(id));
  await contrat.ask('entretiens.noterPresence', { ids: presents, presence: 'présent' });
  await contrat.ask('entretiens.noterPresence', { ids: absents, presence: 'absent' });
  expect(absents.length).toBeGreaterThan(3);

  await test.step('put back from the list of the day', async () => {
    await aller(page, 'Jour J');
    await page.getByRole('button', { name: `Remettre à placer les absents (${absents.length})` }).click();
    await expect(page.getByText(/remettre à placer/).first()).toBeVisible();
    await compter(page, absents.length);
    await onglet(page, /^Sans place/).click();
    await expect(page.getByRole('gridcell', { name: `absent le ${formatJourCourt(jour)}` })).toHaveCount(
      absents.length,
    );
  });

  await test.step('planned', async () => {
    await aller(page, 'Planning');
    await page.getByRole('button', { name: 'Planifier automatiquement' }).click();
    await page.getByRole('button', { name: 'Chercher un planning' }).click();
    await page.getByRole('button', { name: /^Adopter/ }).click({ timeout: 60_000 });
    await expect(page.getByRole('heading', { name: /^À placer\s*0$/ })).toBeVisible();
  });

  await test.step('convened again, each by a letter that says so', async () => {
    await aller(page, 'Convocations');
    await expect(page.getByRole('gridcell', { name: 'après absence' })).toHaveCount(absents.length);
    await page.screenshot({ path: '.captures/convocations/apres-absence.png' });
    const plis = await lirePlis(await emettreParEtablissement(page));
    const phrase = `après l’absence à l’entretien du ${formatJour(jour)}`.replaceAll(/\s/gu, ' ');
    expect(plis.reduce((somme, { text }) => somme + text.split(phrase).length - 1, 0)).toBe(absents.length);
    await compter(page, 0);
  });
});
