import { expect, type Page } from '@playwright/test';
import { examiner } from '../support/axe.ts';
import { test } from '../support/host.ts';
import { aller } from '../support/parcours.ts';

/** A full campaign, on one of its days; the jury's post has the same clock. */
const CLOCK = '2027-03-17T13:10:00';

const PHRASE = 'une clef que personne ne devine';
const DU_JURY = 'Vous connaissez bien les poursuites d’études.';
const DU_LYCEE = 'Pensez à demander un mini-stage.';

const compteRendu = (page: Page) => page.getByRole('main').getByRole('textbox', { name: 'Compte rendu' });

/** Writes what the page hands over, to be given to the other post. */
async function garder(page: Page, chemin: string, faire: () => Promise<void>): Promise<string> {
  const telechargement = page.waitForEvent('download');
  await faire();
  const fichier = await telechargement;
  await fichier.saveAs(chemin);
  return fichier.suggestedFilename();
}

/** The next entretien without compte rendu, filled by the keyboard; answers its address. */
async function remplirSuivant(page: Page, texte: string): Promise<string> {
  await page.keyboard.press('Alt+ArrowRight');
  await expect(compteRendu(page)).toHaveValue('');
  await compteRendu(page).focus();
  await page.keyboard.type(texte);
  await expect(page.getByText('Enregistré', { exact: true })).toBeVisible();
  return new URL(page.url()).hash;
}

async function donner(page: Page, chemin: string): Promise<void> {
  await page.getByLabel('Fichier du paquet').setInputFiles(chemin);
  await page.getByLabel('Phrase secrète', { exact: true }).fill(PHRASE);
  await page.keyboard.press('Enter');
}

test('a jury takes its entretiens away, fills them, gives them back; a conflict is settled and all is undone', async ({
  page,
  browser,
  startHost,
}, testInfo) => {
  test.setTimeout(300_000);
  const outputPath = (nom: string): string => testInfo.outputPath(nom);
  const lycee = await startHost({ clock: CLOCK, words: ['--demo'] });
  await page.goto(lycee.url);

  await test.step('the lycée prepares the packet of its first jury', async () => {
    await aller(page, 'Entretiens');
    await page.getByRole('link', { name: 'Paquets de jury…' }).click();
    await expect(page.getByText('Aucun paquet n’a encore été préparé')).toBeVisible();
    await page.getByRole('button', { name: 'Paquet pour un jury…' }).press('Enter');
    await page.getByRole('radio', { name: 'La mienne' }).check();
    await page.getByLabel('Ma phrase secrète').fill(PHRASE);
    await examiner(page, 'paquets', 'préparation d’un paquet');
    const nom = await garder(page, outputPath('aller.passpro-jury'), () => page.keyboard.press('Enter'));
    expect(nom).toMatch(/^Paquet jury .* 2027-03-17\.passpro-jury$/);
    await page.getByRole('button', { name: 'C’est noté' }).click();
    await expect(page.getByRole('table', { name: 'Paquets préparés' })).toContainText('attendu depuis');
    await examiner(page, 'paquets', 'historique des paquets');
  });

  const poste = await startHost({ clock: CLOCK });
  const jury = await (await browser.newContext()).newPage();
  let fiche = '';

  await test.step('the jury opens it from the first start: a wrong passphrase is refused, the right one opens the poste', async () => {
    await jury.goto(poste.url);
    // The first start takes the focus once it is there: a key pressed before would go to its form.
    await expect(jury.getByLabel('UAI')).toBeFocused();
    await jury.getByRole('button', { name: 'Ouvrir un paquet de jury…' }).press('Enter');
    await jury.getByLabel('Fichier du paquet').setInputFiles(outputPath('aller.passpro-jury'));
    await jury.getByLabel('Phrase secrète', { exact: true }).fill('pas du tout la bonne');
    await jury.keyboard.press('Enter');
    await expect(jury.getByRole('alert')).toContainText('ne s’ouvre pas');
    await donner(jury, outputPath('aller.passpro-jury'));
    await expect(jury.getByRole('region', { name: 'Poste de jury' })).toBeVisible();
    await expect(jury.getByRole('navigation', { name: 'Navigation principale' }).getByRole('link')).toHaveText([
      'Jour J',
      'Entretiens',
    ]);
    await expect(jury.getByRole('heading', { level: 1 })).toBeVisible();
    await examiner(jury, 'paquets', 'poste de jury');
  });

  await test.step('it fills two forms and gives the packet back', async () => {
    await expect(jury.getByRole('heading', { name: 'Entretiens', exact: true })).toBeVisible();
    fiche = await remplirSuivant(jury, DU_JURY);
    await remplirSuivant(jury, DU_JURY);
    await jury.getByRole('button', { name: 'Rendre le paquet…' }).press('Enter');
    await expect(jury.getByRole('dialog')).toBeVisible();
    await garder(jury, outputPath('retour.passpro-jury'), () =>
      jury.getByRole('button', { name: 'Enregistrer le paquet rempli' }).press('Enter'),
    );
    await jury.getByRole('button', { name: 'Fermer' }).click();
    await expect(jury.getByRole('region', { name: 'Poste de jury' })).toContainText('tout est rendu');
  });

  await test.step('meanwhile the lycée writes about one of them, marked as away', async () => {
    await page.goto(`${new URL(page.url()).origin}/${fiche}`);
    await compteRendu(page).fill(DU_LYCEE);
    await expect(page.getByText('Enregistré', { exact: true })).toBeVisible();
    await expect(page.getByText(/^confié au jury /).first()).toBeVisible();
    await expect(page.getByText(/ce qui est noté ici sera comparé à son retour/)).toBeVisible();
  });

  await test.step('the return shows the conflict side by side; both texts are kept, as one act', async () => {
    await page.getByRole('link', { name: 'Paquets de jury…' }).click();
    await page.getByRole('button', { name: 'Reprendre un paquet…' }).press('Enter');
    await donner(page, outputPath('retour.passpro-jury'));
    const conflit = page.getByRole('group', { name: /^Compte rendu.*diffèrent/ });
    await expect(conflit).toHaveCount(1);
    await expect(conflit).toContainText(DU_JURY);
    await expect(conflit).toContainText(DU_LYCEE);
    await expect(conflit.getByRole('radio', { name: /^Garder les deux/ })).toBeChecked();
    await examiner(page, 'paquets', 'reprise d’un paquet');
    await page.getByRole('button', { name: /^Reprendre 2\s+entretiens/ }).press('Enter');
    await expect(page.getByRole('table', { name: 'Paquets préparés' })).toContainText('repris le');
    await page.goto(`${new URL(page.url()).origin}/${fiche}`);
    await expect(compteRendu(page)).toHaveValue(new RegExp(`^${DU_LYCEE}[^]*Repris du jury[^]*${DU_JURY}$`));
  });

  await test.step('undone: the text of the lycée alone, and the packet is away again', async () => {
    await page.getByRole('button', { name: /^Annuler : reprendre le paquet/ }).click();
    await expect(compteRendu(page)).toHaveValue(DU_LYCEE);
    await expect(page.getByText(/^confié au jury /).first()).toBeVisible();
  });

  await test.step('the poste is erased: the first start is back', async () => {
    await jury.getByRole('button', { name: 'Quitter…' }).click();
    await jury.getByRole('button', { name: 'Effacer ce poste' }).click();
    await expect(jury.getByRole('heading', { name: 'Bienvenue dans Passpro Accueil' })).toBeVisible();
  });
});
