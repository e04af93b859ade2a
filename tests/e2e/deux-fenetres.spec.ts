import { expect, type Page } from '@playwright/test';
import { demandeur, preparerDossier } from '../support/contrat-page.ts';
import { type Host, test } from '../support/host.ts';

const JOUR = '2027-03-15';

/** Two windows on the same data: what is done in one is done « elsewhere » for the other. */
async function ouvrirDeux(page: Page, host: Host): Promise<Page> {
  await page.goto(host.url);
  await expect(page.getByRole('navigation')).toBeVisible();
  const autre = await page.context().newPage();
  await autre.goto(new URL('/', host.url).href);
  await expect(autre.getByRole('navigation')).toBeVisible();
  return autre;
}

const aller = async (page: Page, adresse: string): Promise<void> => {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#${adresse}`);
};

const capturer = (page: Page, nom: string) => page.screenshot({ path: `.captures/deux-fenetres-${nom}.png` });

test('a form never writes over what another window did', async ({ page, startHost }) => {
  const host = await startHost({ files: await preparerDossier(6), clock: `${JOUR}T08:00:00` });
  const autre = await ouvrirDeux(page, host);
  const ailleurs = demandeur(autre);
  const arbitrage = page.getByRole('dialog', { name: 'Modifié entre-temps' });

  await test.step('a jury deleted elsewhere: its dialog says so, and no other jury is touched', async () => {
    await aller(page, '/organisation?onglet=jurys');
    await page.getByRole('button', { name: 'Jury 2' }).first().click();
    await page.getByRole('button', { name: 'Modifier le jury' }).click();
    const dialogue = page.getByRole('dialog', { name: 'Modifier Jury 2' });
    await dialogue.getByLabel('Nom du jury').fill('Jury Bois');
    await ailleurs.ask('jurys.supprimer', { id: 'jury-1' });
    await expect(dialogue.getByRole('alert')).toContainText('Ce jury n’existe plus');
    await expect(dialogue.getByRole('button', { name: 'Enregistrer' })).toBeDisabled();
    await capturer(page, 'jury-disparu');
    await dialogue.getByLabel('Nom du jury').press('Enter');
    await dialogue.getByRole('button', { name: 'Fermer' }).click();
    await expect(page.getByText('Ce jury n’existe plus : choisissez-en un autre.')).toBeVisible();
    const { jurys } = await ailleurs.ask('organisation.lire', {});
    expect(jurys.map(({ nom }) => nom)).toEqual(['Jury 1', 'Jury 3']);
  });

  await test.step('a séance changed elsewhere: both values, one of each is kept', async () => {
    await aller(page, '/organisation?onglet=seances');
    await page.getByRole('button', { name: /^Modifier la séance/ }).click();
    const dialogue = page.getByRole('dialog', { name: 'Modifier la séance' });
    await dialogue.getByLabel('Nombre de places').fill('40');
    await dialogue.getByLabel('Durée (minutes)').fill('90');
    const [seance] = (await ailleurs.ask('organisation.lire', {})).seances;
    if (!seance) throw new Error('No séance');
    const { places: _places, ...champs } = seance;
    await ailleurs.ask('seances.enregistrer', { ...champs, capacite: 25, dureeMinutes: 45 });
    await dialogue.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(arbitrage.getByRole('group', { name: 'Nombre de places' })).toContainText('40');
    await expect(arbitrage.getByRole('group', { name: 'Nombre de places' })).toContainText('25');
    await arbitrage.getByRole('button', { name: 'Enregistrer ce choix' }).click();
    await expect(arbitrage.getByRole('alert')).toHaveText('Choisissez une valeur pour chaque champ.');
    const choisir = (champ: string, choix: RegExp) =>
      arbitrage.getByRole('group', { name: champ }).getByRole('radio', { name: choix }).check();
    await choisir('Nombre de places', /^Garder la mienne/);
    await choisir('Durée (minutes)', /^Reprendre/);
    await capturer(page, 'seance-arbitrage');
    await arbitrage.getByRole('button', { name: 'Enregistrer ce choix' }).click();
    await expect(dialogue).toBeHidden();
    expect((await ailleurs.ask('organisation.lire', {})).seances).toMatchObject([{ capacite: 40, dureeMinutes: 45 }]);
  });

  await test.step('settings saved while typed: taken back as they are recorded', async () => {
    await aller(page, '/parametres?onglet=lycee');
    const acces = page.getByLabel('Comment venir');
    await acces.focus();
    const { etablissement } = await ailleurs.ask('contexte.lire', {});
    if (!etablissement) throw new Error('No lycée');
    const { id: _id, ...lycee } = etablissement;
    await page.keyboard.press('End');
    await page.keyboard.type(' ici');
    await ailleurs.ask('etablissement.modifier', { etablissement: { ...lycee, acces: 'Bus 303' } });
    await expect(arbitrage).toBeVisible();
    await capturer(page, 'lycee-arbitrage');
    await arbitrage.getByRole('radio', { name: /^Reprendre/ }).check();
    await arbitrage.getByRole('button', { name: 'Enregistrer ce choix' }).click();
    await expect(acces).toHaveValue('Bus 303');
    await page.keyboard.press('Tab');
    await expect(arbitrage).toBeHidden();
  });

  await test.step('a compte rendu written elsewhere: the text typed here stays on the page', async () => {
    const { entretiens, jurys } = await ailleurs.ask('planning.lire', {});
    const vue = entretiens.find(({ domaineNom, accesPmr }) => domaineNom === 'Métiers du bois' && !accesPmr);
    const jury = jurys.find(({ domaineIds }) => domaineIds.includes(vue?.domaineId ?? ''));
    const id = vue?.id ?? '';
    await ailleurs.ask('planning.placer', { entretienId: id, juryId: jury?.id ?? '', jour: JOUR, debut: '09:00' });
    await ailleurs.ask('entretiens.noterPresence', { ids: [id], presence: 'présent' });
    await aller(page, `/entretiens?id=${id}`);
    const texte = page.getByRole('textbox', { name: 'Compte rendu' });
    await texte.fill('Vous avez visité le lycée.');
    await ailleurs.ask('entretiens.saisir', { id, saisie: { champ: 'compteRendu', texte: 'Écrit ailleurs.' } });
    await expect(arbitrage).toContainText('Écrit ailleurs.');
    await arbitrage.getByRole('button', { name: 'Revenir à la saisie' }).click();
    await expect(texte).toHaveValue('Vous avez visité le lycée.');
    const lu = async () => (await ailleurs.ask('entretiens.lire', { id })).entretien.compteRendu;
    expect(await lu()).toBe('Écrit ailleurs.');
    await texte.press('End');
    await page.keyboard.type(' Bravo.');
    await arbitrage.getByRole('radio', { name: /^Garder la mienne/ }).check();
    await arbitrage.getByRole('button', { name: 'Enregistrer ce choix' }).click();
    await expect.poll(lu).toBe('Vous avez visité le lycée. Bravo.');
    // Nothing of one’s own is ever stale.
    for (const mot of [' Un.', ' Deux.', ' Trois.']) {
      await texte.press('End');
      await page.keyboard.type(mot);
      await page.keyboard.press('Tab');
    }
    await expect.poll(lu).toBe('Vous avez visité le lycée. Bravo. Un. Deux. Trois.');
    await expect(arbitrage).toBeHidden();
  });
});

