import { expect, type Locator, type Page } from '@playwright/test';
import type { InputOf, OperationName, OutputOf } from '../../src-main/contract/index.ts';
import { allerAuClavier } from '../support/clavier.ts';
import { demandeur } from '../support/contrat-page.ts';
import { test } from '../support/host.ts';
import { attendreAccueil } from '../support/parcours.ts';

const FICHES = 20;
const TEXTE = 'Vous expliquez bien ce qui vous attire ; visitez encore un lycée.';

const appeler = <N extends OperationName>(page: Page, nom: N, input: InputOf<N>): Promise<OutputOf<N>> =>
  demandeur(page).ask(nom, input);

/** Presses keys and counts them; a text counts for its letters, apart. */
function compterFrappes(page: Page) {
  const compte = { touches: 0, lettres: 0 };
  return {
    compte,
    presser: async (...touches: string[]): Promise<void> => {
      for (const touche of touches) {
        compte.touches += 1;
        await page.keyboard.press(touche);
      }
    },
    ecrire: async (texte: string): Promise<void> => {
      compte.lettres += texte.length;
      await page.keyboard.type(texte);
    },
  };
}

type Frappes = ReturnType<typeof compterFrappes>;

const auFocus = (lieu: Locator) => expect(lieu.locator(':focus')).toHaveCount(1);

/** A whole sheet of paper, from its top: presence, grid, avis and letters, compte rendu. */
async function saisirFiche(page: Page, rang: number, { presser, ecrire }: Frappes): Promise<void> {
  const fiche = page.getByRole('main');
  await auFocus(fiche.getByRole('group', { name: 'Présence', exact: true }));
  await presser(rang % 7 === 6 ? 'r' : 'p', 'Tab');
  const criteres = fiche.getByRole('region', { name: 'Grille d’entretien' }).getByRole('group');
  for (let critere = 0; critere < (await criteres.count()); critere += 1) {
    await auFocus(criteres.nth(critere));
    await presser(String(1 + ((rang + critere) % 3)), 'Tab');
  }
  const avis = fiche.getByRole('group', { name: /^Avis sur/ });
  for (let formation = 0; formation < (await avis.count()); formation += 1) {
    await auFocus(avis.nth(formation));
    await presser(String(1 + ((rang + formation) % 3)), ...(rang % 2 === 0 ? ['l'] : []), 'Tab', 'Tab');
  }
  const texte = fiche.getByRole('textbox', { name: 'Compte rendu' });
  if (!(await texte.evaluate((champ) => champ === document.activeElement))) await presser('Tab');
  await expect(texte).toBeFocused();
  await ecrire(TEXTE);
  await expect(fiche.getByText('avis complets').first()).toBeVisible();
}

test('20 sheets of paper typed with the keyboard alone, one after the other', async ({ page, startHost }) => {
  test.setTimeout(300_000);
  const host = await startHost({ clock: '2027-03-17T16:10:00', words: ['--demo'] });
  await page.goto(host.url);
  await attendreAccueil(page);
  const lignes = await appeler(page, 'entretiens.lister', {});
  const ids = lignes.filter(({ avancement }) => avancement === 'à saisir').map(({ id }) => id);
  expect(ids.length).toBeGreaterThanOrEqual(FICHES);
  await appeler(page, 'entretiens.noterPresence', { ids, presence: null });

  await allerAuClavier(page, 'Entretiens');
  const frappes = compterFrappes(page);
  const titre = page.getByRole('main').getByRole('heading', { level: 2 });
  const depart = Date.now();
  const saisis: string[] = [];
  for (let rang = 0; rang < FICHES; rang += 1) {
    await frappes.presser('Alt+ArrowRight');
    await expect.poll(() => new URL(page.url()).hash).not.toContain(saisis.at(-1) ?? 'id=aucun');
    await expect(titre).toHaveCount(1);
    saisis.push(new URLSearchParams(new URL(page.url()).hash.split('?')[1]).get('id') ?? '');
    await saisirFiche(page, rang, frappes);
  }
  const duree = Date.now() - depart;

  expect(new Set(saisis).size).toBe(FICHES);
  const apres = new Map((await appeler(page, 'entretiens.lister', {})).map((ligne) => [ligne.id, ligne]));
  for (const [rang, id] of saisis.entries()) {
    const fiche = await appeler(page, 'entretiens.lire', { id });
    expect(fiche.entretien.compteRendu).toBe(TEXTE);
    expect(fiche.entretien.presence).toBe(rang % 7 === 6 ? 'en retard' : 'présent');
    expect(fiche.appreciations).toHaveLength(4);
    for (const { lettrePresentee } of fiche.entretien.formations) expect(lettrePresentee === true).toBe(rang % 2 === 0);
    expect(apres.get(id)?.avancement).toBe('complet');
  }
  const { touches, lettres } = frappes.compte;
  const bilan = `${FICHES} fiches : ${touches} touches hors texte (${touches / FICHES} par fiche), ${lettres} lettres, ${(duree / 1000).toFixed(1)} s de machine`;
  test.info().annotations.push({ type: 'frappes', description: bilan });
  console.log(bilan);
});

