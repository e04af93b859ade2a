import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { demandeur, donnerSalles } from '../support/contrat-page.ts';
import { test } from '../support/host.ts';
import { aller, creerCampagne, creerJury, deposerListe, LISTE_V1, LISTE_V2, taperDate } from '../support/parcours.ts';

const JURYS = [
  { nom: 'Jury 1', membre: 'DURAND Anne', domaines: ['Métiers du bois'] },
  { nom: 'Jury 2', membre: 'PETIT Paul', domaines: ['Laboratoire'] },
  { nom: 'Jury 3', membre: 'BÂ Awa', domaines: ['Mode, vêtement et maroquinerie'] },
  { nom: 'Jury 4', membre: 'LEROY Jean', domaines: ['Métallerie - Bâtiment - Travaux publics', 'Métiers du bois'] },
  { nom: 'Jury 5', membre: 'NGUYEN Kim', domaines: ['Hôtellerie-restauration', 'Laboratoire'] },
  { nom: 'Jury 6', membre: 'DIALLO Fatou', domaines: ['Mode, vêtement et maroquinerie'] },
];

async function organiser(page: Page): Promise<void> {
  await aller(page, 'Organisation');
  await page.getByRole('tab', { name: 'Jurys' }).click();
  for (const jury of JURYS) await creerJury(page, jury);
  await donnerSalles(demandeur(page));
  await page.getByRole('button', { name: 'Ouvrir des jours…' }).click();
  const dialogue = page.getByRole('dialog');
  for (const { nom } of JURYS) await dialogue.getByRole('checkbox', { name: nom }).check();
  await taperDate(dialogue.getByRole('group', { name: 'Du', exact: true }), '15032027');
  await taperDate(dialogue.getByRole('group', { name: 'Au', exact: true }), '26032027');
  await dialogue.getByRole('button', { name: 'Ouvrir', exact: true }).click();
  await expect(page.getByText(/ouvrir des plages à 6\s+jurys/)).toBeVisible();
}

const capture = (page: Page, nom: string) => page.screenshot({ path: `.captures/journee/${nom}.png` });

test('the whole campaign, from the first start to the avis file', async ({ page, startHost }) => {
  test.setTimeout(240_000);
  const host = await startHost({ clock: '2027-03-08T09:00:00' });
  await page.goto(host.url);

  await test.step('first start, then the list of the académie', async () => {
    await creerCampagne(page);
    await deposerListe(page, LISTE_V1);
    await expect(page.getByText(/722\s+candidatures de 405\s+élèves/)).toBeVisible();
    await capture(page, '01-difference');
    await page.getByRole('button', { name: /^Importer/ }).click();
    await expect(page.getByRole('button', { name: 'Terminer' })).toBeVisible();
    await capture(page, '02-importee');
    await page.getByRole('button', { name: 'Terminer' }).click();
  });

  await test.step('the same list again changes nothing', async () => {
    await deposerListe(page, LISTE_V1);
    await expect(page.getByText(/Cette liste ne change rien/)).toBeVisible();
    await page.getByRole('tabpanel').getByRole('button', { name: 'Fermer', exact: true }).click();
    await aller(page, 'Candidats');
    await expect(page.getByText(/^405\s+candidats$/)).toBeVisible();
    await capture(page, '03-candidats');
  });

  await test.step('jurys and their hours', () => organiser(page));

  await test.step('automatic planning, adopted, undone and redone from the keyboard', async () => {
    await aller(page, 'Planning');
    await page.getByRole('button', { name: 'Planifier automatiquement' }).click();
    await page.getByRole('button', { name: 'Chercher un planning' }).click();
    await expect(page.getByRole('button', { name: /^Adopter/ })).toBeVisible({ timeout: 60_000 });
    await capture(page, '04-proposition');
    await page.getByRole('button', { name: /^Adopter/ }).click();
    await expect(page.getByRole('heading', { name: /^À placer\s*104$/ })).toBeVisible();
    await capture(page, '05-planning');
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('heading', { name: /^À placer\s*523$/ })).toBeVisible();
    await page.keyboard.press('Control+y');
    await expect(page.getByRole('heading', { name: /^À placer\s*104$/ })).toBeVisible();
  });

  await test.step('convocations', async () => {
    await aller(page, 'Convocations');
    await page.getByRole('button', { name: /^Émettre 419/ }).click();
    const file = page.waitForEvent('download');
    await page.getByRole('dialog').getByRole('button', { name: 'Émettre', exact: true }).click();
    expect((await file).suggestedFilename()).toBe('Convocations.zip');
    await expect(page.getByRole('tab', { name: 'Envoyées (419)' })).toBeVisible();
    await capture(page, '06-convocations');
  });

  await host.stop();
  const jour = await startHost({ clock: '2027-03-15T08:20:00', files: host.dataDir });
  await page.goto(jour.url);

  await test.step('the day: one comes, one does not', async () => {
    await aller(page, 'Jour J');
    await expect(page.getByText(/lundi 15 mars 2027 \(aujourd’hui\)/)).toBeVisible();
    await page.getByRole('radio', { name: 'Présent' }).first().focus();
    await page.keyboard.press('p');
    await page.getByRole('radio', { name: 'Absent' }).nth(1).focus();
    await page.keyboard.press('a');
    await expect(page.getByRole('button', { name: /1\s*Arrivés?/ })).toBeVisible();
    await capture(page, '07-jour-j');
  });

  await test.step('compte rendu and avis of the one who came', async () => {
    await aller(page, 'Entretiens');
    await page.getByRole('list', { name: 'Entretiens' }).getByRole('button').first().click();
    await page
      .getByRole('textbox', { name: 'Compte rendu' })
      .fill('Vous connaissez bien les métiers du domaine ; continuez à comparer les formations.');
    const favorables = page
      .getByRole('region', { name: 'Avis par formation' })
      .getByRole('radio', { name: 'Favorable', exact: true });
    for (let rang = 0; rang < (await favorables.count()); rang += 1) {
      await favorables.nth(rang).focus();
      await page.keyboard.press('1');
    }
    await expect(page.getByText(/avis complets/).first()).toBeVisible();
    await capture(page, '08-entretien');
  });

  await test.step('avis file, checked first', async () => {
    await aller(page, 'Échanges');
    await page.getByRole('tab', { name: 'Exporter les avis' }).click();
    await page.getByLabel(/^Pourquoi exporter/).fill('Premier envoi, une seule journée tenue.');
    await capture(page, '09-export');
    const file = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Exporter les avis' }).click();
    const avis = await (await file).path();
    const lignes = readFileSync(avis, 'utf8').trimEnd().split('\r\n');
    expect(lignes).toHaveLength(1 + 722);
    await page.getByRole('tab', { name: 'Historique' }).click();
    await expect(page.getByRole('table', { name: 'Fichiers exportés' }).getByRole('row')).toHaveCount(2);
  });

  await test.step('the list three weeks later: differences, applied, then everything undone', async () => {
    await page.getByRole('tab', { name: 'Importer une liste' }).click();
    await deposerListe(page, LISTE_V2);
    await expect(page.getByRole('button', { name: /^Nouvelle \(24\)/ })).toBeVisible();
    await capture(page, '10-difference-v2');
    await page.getByRole('button', { name: /^Importer/ }).click();
    await expect(page.getByRole('button', { name: 'Terminer' })).toBeVisible();
    await capture(page, '11-importee-v2');
    await page.getByRole('button', { name: /^Annuler : importer la liste/ }).click();
    await aller(page, 'Candidats');
    await expect(page.getByText(/^405\s+candidats$/)).toBeVisible();
  });
});
