import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { nomPrenom } from '../../src-main/domain/texte/format.ts';
import { examiner } from '../support/axe.ts';
import { demandeur } from '../support/contrat-page.ts';
import { demoFolder } from '../support/demo-folder.ts';
import { test } from '../support/host.ts';
import { attendreAccueil } from '../support/parcours.ts';
import { readPdf } from '../support/pdf.ts';

/** What the button hands over. */
async function recevoir(page: Page, bouton: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: bouton }).click(),
  ]);
  return readFile(await download.path());
}

test('art. 15 and 17: all that is known of a pupil is handed over, then he is erased, backups included', async ({
  page,
  startHost,
}) => {
  test.setTimeout(240_000);
  const host = await startHost({ clock: '2027-03-25T08:10:00', files: await demoFolder('2027-03-25T08:10:00') });
  await page.goto(host.url);
  await attendreAccueil(page);
  const contrat = demandeur(page);
  const fiches = await contrat.ask('entretiens.lister', {});
  const ecrit = fiches.find(({ avancement }) => avancement === 'complet') ?? fiches[0];
  if (!ecrit) throw new Error('An entretien expected');
  const candidats = await contrat.ask('candidats.lister', {});
  const eleve = candidats.find(({ nom, prenom }) => nom === ecrit.nom && prenom === ecrit.prenom);
  if (!eleve) throw new Error('His pupil expected');
  await contrat.ask('sauvegardes.faire', {});

  await page.goto(`${new URL(page.url()).origin}/#/parametres?onglet=donnees-personnelles`);
  const choix = page.getByRole('combobox', { name: 'Élève' });
  await choix.fill(eleve.nom);
  await page
    .getByRole('option', { name: nomPrenom(eleve) })
    .first()
    .click();
  await examiner(page, 'droits-eleve', 'un élève', true);
  const { text } = readPdf(await recevoir(page, 'Tout en PDF'));
  expect(text).toContain(eleve.nom);
  const json = (await recevoir(page, 'Tout en JSON')).toString();
  expect(JSON.parse(json)).toBeTruthy();
  expect(json).toContain(eleve.prenom);

  await page.getByRole('button', { name: 'Effacer cet élève…' }).press('Enter');
  const dialogue = page.getByRole('dialog', { name: `Effacer ${nomPrenom(eleve)}` });
  const effacer = dialogue.getByRole('button', { name: 'Effacer définitivement' });
  await expect(effacer).toBeDisabled();
  await dialogue.getByLabel('Nom et prénom de l’élève').fill(`${eleve.nom} ${eleve.prenom}`);
  await examiner(page, 'droits-eleve', 'effacer');
  await page.keyboard.press('Enter');
  await expect(dialogue).toBeHidden({ timeout: 60_000 });
  await expect(page.getByText(/^Un élève effacé le .* poste sans compte/)).toBeVisible();
  await expect(page.getByText(/sauvegarde date d’avant un effacement/)).toBeVisible();
  await examiner(page, 'droits-eleve', 'effacé', true);
  expect((await contrat.ask('candidats.lister', {})).map(({ id }) => id)).not.toContain(eleve.id);
  await page.getByRole('button', { name: 'Supprimer ces sauvegardes maintenant' }).click();
  await expect(page.getByText(/d’avant un effacement/)).toHaveCount(0);
  const { sauvegardes } = await contrat.ask('sauvegardes.etat', {});
  expect(sauvegardes).toEqual([]);
});
