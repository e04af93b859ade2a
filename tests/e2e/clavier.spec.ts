import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { allerAuClavier, annonce, atteindre, choisir, ouvrirOnglet, presser, remplir } from '../support/clavier.ts';
import { demandeur, donnerSalles } from '../support/contrat-page.ts';
import { test } from '../support/host.ts';
import { DOMAINES, LISTE_V1 } from '../support/parcours.ts';

/** The first pupils of the list of the académie: enough for a morning. */
const LISTE = {
  name: 'liste.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(readFileSync(LISTE_V1, 'latin1').split('\n').slice(0, 64).join('\n'), 'latin1'),
};

const dater = async (page: Page, periode: string, champ: string, chiffres: string): Promise<void> => {
  const groupe = page.getByRole('group', { name: periode }).getByRole('group', { name: champ });
  await atteindre(groupe.getByRole('spinbutton', { name: 'Jour' }));
  await page.keyboard.type(chiffres);
};

async function creerCampagneAuClavier(page: Page): Promise<void> {
  await expect(page.getByLabel('UAI')).toBeFocused();
  await page.keyboard.type('0939999N');
  await remplir(page.getByLabel('Nom du lycée'), 'Lycée des métiers Marie-Curie');
  await page.keyboard.press('Enter');
  await dater(page, 'Inscriptions', 'Premier jour', '25012027');
  await dater(page, 'Inscriptions', 'Dernier jour', '31032027');
  await dater(page, 'Entretiens (nécessaire)', 'Premier jour', '08032027');
  await dater(page, 'Entretiens (nécessaire)', 'Dernier jour', '14052027');
  await dater(page, 'Fermeture', 'Dernier jour', '21052027');
  await presser(page.getByRole('button', { name: 'Continuer' }));
  const recherche = page.getByRole('searchbox', { name: 'Chercher un domaine ou une formation' });
  for (const domaine of DOMAINES) {
    await remplir(recherche, domaine);
    await atteindre(page.getByRole('checkbox', { name: domaine }));
    await page.keyboard.press('Space');
    await atteindre(recherche, 'Shift+Tab');
  }
  await annonce(page, /7\s+domaines choisis/);
  await choisir(page.getByRole('combobox', { name: 'Mode' }), 'Individuel');
  await presser(page.getByRole('button', { name: 'Continuer' }));
  await presser(page.getByRole('button', { name: 'Créer la campagne' }));
  await expect(page.getByRole('heading', { level: 1, name: 'Échanges' })).toBeVisible();
}

async function importerAuClavier(page: Page): Promise<void> {
  // Asked for before the way there: the browser takes a moment to hand its choosers over.
  const choix = page.waitForEvent('filechooser');
  await atteindre(page.getByRole('button', { name: 'Choisir un fichier' }));
  await page.keyboard.press('Enter');
  await (await choix).setFiles(LISTE);
  await presser(page.getByRole('button', { name: /^Importer/ }));
  await presser(page.getByRole('button', { name: 'Terminer' }));
}

async function ouvrirUnJury(page: Page): Promise<void> {
  await allerAuClavier(page, 'Organisation');
  await ouvrirOnglet(page, 'Jurys');
  await presser(page.getByRole('button', { name: 'Ajouter un jury' }));
  const dialogue = page.getByRole('dialog', { name: 'Nouveau jury' });
  await remplir(dialogue.getByLabel('Nom du jury'), 'Jury bois');
  await remplir(dialogue.getByLabel('Membres'), 'DURAND Anne');
  await page.keyboard.press('Enter');
  await remplir(dialogue.getByLabel('Domaines'), 'Métiers du bois');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await presser(dialogue.getByRole('button', { name: 'Enregistrer' }));
  await annonce(page, /Jury bois/);
  await donnerSalles(demandeur(page));
  const cellule = (debut: string) => page.getByRole('gridcell', { name: debut });
  await atteindre(page.getByRole('gridcell'));
  await atteindre(cellule('lundi 8 mars 2027, 10 h : fermée'), 'ArrowDown');
  for (let demiHeure = 0; demiHeure < 3; demiHeure += 1) await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Space');
  await expect(cellule('mardi 9 mars 2027, 10 h : ouverte, plage 10 h – 12 h')).toBeVisible();
  await expect(cellule('lundi 8 mars 2027, 11 h 30 : ouverte')).toBeVisible();
  await annonce(page, /Annuler/);
}

