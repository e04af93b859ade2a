import { expect, type Locator, type Page } from '@playwright/test';
import { demandeur, preparerDossier } from '../support/contrat-page.ts';
import { test } from '../support/host.ts';
import { deposer, heureDe, milieu, porter } from '../support/souris.ts';

const LUNDI = '2027-03-15';
const MARDI = '2027-03-16';

type Place = readonly [jury: string | null, jour: string | null, debut: string | null];

const SANS_PLACE: Place = [null, null, null];

const aPlacer = (page: Page, id: string): Locator => page.locator(`[data-a-placer="${id}"]`);
const place = (page: Page, id: string): Locator => page.locator(`[data-entretien="${id}"]`);
const colonne = (page: Page, jury: string): Locator => page.locator(`.fc-timegrid-col[data-resource-id="${jury}"]`);
const panneau = (page: Page): Locator => page.getByRole('region', { name: 'Entretiens à placer' });
const capturer = (page: Page, nom: string) => page.screenshot({ path: `.captures/glisser-${nom}.png` });

/** Two entretiens of one domaine and a jury that receives it, another jury that does not, and one for the séance. */
async function choisir(page: Page) {
  const { entretiens, jurys } = await demandeur(page).ask('planning.lire', {});
  const individuels = entretiens.filter(({ mode }) => mode === 'individuel');
  for (const premier of individuels) {
    const second = individuels.find(
      (one) => one.domaineId === premier.domaineId && one.candidatId !== premier.candidatId,
    );
    const siens = jurys.filter(({ domaineIds }) => domaineIds.includes(premier.domaineId));
    const autre = jurys.find(({ domaineIds }) => !domaineIds.includes(premier.domaineId));
    const collectif = entretiens.find(({ mode }) => mode === 'collectif');
    const [jury, voisin] = siens;
    if (second && jury && voisin && autre && collectif) return { premier, second, jury, voisin, autre, collectif };
  }
  throw new Error('No such entretiens');
}

