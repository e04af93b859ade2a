import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openTestApp, type TestApp } from '../../support/app.ts';
import { seedCampagne } from '../../support/campagne-essai.ts';
import { tempFolder } from '../../support/store.ts';

type Sort = 'passe' | 'perdu à l’aller' | 'perdu au retour';

let t: TestApp;
/** What becomes of the next commands on the wire; the following ones go through. */
let sorts: Sort[];
let vus: string[];

beforeEach(async () => {
  const dataDir = tempFolder();
  await seedCampagne(dataDir, { candidats: 3 });
  t = await openTestApp({ dataDir });
  sorts = [];
  vus = [];
  vi.resetModules();
  const { Coupure, couper } = await import('../../../src-renderer/api/coupure.ts');
  const perdre = (): never => {
    couper(() => Promise.resolve());
    throw new Coupure('lost');
  };
  Object.defineProperty(window, 'passpro', {
    configurable: true,
    value: {
      ...t.app,
      call: async (name: string, text: string, mention: string) => {
        if (!name.endsWith('.enregistrer')) return t.app.call(name, text, mention);
        vus.push((JSON.parse(text) as { nom: string }).nom);
        const sort = sorts.shift() ?? 'passe';
        if (sort === 'perdu à l’aller') perdre();
        const answer = await t.app.call(name, text, mention);
        return sort === 'perdu au retour' ? perdre() : answer;
      },
    },
  });
});
afterEach(async () => {
  await t.app.close();
  expect(t.logged).toEqual([]);
});

const salle = (nom: string) => ({ id: null, nom, pmr: false });

async function ajouter(noms: readonly string[]) {
  const { ask } = await import('../../../src-renderer/api/client.ts');
  return Promise.allSettled(noms.map((nom) => ask('salles.enregistrer', salle(nom))));
}

const salles = async () =>
  (await t.ask('organisation.lire', {})).salles.map(({ nom }) => nom).filter((nom) => nom.startsWith('Sas'));
const etat = async () => (await import('../../../src-renderer/api/etat-liaison.ts')).lireEtat();

it('what is lost on the way leaves again by itself, in order, and is done once', async () => {
  sorts = ['passe', 'perdu au retour', 'perdu à l’aller', 'perdu au retour'];
  const avant = (await t.ask('journal.etat', { limite: 50 })).actes.length;
  const faits = await ajouter(['Sas 1', 'Sas 2', 'Sas 3']);
  expect(faits.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled']);
  expect(vus).toEqual(['Sas 1', 'Sas 2', 'Sas 2', 'Sas 2', 'Sas 2', 'Sas 3']);
  expect((await salles()).toSorted()).toEqual(['Sas 1', 'Sas 2', 'Sas 3']);
  expect((await t.ask('journal.etat', { limite: 50 })).actes).toHaveLength(avant + 3);
  expect(await etat()).toMatchObject({ coupee: false, enAttente: 0 });
});

it('a refusal is told at once and keeps nothing after it waiting', async () => {
  const [un, double, autre] = await ajouter(['Sas 1', 'Sas 1', 'Sas 2']);
  expect([un?.status, double?.status, autre?.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(await etat()).toMatchObject({ enAttente: 0 });
});

it('closing the window sends what waits its turn, without waiting for an answer', async () => {
  const { deposer, resteAEnvoyer } = await import('../../../src-renderer/api/file-attente.ts');
  const partis: string[] = [];
  const premier = Promise.withResolvers<string>();
  void deposer(() => {
    partis.push('un');
    return premier.promise;
  });
  const deux = deposer(() => Promise.resolve(String(partis.push('deux'))));
  expect(partis).toEqual(['un']);
  window.dispatchEvent(new Event('pagehide'));
  expect(partis).toEqual(['un', 'deux']);
  expect(await deux).toBe('2');
  expect(resteAEnvoyer()).toBe(false);
  premier.resolve('');
});