test('the whole journey with the keyboard alone', async ({ page, startHost }) => {
  test.setTimeout(180_000);
  const host = await startHost({ clock: '2027-03-08T09:00:00' });
  await page.goto(host.url);

  await test.step('first start', () => creerCampagneAuClavier(page));
  await test.step('import of a list', () => importerAuClavier(page));
  await test.step('a jury and its hours', () => ouvrirUnJury(page));

  const aPlacer = page.getByRole('region', { name: 'Entretiens à placer' });
  const reste = aPlacer.getByRole('heading', { name: /^À placer/ });
  const enGrille = page.getByRole('group', { name: 'Grille du planning' }).getByRole('button');

  await test.step('one entretien: placed, moved to a typed hour, pinned, taken out, undone, redone', async () => {
    await allerAuClavier(page, 'Planning');
    const avant = await reste.innerText();
    await presser(aPlacer.getByRole('region', { name: 'Métiers du bois' }).getByRole('listitem').getByRole('button'));
    const dialogue = page.getByRole('dialog');
    const heure = dialogue.getByLabel('Heure');
    const reponse = dialogue
      .locator('form')
      .filter({ has: page.getByLabel('Heure') })
      .locator('[aria-live="polite"]');
    // The grid may be drawn again between the focus and the key: a person would take the focus back and press again.
    const ouvrir = () =>
      expect(async () => {
        if (!(await dialogue.isVisible())) {
          await atteindre(enGrille);
          await page.keyboard.press('Enter');
        }
        await expect(heure).toBeFocused({ timeout: 2000 });
      }).toPass();
    await expect(heure).toBeFocused();
    await expect(reponse).toHaveText('Place libre.');
    await page.keyboard.press('Enter');
    await annonce(page, /à 10\s*h/);
    await expect(enGrille).toHaveCount(1);
    await expect(reste).not.toHaveText(avant);

    await ouvrir();
    await page.keyboard.type('11h05');
    await expect(reponse).toHaveText('Place libre.');
    await page.keyboard.press('Enter');
    await expect(enGrille).toContainText(/11\s*h\s*05/);

    await expect(enGrille).toBeFocused();
    await page.keyboard.press('Control+x');
    await annonce(page, /est en main/);
    await ouvrirOnglet(page, 'mar. 9 mars 0');
    await page.keyboard.press('Control+v');
    await expect(enGrille).toContainText(/11\s*h\s*05/);
    await expect(enGrille).toBeFocused();
    await page.keyboard.press('Control+z');
    await expect(enGrille).toHaveCount(0);
    await ouvrirOnglet(page, 'lun. 8 mars 1');
    await expect(enGrille).toContainText(/11\s*h\s*05/);

    await ouvrir();
    await presser(dialogue.getByRole('button', { name: 'Épingler' }), 'Shift+Tab');
    await expect(enGrille).toContainText('épinglé');
    await expect(enGrille).toBeFocused();
    await page.keyboard.press('Delete');
    await expect(page.getByRole('alert').filter({ hasText: 'est épinglé' })).toBeVisible();
    await expect(enGrille).toHaveCount(1);
    await ouvrir();
    await presser(dialogue.getByRole('button', { name: 'Libérer' }), 'Shift+Tab');
    await expect(enGrille).not.toContainText('épinglé');
    await expect(enGrille).toBeFocused();
    await page.keyboard.press('Delete');
    await expect(enGrille).toHaveCount(0);
    await annonce(page, /retirer/i);
    // The grid is empty: the focus has gone to its line in the panel.
    await expect(aPlacer.getByRole('listitem').getByRole('button').and(page.locator(':focus'))).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(enGrille).toContainText(/11\s*h\s*05/);
    await page.keyboard.press('Control+y');
    await expect(reste).toHaveText(avant);
  });

  await test.step('automatic planning, adopted', async () => {
    await presser(page.getByRole('button', { name: 'Planifier automatiquement' }));
    await presser(page.getByRole('button', { name: 'Chercher un planning' }));
    await expect(page.getByRole('button', { name: /^Adopter/ })).toBeVisible({ timeout: 60_000 });
    await presser(page.getByRole('button', { name: /^Adopter/ }));
    await annonce(page, /adopter le planning de 6\s+entretiens/);
    await ouvrirOnglet(page, 'mar. 9 mars 6');
    await expect(enGrille).toHaveCount(6);
  });

  await test.step('convocations', async () => {
    await allerAuClavier(page, 'Convocations');
    await presser(page.getByRole('button', { name: /^Émettre/ }));
    const fichier = page.waitForEvent('download');
    await presser(page.getByRole('dialog').getByRole('button', { name: 'Émettre', exact: true }));
    await fichier;
    await expect(page.getByRole('tab', { name: 'À envoyer (0)' })).toBeVisible();
  });

  await host.stop();
  const jour = await startHost({ clock: '2027-03-09T09:50:00', files: host.dataDir });
  await page.goto(jour.url);

  await test.step('the day: three letters, Entrée, P, twice', async () => {
    await allerAuClavier(page, 'Jour J');
    const recherche = page.getByRole('searchbox', { name: 'Chercher un élève' });
    const groupes = page.getByRole('main').getByRole('group', { name: /^Présence de/ });
    for (const rang of [0, 1]) {
      const legende = await groupes.nth(rang).locator('legend').textContent();
      const nom = legende?.split(' ').at(-1) ?? '';
      await expect(recherche).toBeFocused();
      await page.keyboard.type(nom);
      await page.keyboard.press('Enter');
      await page.keyboard.press('p');
      await expect(recherche).toBeFocused();
      await expect(recherche).toHaveValue('');
    }
    await expect(page.getByRole('button', { name: /2\s*Arrivés/ })).toBeVisible();
  });

  await test.step('grid, compte rendu and avis, then the next one', async () => {
    await allerAuClavier(page, 'Entretiens');
    await page.keyboard.press('Alt+ArrowRight');
    const fiche = page.getByRole('main');
    const titre = fiche.getByRole('heading', { level: 2 });
    const solides = fiche.getByRole('radio', { name: /Solide/ });
    await expect(fiche.getByRole('region', { name: 'Grille d’entretien' }).getByRole('radio').first()).toBeFocused();
    const premier = await titre.innerText();
    for (let rang = 0; rang < (await solides.count()); rang += 1) {
      await page.keyboard.press('3');
      await expect(solides.nth(rang)).toBeChecked();
      await page.keyboard.press('Tab');
    }
    const avis = fiche.getByRole('region', { name: 'Avis par formation' }).getByRole('group', { name: /^Avis sur/ });
    for (let rang = 0; rang < (await avis.count()); rang += 1) {
      await atteindre(avis.nth(rang).getByRole('radio'));
      await page.keyboard.press('1');
      await expect(avis.nth(rang).getByRole('radio').first()).toBeChecked();
    }
    await atteindre(fiche.getByRole('textbox', { name: 'Compte rendu' }));
    await page.keyboard.type('Vous connaissez bien les métiers du bois ; continuez à comparer les formations.');
    await annonce(page, /^Enregistré$/);
    await expect(fiche.getByText('avis complets').first()).toBeVisible();
    await page.keyboard.press('Alt+ArrowRight');
    await expect(titre).not.toHaveText(premier);
    await expect(fiche.getByRole('region', { name: 'Grille d’entretien' }).getByRole('radio').first()).toBeFocused();
  });

  await test.step('export', async () => {
    await allerAuClavier(page, 'Échanges');
    await ouvrirOnglet(page, 'Exporter les avis');
    await remplir(page.getByLabel(/^Pourquoi exporter/), 'Premier envoi.');
    const fichier = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    expect((await fichier).suggestedFilename()).toMatch(/\.csv$/);
    await annonce(page, /avis comme transmis/);
  });

  await test.step('« ? » and the search of a pupil', async () => {
    await atteindre(page.getByRole('tab', { selected: true }), 'Shift+Tab');
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Raccourcis du clavier' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('muñoz célestin');
    await expect(page.getByRole('option').first()).toContainText('MUÑOZ Célestin');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog').getByRole('heading', { name: 'MUÑOZ Célestin' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  });
});
