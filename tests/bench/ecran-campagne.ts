import { join } from 'node:path';
import { createApp } from '../../src-main/app.ts';
import { serveLoopback } from '../../src-main/hosts/loopback/server.ts';
import { openStore } from '../../src-main/store/open-store.ts';
import { openTestApp, ROOT, workerUrl } from '../support/app.ts';
import { seedCampagne } from '../support/campagne-essai.ts';
import { KEY, newId } from '../support/store.ts';

const MATIN = '2027-03-08T09:00:00';

/** How long the automatic planner polishes the plan that is then worked on. */
const POLISSAGE_MS = 3000;

/** More jurys than the invented campaign has, each like one of its three. */
async function elargir(dataDir: string, nombre: number): Promise<void> {
  const store = await openStore({ path: join(dataDir, 'campagne.db'), key: KEY, clock: () => new Date(MATIN), newId });
  await store.write('essai', async (tx) => {
    const domaines = await tx.all('juryDomaine');
    const plages = await tx.all('plage', { juryId: 'jury-0' });
    for (let rang = 3; rang < nombre; rang++) {
      const juryId = `jury-${rang}`;
      const siens = domaines.filter((one) => one.juryId === `jury-${rang % 3}`);
      await tx.insert('jury', [{ id: juryId, nom: `Jury ${rang + 1}`, salleId: null, quorum: null, ordre: rang }]);
      await tx.insert(
        'juryDomaine',
        siens.map(({ domaineId }) => ({ id: newId(), juryId, domaineId })),
      );
      await tx.insert(
        'plage',
        plages.map((plage) => ({ ...plage, id: newId(), juryId })),
      );
    }
  });
  await store.close();
}

/** A plan of everybody, as the automatic planner first finds it. Answers what there is in it. */
export async function preparerEcran(dataDir: string, eleves: number, jurys: number): Promise<string> {
  await seedCampagne(dataDir, { candidats: eleves });
  await elargir(dataDir, jurys);
  const { app, ask } = await openTestApp({ dataDir, now: MATIN });
  const input = { portee: { etendue: 'à placer' as const }, tache: 'mesure' };
  const arret = setTimeout(() => void ask('taches.arreter', { cible: 'mesure' }), POLISSAGE_MS);
  const { placements, seances } = await ask('planning.proposer', input);
  clearTimeout(arret);
  await ask('planning.adopter', { placements: [...placements], seances: [...seances] });
  const { entretiens } = await ask('planning.lire', {});
  await app.close();
  return `${entretiens.length} entretiens, ${placements.length + seances.length} placés, ${jurys} jurys`;
}

/** The application and its page; answers the address of the page. */
export async function servirEcran(dataDir: string): Promise<string> {
  const log = (message: string, error?: unknown): void => console.error(message, error);
  const start = Date.now();
  const app = await createApp({
    dataDir,
    key: KEY,
    resourcesDir: join(ROOT, 'resources'),
    workerUrl,
    clock: () => new Date(Date.parse(MATIN) + Date.now() - start),
    log,
    demo: false,
  });
  return (await serveLoopback({ app, rendererDir: join(ROOT, 'dist/renderer'), log, folder: dataDir })).entrance;
}
