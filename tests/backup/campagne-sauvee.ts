import { join } from 'node:path';
import { openTestApp, type TestApp } from '../support/app.ts';
import { seedCampagne } from '../support/campagne-essai.ts';
import { tempFolder } from '../support/store.ts';

/** A campaign of a few pupils, whose backups are made by themselves. */
export async function openSauvee(dataDir = tempFolder(), seed = true): Promise<TestApp> {
  if (seed) await seedCampagne(dataDir, { candidats: 12 });
  return openTestApp({ dataDir, keyFiles: ['cles.json'] });
}

let salles = 0;

export const ajouterSalle = async (t: TestApp, nom = `Salle ${(salles += 1)}`): Promise<void> => {
  await t.ask('salles.enregistrer', { id: null, nom, pmr: false });
};

export const nomsDesSalles = async (t: TestApp): Promise<string[]> =>
  (await t.ask('organisation.lire', {})).salles.map(({ nom }) => nom);

export async function sauver(t: TestApp): Promise<string> {
  const { derniere } = await t.ask('sauvegardes.faire', {});
  if (!derniere) throw new Error('No backup was made');
  return derniere.chemin;
}

export const dossierDe = (dataDir: string): string => join(dataDir, 'sauvegardes');
