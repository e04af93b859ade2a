import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finishRestore } from './backup/restore.ts';
import { dataKeyOf } from './keys/open-keys.ts';
import { posteOperations } from './contract/poste.ts';
import { attendreApplication } from './services/demo/attendre.ts';
import { installerDemonstration } from './services/demo/demonstration.ts';
import { lireMention, refusAutresDonnees } from './services/donnees-montrees.ts';
import { refusDuPoste } from './services/paquets/poste/permis.ts';
import { Postes } from './services/paquets/poste/postes.ts';
import type { WriteStore } from './store/types.ts';
import { veillerJour } from './services/veiller-jour.ts';
import { announceNewFile, DATA_FILE, isNewFile } from './store/data-file.ts';
import { openStore } from './store/open-store.ts';
import type { App, AppOptions, OpenData } from './app-options.ts';
import { CHANGED, openData, type Opening } from './open-data.ts';

export { announceNewFile, DATA_FILE, NEW_MARK } from './store/data-file.ts';
export type { DataKey } from './store/file-key.ts';
export type { Garde, Porte } from './services/securite/garde.ts';
export { addOlderFiles } from './store/older-files.ts';
export type { App, AppOptions } from './app-options.ts';

/**
 * The campaign of this workstation. The first start of the example campaign takes a few seconds: the application is given at
 * once, and its calls wait. @throws StoreUnreadable
 */
async function openCampagne(options: AppOptions, opening: Omit<Opening, 'nature'>): Promise<OpenData> {
  const { dataDir, resourcesDir, clock, log } = options;
  const path = join(dataDir, DATA_FILE);
  await finishRestore(dataDir);
  const ouvrir = () => openData(options, { ...opening, nature: options.demo ? 'exemple' : 'campagne' });
  if (!options.demo || !isNewFile(path) || existsSync(path)) return ouvrir();
  const installation = installerDemonstration({
    dataDir,
    maintenant: clock(),
    lireListe: () => readFile(join(resourcesDir, 'demo', 'liste.csv')),
    ouvrir: async (folder, clockOfTheDay) => {
      await announceNewFile(join(folder, DATA_FILE));
      return openData(
        { ...options, demo: false, dataDir: folder, clock: clockOfTheDay },
        { ...opening, nature: 'exemple' },
      );
    },
  });
  return attendreApplication(installation.then(ouvrir), {
    quoi: 'La campagne d’exemple n’a pas pu être préparée',
    log,
  });
}

/** A restoration may have brought a key: those of now. */
export const withKeysOf = (options: AppOptions): AppOptions =>
  options.garde ? { ...options, key: dataKeyOf(options.garde.cles()) } : options;

/** Makes the data file of a poste de jury. */
async function creerPoste({ key, clock }: AppOptions, dossier: string, remplir: (tx: WriteStore) => Promise<void>) {
  const path = join(dossier, DATA_FILE);
  await announceNewFile(path);
  const store = await openStore({ path, key, clock, newId: randomUUID });
  try {
    await store.remplir(remplir);
  } finally {
    await store.close();
  }
}

/**
 * The only composition root: the campaign of this workstation and, while it is open, its poste de jury, which is then the
 * one that answers. @throws StoreUnreadable
 */
export async function createApp(options: AppOptions): Promise<App> {
  const listeners = new Set<(text: string) => void>();
  const tell = (text: string): void => {
    for (const listener of listeners) listener(text);
  };
  const postes: Postes = new Postes({
    dataDir: options.dataDir,
    creer: (dossier, remplir) => creerPoste(options, dossier, remplir),
    ouvrir: async (dossier) => {
      const app = await openData({ ...options, demo: false, dataDir: dossier }, { postes, nature: 'poste', reopen });
      app.onEvent(tell);
      return { ...app, call: async (name, ...rest) => refusDuPoste(name) ?? app.call(name, ...rest) };
    },
    onBascule: () => tell(CHANGED),
    log: options.log,
  });
  let campagne: OpenData;
  /** The window is answered once the others are open; they are read from the start. */
  async function reopen(): Promise<void> {
    const former = campagne;
    const opening = former.close().then(() => openCampagne(withKeysOf(options), { postes, reopen, restored: true }));
    campagne = attendreApplication(opening, { quoi: 'Les données n’ont pas pu être rouvertes', log: options.log });
    campagne.onEvent(tell);
    await opening;
    tell(CHANGED);
  }
  campagne = await openCampagne(options, { postes, reopen });
  const finDeVeille = veillerJour(options.clock, () => tell(CHANGED));
  campagne.onEvent(tell);
  await postes.demarrer();
  return {
    call: async (name, text, mention) => {
      const montree = postes.application ?? campagne;
      const { donnees, demande } = lireMention(mention);
      const refus = refusAutresDonnees(name, donnees, await montree.donnees());
      return refus ?? (Object.hasOwn(posteOperations, name) ? campagne : montree).call(name, text, demande);
    },
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      finDeVeille();
      await postes.close();
      await campagne.close();
    },
  };
}