test('every field of a sheet survives the death of the host', async ({ page, startHost }) => {
  const host = await startHost({ clock: '2027-03-17T16:10:00', words: ['--demo'] });
  await page.goto(host.url);
  await attendreAccueil(page);
  const ids = (await appeler(page, 'entretiens.lister', {}))
    .filter(({ avancement }) => avancement === 'à saisir')
    .map(({ id }) => id);
  await appeler(page, 'entretiens.noterPresence', { ids, presence: null });
  await allerAuClavier(page, 'Entretiens');
  await page.keyboard.press('Alt+ArrowRight');
  await saisirFiche(page, 0, compterFrappes(page));
  const id = new URLSearchParams(new URL(page.url()).hash.split('?')[1]).get('id') ?? '';
  const avant = await appeler(page, 'entretiens.lire', { id });
  expect(avant.entretien.compteRendu).toBe(TEXTE);

  const relance = await host.kill();
  await page.goto(relance.url);
  await attendreAccueil(page);
  const apres = await appeler(page, 'entretiens.lire', { id });
  expect(apres.entretien).toEqual(avant.entretien);
  expect(apres.appreciations).toEqual(avant.appreciations);
});

test('the phrases of the lycée: from the settings to the compte rendu, by list and by shortcut, and back by undo', async ({
  page,
  startHost,
}) => {
  const host = await startHost({ clock: '2027-03-17T16:10:00', words: ['--demo'] });
  await page.goto(host.url);
  await attendreAccueil(page);
  await allerAuClavier(page, 'Paramètres');
  await page.getByRole('tab', { name: 'Phrases' }).click();
  await page.getByRole('button', { name: 'Ajouter une phrase' }).click();
  const phrase = page.getByRole('list', { name: 'Phrases' }).getByRole('listitem');
  const champ = phrase.getByRole('textbox', { name: 'Phrase' });
  await expect(champ).toBeFocused();
  await page.keyboard.type('Sa famille l’aide.');
  await expect(champ).toHaveValue('Sa famille l’aide.');
  await expect(page.getByText(/ce texte ne doit pas évoquer la famille/)).toBeVisible();
  await champ.fill('Visite un autre lycée.');
  await phrase.getByLabel('Raccourci').fill('visite');
  await phrase.getByLabel('Raccourci').blur();
  await expect(page.getByText(/Fait\s: modifier les phrases/)).toBeVisible();

  await allerAuClavier(page, 'Entretiens');
  await page.keyboard.press('Alt+ArrowRight');
  const texte = page.getByRole('textbox', { name: 'Compte rendu' });
  await expect(texte).toBeEnabled();
  await page.keyboard.press('Alt+p');
  await page.keyboard.type('autre');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(texte).toBeFocused();
  await page.keyboard.type('Courage. /visite ');
  await expect(texte).toHaveValue('Visite un autre lycée. Courage. Visite un autre lycée. ');
  await page.keyboard.press('Control+z');
  await expect(texte).toHaveValue('Visite un autre lycée. Courage. /visite ');
});

test('R14: what the origin said waits for the avis of the host, formation by formation, unless asked for', async ({
  page,
  startHost,
}) => {
  const host = await startHost({ clock: '2027-03-17T16:10:00', words: ['--demo'] });
  await page.goto(host.url);
  await attendreAccueil(page);
  const { campagne } = await appeler(page, 'contexte.lire', {});
  if (!campagne) throw new Error('The demonstration has a campaign');
  await appeler(page, 'campagne.modifier', { campagne: { ...campagne, avisOrigineMasque: true } });
  const lignes = await appeler(page, 'entretiens.lister', {});
  const deux = lignes.find(({ avancement, avisAttendus }) => avancement === 'à saisir' && avisAttendus === 2);
  await page.goto(`${new URL(page.url()).origin}/#/entretiens?id=${deux?.id}`);
  const masques = page.getByRole('main').getByText('masqué jusqu’à votre avis');
  // Beside each avis, and in what the origin said.
  await expect(masques).toHaveCount(4);
  await page
    .getByRole('group', { name: /^Avis sur/ })
    .first()
    .getByRole('radio')
    .first()
    .focus();
  await page.keyboard.press('2');
  await expect(masques).toHaveCount(2);
  await page.getByRole('button', { name: 'Voir quand même' }).click();
  await expect(masques).toHaveCount(0);
});