test('one gesture is one act', async ({ page, startHost }) => {
  const host = await startHost({ files: await preparerDossier(6) });
  await page.goto(host.url);
  await expect(page.getByRole('navigation')).toBeVisible();
  const { ask } = demandeur(page);
  const salles = async () => (await ask('organisation.lire', {})).salles.map(({ nom }) => nom);
  await aller(page, '/organisation?onglet=salles');
  await test.step('a double click on what sends', async () => {
    await page.getByLabel('Nouvelle salle').fill('C01');
    await page.getByRole('button', { name: 'Ajouter la salle' }).dblclick();
    await expect.poll(salles).toContain('C01');
    expect((await salles()).filter((nom) => nom === 'C01')).toHaveLength(1);
  });
  await test.step('a double click on what removes a row leaves the next one', async () => {
    const avant = await salles();
    await aller(page, '/organisation?onglet=jurys');
    await aller(page, '/organisation?onglet=salles');
    await page.getByRole('button', { name: 'Supprimer la salle C01' }).dblclick();
    await expect.poll(salles).toEqual(avant.filter((nom) => nom !== 'C01'));
  });
  await test.step('Entrée held down: one jury, and the button under the dialog is not pressed', async () => {
    await aller(page, '/organisation?onglet=jurys');
    await page.getByRole('button', { name: 'Ajouter un jury' }).focus();
    const { length: nombre } = (await ask('organisation.lire', {})).jurys;
    await page.keyboard.press('Enter');
    const dialogue = page.getByRole('dialog', { name: 'Nouveau jury' });
    await dialogue.getByLabel('Nom du jury').fill('Jury Bois');
    // Pressed again without being let go: the keyboard says that it repeats itself.
    for (let fois = 0; fois < 12; fois += 1) await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    await expect(dialogue).toBeHidden();
    expect((await ask('organisation.lire', {})).jurys).toHaveLength(nombre + 1);
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
});

for (const [mode, options] of [
  ['clair', { colorScheme: 'light' }],
  ['sombre', { colorScheme: 'dark' }],
  ['contraste', { forcedColors: 'active' }],
] as const)
  test(`the focus is seen on every kind of part: ${mode}`, async ({ page, startHost }) => {
    await page.emulateMedia(options);
    const host = await startHost({ files: await preparerDossier(6) });
    await page.goto(host.url);
    await expect(page.getByRole('navigation')).toBeVisible();
    const pages = [
      ['/organisation?onglet=domaines', 'tab', 'Jurys'],
      ['/organisation?onglet=domaines', 'switch', 'Tout le catalogue'],
      ['/organisation?onglet=domaines', 'combobox', /^Mode de/],
      ['/organisation?onglet=domaines', 'button', 'Ajouter un domaine'],
      ['/organisation?onglet=domaines', 'button', /^Formations de/],
      ['/organisation?onglet=jurys', 'button', 'Réserve'],
      ['/organisation?onglet=jurys', 'button', /^Jury 2/],
      ['/organisation?onglet=jurys', 'gridcell', /ouverte/],
      ['/organisation?onglet=salles', 'checkbox', /^B12/],
      ['/organisation?onglet=salles', 'textbox', 'Nouvelle salle'],
      ['/candidats', 'columnheader', /^Nom/],
      ['/candidats', 'gridcell', /MARTIN/],
      ['/parametres?onglet=apparence', 'radio', /Clair/i],
      ['/parametres?onglet=lettres', 'button', /^Insérer/],
    ] as const;
    for (const [adresse, role, name] of pages) {
      await aller(page, adresse);
      const partie = page.getByRole('main').getByRole(role, { name }).first();
      await expect(partie).toBeVisible();
      await page.keyboard.press('Shift');
      const boite = partie.locator('xpath=ancestor-or-self::*[contains(@class,"MuiInputBase-root")]').first();
      const cadre = (await boite.count()) > 0 ? boite : partie;
      // Brings it into sight, and lets a grid draw it anew.
      await partie.focus();
      await partie.blur();
      const { x, y, width, height } = (await cadre.boundingBox()) ?? { x: 0, y: 0, width: 1, height: 1 };
      const clip = { x: Math.max(0, x - 6), y: Math.max(0, y - 6), width: width + 12, height: height + 12 };
      const sans = await page.screenshot({ clip, animations: 'disabled', caret: 'hide' });
      await partie.focus();
      const avec = await page.screenshot({
        clip,
        animations: 'disabled',
        caret: 'hide',
        path: `.captures/foyer-${mode}-${role}-${String(name).replaceAll(/\W+/g, '-')}.png`,
      });
      expect(sans.equals(avec), `${role} ${String(name)} on ${adresse}`).toBe(false);
      await partie.blur();
    }
  });
