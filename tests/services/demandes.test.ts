import { expect, it } from 'vitest';
import { openTestApp, pageOf, type TestApp } from '../support/app.ts';
import { seedCampagne } from '../support/campagne-essai.ts';
import { annuler } from '../support/journal.ts';
import { tempFolder } from '../support/store.ts';
import { exemple, lireEtComparer, openCampagneVide } from './echanges/campagne-vide.ts';

const DEMANDE = '6f3c1b0e-demande';
const SALLE = JSON.stringify({ id: null, nom: 'Sas', pmr: false });

async function openSemee(dataDir = tempFolder()): Promise<TestApp> {
  await seedCampagne(dataDir, { candidats: 3 });
  return openTestApp({ dataDir });
}

const actes = async (t: TestApp) => (await t.ask('journal.etat', { limite: 50 })).actes.length;

it('a command sent again answers as it did and is done once, after a restart as well', async () => {
  const dataDir = tempFolder();
  const t = await openSemee(dataDir);
  const avant = await actes(t);
  const premiere = await pageOf(t.app)('salles.enregistrer', SALLE, DEMANDE);
  expect(JSON.parse(premiere)).toMatchObject({ ok: true, acte: { libelle: expect.stringContaining('Sas') } });
  expect(await pageOf(t.app)('salles.enregistrer', SALLE, DEMANDE)).toBe(premiere);
  await t.app.close();
  const relancee = await openTestApp({ dataDir });
  expect(await pageOf(relancee.app)('salles.enregistrer', SALLE, DEMANDE)).toBe(premiere);
  expect(await actes(relancee)).toBe(avant + 1);
  expect(relancee.logged).toEqual([]);
  await relancee.app.close();
});

it('sent twice at once, it is done once', async () => {
  const t = await openSemee();
  const avant = await actes(t);
  const [une, autre] = await Promise.all([1, 2].map(() => pageOf(t.app)('salles.enregistrer', SALLE, DEMANDE)));
  expect(une).toBe(autre);
  expect(await actes(t)).toBe(avant + 1);
  await t.app.close();
});

it('undone meanwhile, it is not done again; refused, it is judged again', async () => {
  const t = await openSemee();
  await pageOf(t.app)('salles.enregistrer', SALLE, DEMANDE);
  await annuler(t);
  await pageOf(t.app)('salles.enregistrer', SALLE, DEMANDE);
  expect((await t.ask('organisation.lire', {})).salles.map(({ nom }) => nom)).not.toContain('Sas');
  const jury = JSON.stringify({ id: 'inconnue', nom: 'Sas 2', pmr: false });
  const refusee = await pageOf(t.app)('salles.enregistrer', jury, 'refusée');
  expect(JSON.parse(refusee)).toMatchObject({ ok: false });
  expect(await pageOf(t.app)('salles.enregistrer', jury, 'refusée')).toBe(refusee);
  await t.app.close();
});

it('a command of the writer thread is done once too', async () => {
  const t = await openCampagneVide();
  const { choix } = await lireEtComparer(t, exemple('v1'));
  const premiere = await pageOf(t.app)('echanges.appliquer', JSON.stringify(choix), DEMANDE);
  expect(JSON.parse(premiere)).toMatchObject({ ok: true, acte: {} });
  const avant = await actes(t);
  expect(await pageOf(t.app)('echanges.appliquer', JSON.stringify(choix), DEMANDE)).toBe(premiere);
  expect(await actes(t)).toBe(avant);
  await t.app.close();
});

it('an autosave that joins another act is found again all the same', async () => {
  const t = await openSemee();
  const { etablissement } = await t.ask('contexte.lire', {});
  const texte = (acces: string, vu: string | undefined) =>
    JSON.stringify({ etablissement: { ...etablissement, acces }, vu: { ...etablissement, acces: vu } });
  const un = await pageOf(t.app)('etablissement.modifier', texte('un', etablissement?.acces), 'a');
  const deux = await pageOf(t.app)('etablissement.modifier', texte('deux', 'un'), 'b');
  expect([JSON.parse(un), JSON.parse(deux)]).toMatchObject([{ ok: true }, { ok: true, vu: { acces: 'deux' } }]);
  expect(await pageOf(t.app)('etablissement.modifier', texte('un', etablissement?.acces), 'a')).toBe(un);
  expect((await t.ask('contexte.lire', {})).etablissement?.acces).toBe('deux');
  await t.app.close();
});

it('requests of another week are forgotten', async () => {
  const t = await openSemee();
  await pageOf(t.app)('salles.enregistrer', SALLE, DEMANDE);
  t.now = new Date(t.now.getTime() + 8 * 24 * 3_600_000);
  await t.ask('salles.enregistrer', { id: null, nom: 'Autre', pmr: false });
  await pageOf(t.app)('salles.enregistrer', JSON.stringify({ id: null, nom: 'Hall', pmr: false }), 'autre');
  const encore = await pageOf(t.app)(
    'salles.enregistrer',
    JSON.stringify({ id: null, nom: 'Sas 3', pmr: false }),
    DEMANDE,
  );
  expect(JSON.parse(encore)).toMatchObject({ ok: true, acte: { libelle: expect.stringContaining('Sas 3') } });
  await t.app.close();
});
