import { expect, type Page } from '@playwright/test';
import { examiner } from '../support/axe.ts';
import { allerAuClavier, annonce, atteindre, ouvrirOnglet, presser } from '../support/clavier.ts';
import { demandeur, preparerDossier } from '../support/contrat-page.ts';
import { test } from '../support/host.ts';

const MARDI = '2027-03-16';

const dialogue = (page: Page) => page.getByRole('dialog');

/** Types a day in the open dialog, by its digits. */
async function saisirJour(page: Page, chiffres: string): Promise<void> {
  await atteindre(dialogue(page).getByRole('group', { name: 'Jour' }).getByRole('spinbutton', { name: 'Jour' }));
  await page.keyboard.type(chiffres);
}

test('by keyboard: a member is away on Tuesday, and nobody is planned with his jury that day', async ({
  page,
  startHost,
}) => {
  const host = await startHost({ files: await preparerDossier(24), clock: '2027-03-08T08:00:00' });
  await page.goto(host.url);
  const { ask } = demandeur(page);
  await allerAuClavier(page, 'Organisation');

  await test.step('the day is said, and painted over the week of the jury', async () => {
    await ouvrirOnglet(page, 'Membres');
    const sien = page.getByRole('button', { name: /^Indisponibilités de MARTIN Lina/ });
    await presser(sien);
    await expect(page.getByRole('dialog', { name: 'Indisponibilités de MARTIN Lina' })).toBeVisible();
    await saisirJour(page, '16032027');
    await presser(dialogue(page).getByRole('button', { name: 'Ajouter' }));
    await annonce(page, /modifier les indisponibilités de Lina Martin/i);
    await expect(dialogue(page).getByText('Mardi 16 mars 2027, toute la journée')).toBeVisible();
    await examiner(page, 'indisponibilites', 'dialogue');
    await page.keyboard.press('Escape');
    await expect(sien).toBeFocused();
    await expect(sien).toHaveText('1 indisponibilité');
    await examiner(page, 'indisponibilites', 'membres');
  });

  await test.step('« tous les mardis » for a room, one line a week, undone at once', async () => {
    await ouvrirOnglet(page, 'Salles');
    const celle = page.getByRole('button', { name: /^Indisponibilités de la salle B14/ });
    await presser(celle);
    await saisirJour(page, '16032027');
    await atteindre(dialogue(page).getByRole('checkbox', { name: 'Tous les mardis' }));
    await page.keyboard.press('Space');
    await presser(dialogue(page).getByRole('button', { name: 'Ajouter' }));
    await expect(dialogue(page).getByRole('button', { name: /^Supprimer : mardi .*toute la journée$/i })).toHaveCount(
      10,
    );
    await examiner(page, 'indisponibilites', 'tous-les-mardis');
    await page.keyboard.press('Escape');
    await examiner(page, 'indisponibilites', 'salles');
    await page.keyboard.press('Control+z');
    await expect(celle).toHaveText('Toujours disponible');
  });

  await test.step('planned and adopted: his jury receives on the other days', async () => {
    await allerAuClavier(page, 'Planning');
    await presser(page.getByRole('button', { name: 'Planifier automatiquement' }));
    await presser(page.getByRole('button', { name: 'Chercher un planning' }));
    await expect(page.getByRole('button', { name: /^Adopter/ })).toBeVisible({ timeout: 60_000 });
    await presser(page.getByRole('button', { name: /^Adopter/ }));
    await annonce(page, /adopter le planning/);
    const { entretiens } = await ask('planning.lire', {});
    const places = entretiens.filter(({ juryId }) => juryId !== null);
    expect(places.length).toBeGreaterThan(0);
    expect(places.filter(({ juryId, jour }) => juryId === 'jury-0' && jour === MARDI)).toEqual([]);
  });

  await test.step('who sits in two jurys open at the same hours is told where they are painted', async () => {
    const { jurys } = await ask('organisation.lire', {});
    const deux = jurys.find(({ id }) => id === 'jury-1');
    if (!deux) throw new Error('No second jury');
    const { id, nom, salleId, domaineIds, membres } = deux;
    const reunis = [...membres.map((membre) => ({ id: membre.id })), { id: 'membre-0' }];
    await ask('jurys.enregistrer', { id, nom, salleId, domaineIds: [...domaineIds], membres: reunis });
    await allerAuClavier(page, 'Organisation');
    await ouvrirOnglet(page, 'Jurys');
    await annonce(page, /MARTIN Lina siège aussi dans «\s*Jury 2\s*» aux mêmes heures \(lun\. 15 mars, mar\. 16 mars/);
    const grille = page.getByRole('grid', { name: /^Plages de Jury 1/ });
    await expect(
      grille.getByRole('gridcell', { name: /^Mardi 16 mars 2027, 9\s*h : .*indisponible : MARTIN Lina/i }),
    ).toBeVisible();
    await examiner(page, 'indisponibilites', 'semaine', true);
  });

  await test.step('a jury that also receives with one goes on without him', async () => {
    await presser(page.getByRole('button', { name: 'Modifier le jury' }));
    await atteindre(dialogue(page).getByRole('checkbox', { name: /^Reçoit aussi à un seul/ }));
    await page.keyboard.press('Space');
    await examiner(page, 'indisponibilites', 'jury');
    await presser(dialogue(page).getByRole('button', { name: 'Enregistrer' }));
    await annonce(page, /modifier le jury « Jury 1 »/);
    const grille = page.getByRole('grid', { name: /^Plages de Jury 1/ });
    await expect(grille.getByRole('gridcell', { name: /^Mardi 16 mars 2027, 9\s*h : ouverte$/i })).toBeVisible();
  });

  await test.step('an origine that leaves at an hour (H11)', async () => {
    await allerAuClavier(page, 'Candidats');
    await ouvrirOnglet(page, 'Établissements');
    await page.getByRole('gridcell', { name: 'Collège Rosa-Parks' }).press('Enter');
    await atteindre(
      dialogue(page).getByRole('group', { name: 'Repart à' }).getByRole('spinbutton', { name: 'Heures' }),
    );
    await page.keyboard.type('1530');
    await examiner(page, 'indisponibilites', 'origine');
    await presser(dialogue(page).getByRole('button', { name: 'Enregistrer' }));
    await annonce(page, /modifier Collège Rosa-Parks/);
    expect((await ask('origines.lister', {})).find(({ nom }) => nom === 'Collège Rosa-Parks')?.depart).toBe('15:30');
  });
});
