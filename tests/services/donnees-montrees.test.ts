import { expect, it, onTestFinished } from 'vitest';
import type { App } from '../../src-main/app.ts';
import type { Envelope } from '../../src-main/contract/envelope.ts';
import { operations } from '../../src-main/contract/index.ts';
import { porteOperations } from '../../src-main/contract/securite.ts';
import { openCampaigns } from '../../src-main/hosts/open-campaigns.ts';
import { mentionOf, openTestApp, pageOf } from '../support/app.ts';
import { seedCampagne } from '../support/campagne-essai.ts';
import { tempFolder } from '../support/store.ts';
import { openAllerRetour } from './paquets/aller-retour.ts';

/** All but what is asked before the data are known: which they are, and whether their door is open. */
const NOMS = Object.keys(operations).filter((nom) => nom !== 'donnees.lire' && !Object.hasOwn(porteOperations, nom));

async function refusDe(app: Pick<App, 'call'>, nom: string, mention: string): Promise<string> {
  const reponse = JSON.parse(await app.call(nom, '{}', mention)) as Envelope;
  return 'refus' in reponse ? `${reponse.refus.code} : ${reponse.refus.phrase}` : 'faite';
}

/** Every operation of the contract, called by a window that shows other data. */
const refusees = async (app: Pick<App, 'call'>, mention: string): Promise<Set<string>> =>
  new Set(await Promise.all(NOMS.map((nom) => refusDe(app, nom, mention))));

async function openSemee(demo = false) {
  const dataDir = tempFolder();
  await seedCampagne(dataDir, { candidats: 3 });
  return openTestApp({ dataDir, demo });
}

const lire = async (app: Pick<App, 'call'>) => [
  await pageOf(app)('contexte.lire', '{}'),
  await pageOf(app)('journal.etat', '{"limite":50}'),
];

it('every operation asked by a window left on the own data is refused once the example is shown, and back', async () => {
  const [campagne, exemple] = [await openSemee(), await openSemee(true)];
  let montrer = async (_which: 'campagne' | 'exemple'): Promise<void> => undefined;
  const porte = await openCampaigns({
    first: 'campagne',
    open: (which, show) => {
      montrer = show;
      const { app } = which === 'exemple' ? exemple : campagne;
      return Promise.resolve({ ...app, lock: () => Promise.resolve() });
    },
  });
  onTestFinished(() => porte.close());
  const [mienne, avant] = [await mentionOf(porte), await lire(campagne.app)];
  await montrer('exemple');
  const exempleAvant = await lire(porte);
  expect(await refusees(porte, mienne)).toEqual(
    new Set([
      'autres données : Cette fenêtre montrait vos données, et Passpro Accueil montre maintenant les données d’exemple\u00a0: rien n’a été écrit. Rechargez-la pour continuer.',
    ]),
  );
  expect(await lire(porte)).toEqual(exempleAvant);
  const autre = await mentionOf(porte);
  await montrer('campagne');
  expect([...(await refusees(porte, autre))]).toEqual([
    expect.stringContaining('montrait les données d’exemple, et Passpro Accueil montre maintenant vos données'),
  ]);
  expect(await lire(campagne.app)).toEqual(avant);
});

it('every operation asked by a window left on the campaign is refused once a poste de jury is open, and back', async () => {
  const { poste, fermer } = await openAllerRetour();
  onTestFinished(fermer);
  const duPoste = await mentionOf(poste.app);
  await poste.ask('poste.quitter', {});
  expect([...(await refusees(poste.app, duPoste))]).toEqual([
    expect.stringContaining('montrait le poste de jury, et Passpro Accueil montre maintenant vos données'),
  ]);
  const campagne = await mentionOf(poste.app);
  await poste.ask('poste.revenir', {});
  expect(await mentionOf(poste.app)).toBe(duPoste);
  expect([...(await refusees(poste.app, campagne))]).toEqual([expect.stringContaining('rien n’a été écrit')]);
});

it('a window that says nothing usable of its data is refused', async () => {
  const t = await openSemee();
  onTestFinished(() => t.app.close());
  for (const mention of ['', 'null', '[]', '{"donnees":1}', '{"donnees":""}', '{"donnees":"campagne-"}', '{']) {
    const [refus] = await refusees(t.app, mention);
    expect(refus, mention).toMatch(/^autres données : Cette fenêtre montrait d’autres données/);
  }
});

it('a data file keeps its name from one start to the next, and no other has it', async () => {
  const dataDir = tempFolder();
  const noms = new Set<string>();
  for (let start = 0; start < 2; start += 1) {
    const t = await openTestApp({ dataDir });
    noms.add(await mentionOf(t.app));
    await t.app.close();
  }
  expect([...noms]).toEqual([expect.stringMatching(/^\{"donnees":"campagne-[0-9a-f]{32}"\}$/)]);
  const autre = await openTestApp();
  expect(noms).not.toContain(await mentionOf(autre.app));
  await autre.app.close();
});
