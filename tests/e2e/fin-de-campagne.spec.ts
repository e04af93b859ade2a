import { expect } from '@playwright/test';
import { examiner } from '../support/axe.ts';
import { demandeur } from '../support/contrat-page.ts';
import { demoFolder } from '../support/demo-folder.ts';
import { test } from '../support/host.ts';
import { attendreAccueil } from '../support/parcours.ts';

test('said before, reminded from the day, alone a month later, then erased: certificate, first start', async ({
  page,
  startHost,
}) => {
  test.setTimeout(240_000);
  const host = await startHost({ clock: '2027-08-10T08:00:00', files: await demoFolder('2027-03-25T08:10:00') });
  await page.goto(host.url);
  await attendreAccueil(page);
  await expect(page.getByText(/s’effacent le mardi 31 août 2027, dans 21\sjours/)).toBeVisible();
  await examiner(page, 'fin-de-campagne', 'tableau', true);

  const day = await host.restart('2027-09-02T08:00:00');
  await page.goto(day.url);
  const rappel = page.getByRole('dialog', { name: 'La campagne est à effacer' });
  await expect(rappel).toContainText('À partir du vendredi 1er octobre 2027');
  await examiner(page, 'fin-de-campagne', 'rappel');
  await page.keyboard.press('Escape');
  await expect(rappel).toBeHidden();

  const late = await day.restart('2027-10-02T08:00:00');
  await page.goto(late.url);
  await expect(page.getByRole('heading', { level: 1, name: 'Paramètres' })).toBeVisible();
  const places = page.getByRole('navigation', { name: 'Navigation principale' }).getByRole('link');
  await expect(places).toHaveText(['Échanges', 'Paramètres']);
  await expect(page.getByRole('region', { name: 'Durée de conservation' })).toContainText('devaient être effacées');
  await examiner(page, 'fin-de-campagne', 'parametres', true);
  const { campagne } = await demandeur(page).ask('contexte.lire', {});

  await page.getByRole('button', { name: 'Clore et effacer…' }).press('Enter');
  const dialogue = page.getByRole('dialog', { name: 'Clore et effacer la campagne' });
  await expect(dialogue).toContainText('sans retour possible');
  const effacer = dialogue.getByRole('button', { name: 'Effacer définitivement' });
  await expect(effacer).toBeDisabled();
  await dialogue.getByLabel(/^Pour confirmer/).fill(campagne?.nom ?? '');
  await examiner(page, 'fin-de-campagne', 'effacer');
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { level: 1, name: 'La campagne est effacée' })).toBeVisible({
    timeout: 60_000,
  });
  await examiner(page, 'fin-de-campagne', 'certificat', true);
  await page.getByRole('button', { name: 'Enregistrer ou imprimer le certificat' }).click();
  const apercu = page.getByRole('dialog', { name: 'Certificat d’effacement' });
  await expect(apercu.getByRole('button', { name: 'Enregistrer le PDF' })).toBeEnabled();
  await apercu.getByRole('button', { name: 'Fermer' }).click();
  await page.getByRole('button', { name: 'Terminer' }).click();
  await expect(page.getByLabel('Nom du lycée')).toBeVisible();
});