test('the drag of the planner with a real mouse', async ({ page, startHost }) => {
  const host = await startHost({ files: await preparerDossier(12), clock: '2027-03-12T08:00:00' });
  await page.goto(host.url);
  await page.getByRole('link', { name: 'Planning', exact: true }).click();
  await expect(colonne(page, 'jury-0')).toBeVisible();
  const { ask } = demandeur(page);
  const { premier, second, jury, voisin, autre, collectif } = await choisir(page);
  const suiveur = page.locator('.planning-suiveur');

  const surLeDisque = (id: string, attendue: Place) =>
    expect
      .poll(async () => {
        const { entretiens } = await ask('planning.lire', {});
        const lu = entretiens.find((one) => one.id === id);
        return [lu?.juryId, lu?.jour, lu?.debut];
      })
      .toEqual(attendue);
  const dessine = async (id: string, juryId: string, heure: string): Promise<void> => {
    // Until the drop is drawn, what was carried is there beside what it was taken from.
    await expect(place(page, id)).toHaveCount(1);
    await expect(colonne(page, juryId).locator(`[data-entretien="${id}"]`)).toContainText(heure);
  };

  await test.step('from the panel to an hour: the hour is said beside the pointer, then it is placed', async () => {
    await porter(page, aPlacer(page, premier.id), () => heureDe(page, jury.id, '09:00'));
    await expect(suiveur).toHaveText(`9 h · ${jury.nom}`);
    await capturer(page, 'en-main');
    await page.mouse.up();
    await dessine(premier.id, jury.id, '9 h');
    await expect(aPlacer(page, premier.id)).toHaveCount(0);
    await surLeDisque(premier.id, [jury.id, LUNDI, '09:00']);
  });

  await test.step('on a place that is taken: the sentence, and nothing moves', async () => {
    await porter(page, aPlacer(page, second.id), () => heureDe(page, jury.id, '09:00'));
    await expect(suiveur).toContainText(`${jury.nom} reçoit déjà`);
    await page.mouse.up();
    await expect(page.getByRole('alert')).toContainText(`${jury.nom} reçoit déjà`);
    await expect(aPlacer(page, second.id)).toBeVisible();
    await expect(place(page, second.id)).toHaveCount(0);
    await surLeDisque(second.id, SANS_PLACE);
  });

  await test.step('where nobody sits, or receives something else: the same', async () => {
    await deposer(page, place(page, premier.id), () => heureDe(page, jury.id, '12:30'));
    await expect(page.getByRole('alert')).toContainText(`${jury.nom} ne siège pas`);
    await dessine(premier.id, jury.id, '9 h');
    await deposer(page, place(page, premier.id), () => heureDe(page, autre.id, '10:00'));
    await expect(page.getByRole('alert')).toContainText(`${autre.nom} ne reçoit pas le domaine`);
    await capturer(page, 'refus');
    await dessine(premier.id, jury.id, '9 h');
    await surLeDisque(premier.id, [jury.id, LUNDI, '09:00']);
  });

  await test.step('Échap on the way gives up; letting go then does nothing', async () => {
    await porter(page, place(page, premier.id), () => heureDe(page, voisin.id, '10:00'));
    await page.keyboard.press('Escape');
    await expect(suiveur).toHaveCount(0);
    await page.mouse.up();
    await dessine(premier.id, jury.id, '9 h');
    await porter(page, aPlacer(page, second.id), () => heureDe(page, voisin.id, '10:00'));
    await page.keyboard.press('Escape');
    await expect(suiveur).toHaveCount(0);
    await page.mouse.up();
    await expect(aPlacer(page, second.id)).toBeVisible();
    await surLeDisque(premier.id, [jury.id, LUNDI, '09:00']);
    await surLeDisque(second.id, SANS_PLACE);
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  await test.step('to another jury and hour, then undone from the toast', async () => {
    await deposer(page, place(page, premier.id), () => heureDe(page, voisin.id, '10:30'));
    await dessine(premier.id, voisin.id, '10 h 30');
    await surLeDisque(premier.id, [voisin.id, LUNDI, '10:30']);
    await page.getByRole('status').getByRole('button', { name: 'Annuler' }).click();
    await dessine(premier.id, jury.id, '9 h');
    await surLeDisque(premier.id, [jury.id, LUNDI, '09:00']);
  });

  await test.step('on the tab of a day: the same hour that day, and Ctrl+Z', async () => {
    const onglet = page.getByRole('tab', { name: /^mar\. 16 mars/ });
    await porter(page, place(page, premier.id), () => milieu(onglet));
    await expect(suiveur).toHaveText('Mettre ce jour-là');
    await page.mouse.up();
    await expect(place(page, premier.id)).toHaveCount(0);
    await expect(onglet).toContainText('1 entretien');
    await surLeDisque(premier.id, [jury.id, MARDI, '09:00']);
    await page.keyboard.press('Control+z');
    await dessine(premier.id, jury.id, '9 h');
    await surLeDisque(premier.id, [jury.id, LUNDI, '09:00']);
  });

  await test.step('back on the panel: it waits there again', async () => {
    await porter(page, place(page, premier.id), () => milieu(panneau(page)));
    await expect(suiveur).toHaveText('Remettre à placer');
    await page.mouse.up();
    await expect(aPlacer(page, premier.id)).toBeVisible();
    await expect(place(page, premier.id)).toHaveCount(0);
    await surLeDisque(premier.id, SANS_PLACE);
  });

  await test.step('on a séance; in a jury, its domaine is told to go there', async () => {
    const seance = page.locator('[data-seance="seance-0"]');
    await deposer(page, aPlacer(page, collectif.id), () => heureDe(page, jury.id, '09:30'));
    await expect(page.getByRole('alert')).toContainText('déposez l’élève sur une séance');
    await deposer(page, aPlacer(page, collectif.id), () => milieu(seance));
    await expect(aPlacer(page, collectif.id)).toHaveCount(0);
    await expect(seance).toContainText('1 sur 30');
    await surLeDisque(collectif.id, [null, '2027-03-17', '14:00']);
  });

  await test.step('against a pupil’s own hours: forced with a written reason only', async () => {
    const indisponibilites = [{ jour: LUNDI, debut: '10:00', fin: '12:00' }];
    await ask('candidats.definirIndisponibilites', { id: premier.candidatId, indisponibilites });
    const dialogue = page.getByRole('dialog', { name: /10 h 30/ });
    const essayer = async (): Promise<void> => {
      await porter(page, aPlacer(page, premier.id), () => heureDe(page, jury.id, '10:30'));
      await expect(suiveur).toContainText('n’est pas disponible');
      await page.mouse.up();
      await expect(dialogue).toContainText('n’est pas disponible');
    };
    await essayer();
    await dialogue.getByRole('button', { name: 'Laisser comme avant' }).click();
    await expect(dialogue).toHaveCount(0);
    await surLeDisque(premier.id, SANS_PLACE);
    await essayer();
    await dialogue.getByLabel('Motif écrit').fill('Accord de la famille');
    await capturer(page, 'forcer');
    await dialogue.getByRole('button', { name: 'Placer quand même' }).click();
    await dessine(premier.id, jury.id, '10 h 30');
    await expect(place(page, premier.id)).toContainText('forcé');
    await surLeDisque(premier.id, [jury.id, LUNDI, '10:30']);
  });

  await test.step('a save that is refused: taken meanwhile by another window, it goes back and it is said', async () => {
    await deposer(page, aPlacer(page, second.id), () => heureDe(page, jury.id, '08:30'));
    await dessine(second.id, jury.id, '8 h 30');
    await surLeDisque(second.id, [jury.id, LUNDI, '08:30']);
    await porter(page, place(page, second.id), () => heureDe(page, jury.id, '09:30'));
    await expect(suiveur).toHaveText(`9 h 30 · ${jury.nom}`);
    await ask('planning.placer', { entretienId: premier.id, juryId: jury.id, jour: LUNDI, debut: '09:30' });
    await page.mouse.up();
    await expect(page.getByRole('alert')).toContainText(`${jury.nom} reçoit déjà`);
    await dessine(second.id, jury.id, '8 h 30');
    await dessine(premier.id, jury.id, '9 h 30');
    await capturer(page, 'echec');
    await surLeDisque(second.id, [jury.id, LUNDI, '08:30']);
  });

  await test.step('a host that does not answer: it stands where it was let go, and is said not to be saved yet', async () => {
    host.freeze();
    try {
      await deposer(page, place(page, second.id), () => heureDe(page, jury.id, '11:00'));
      await dessine(second.id, jury.id, '11 h');
      await expect(page.getByText('Enregistrement en cours…').first()).toBeAttached();
    } finally {
      host.thaw();
    }
    await surLeDisque(second.id, [jury.id, LUNDI, '11:00']);
    await dessine(second.id, jury.id, '11 h');
  });
});
