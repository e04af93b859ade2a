/**
 * `node tests/bench/planner-screen.ts [élèves] [jurys]`: how the planner's screen answers in Chromium on a full plan (600
 * pupils, about 800 entretiens, and 20 jurys without arguments). The built interface, the application in a process of
 * its own. Prints figures, never fails on time.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { createApp } from '../../src-main/app.ts';
import type { PlanningVue } from '../../src-main/contract/planning.ts';
import { indexInstance } from '../../src-main/domain/planning/index-instance.ts';
import { placementsActuels } from '../../src-main/domain/planning/placements-actuels.ts';
import { propositions } from '../../src-main/domain/planning/propositions.ts';
import { serveLoopback } from '../../src-main/hosts/loopback/server.ts';
import { ensureBuilt } from '../../src-main/hosts/start/build.mjs';
import { openStore } from '../../src-main/store/open-store.ts';
import { openTestApp, ROOT, workerUrl } from '../support/app.ts';
import { seedCampagne } from '../support/campagne-essai.ts';
import { chromiumPath } from '../support/chromium.mjs';
import { KEY, newId } from '../support/store.ts';
import { chronometrer, quantile } from './bench-application.ts';

const DEPOTS = 25;
const OUVERTURES = 5;
const MATIN = '2027-03-08T09:00:00';

/** More jurys than the invented campaign has, each like one of its three. */
async function elargir(dataDir: string, nombre: number): Promise<void> {
  const store = await openStore({ path: join(dataDir, 'campagne.db'), key: KEY, clock: () => new Date(MATIN), newId });
  await store.write('essai', async (tx) => {
    const domaines = await tx.all('juryDomaine');
    const plages = await tx.all('plage', { juryId: 'jury-0' });
    for (let rang = 3; rang < nombre; rang++) {
      const juryId = `jury-${rang}`;
      const siens = domaines.filter((one) => one.juryId === `jury-${rang % 3}`);
      await tx.insert('jury', [{ id: juryId, nom: `Jury ${rang + 1}`, salleId: null, ordre: rang }]);
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

/** A plan of everybody, as the automatic planner first finds it. Answers how many have a place. */
async function preparer(dataDir: string, eleves: number, jurys: number): Promise<string> {
  await seedCampagne(dataDir, { candidats: eleves });
  await elargir(dataDir, jurys);
  const { app, ask } = await openTestApp({ dataDir, now: MATIN });
  const input = { portee: { etendue: 'à placer' as const }, tache: 'mesure' };
  const arret = setTimeout(() => void ask('taches.arreter', { cible: 'mesure' }), 3000);
  const { placements, seances } = await ask('planning.proposer', input);
  clearTimeout(arret);
  await ask('planning.adopter', { placements: [...placements], seances: [...seances] });
  const { entretiens } = await ask('planning.lire', {});
  await app.close();
  return `${entretiens.length} entretiens, ${placements.length + seances.length} placés, ${jurys} jurys`;
}

/** The application and its page, in the child process. */
async function servir(dataDir: string): Promise<void> {
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
  const { entrance } = await serveLoopback({ app, rendererDir: join(ROOT, 'dist/renderer'), log });
  process.send?.(entrance);
}

interface Mesures {
  lache: number;
  readonly enregistre: number[];
  readonly relu: number[];
  readonly longues: number[];
}

declare global {
  interface Window {
    mesures: Mesures;
  }
}

/** In the page: from the release of the mouse to the answer of the save, then to the next reading of the plan. */
function instrumenter(): void {
  const mesures: Mesures = { lache: 0, enregistre: [], relu: [], longues: [] };
  window.mesures = mesures;
  document.addEventListener('mouseup', () => (mesures.lache = performance.now()), true);
  const envoyer = window.fetch.bind(window);
  window.fetch = async (...args) => {
    const reponse = await envoyer(...args);
    const adresse = args[0] instanceof Request ? args[0].url : String(args[0]);
    if (adresse.endsWith('planning.placer')) mesures.enregistre.push(performance.now() - mesures.lache);
    if (adresse.endsWith('planning.lire')) mesures.relu.push(performance.now() - mesures.lache);
    return reponse;
  };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) mesures.longues.push(duration);
  }).observe({ type: 'longtask' });
}

const lirePlan = (page: Page): Promise<PlanningVue> =>
  page.evaluate(async () => {
    const headers = { 'content-type': 'application/json' };
    const reponse = await fetch('/api/planning.lire', { method: 'POST', headers, body: '{}' });
    return ((await reponse.json()) as { value: PlanningVue }).value;
  });

/** The jurys whose column is wholly in sight. */
const jurysVisibles = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.fc-timegrid-col[data-resource-id]')].flatMap((column) => {
      const { left, right } = column.getBoundingClientRect();
      return left > 490 && right < window.innerWidth ? [column.dataset['resourceId'] ?? ''] : [];
    }),
  );

/** Some entretien of the first day's morning and a free place for it, both in sight; another one for each rank. */
function trouverDepot({ instance, jours: [jour] }: PlanningVue, visibles: readonly string[], rang: number) {
  const index = indexInstance(instance, placementsActuels(instance));
  const matin = (debut: string): boolean => debut >= '08:30' && debut <= '11:00' && !debut.endsWith('5');
  const duJour = [...index.positions.values()].filter(
    (item) => item.jour === jour && visibles.includes(item.jury) && item.debut <= 11 * 60,
  );
  for (let essai = 0; essai < duJour.length; essai++) {
    const { entretien } = duJour[(rang * 11 + essai) % duJour.length]!;
    const place = propositions(index, entretien.id, 200).find(
      (one) => one.jour === jour && visibles.includes(one.jury) && matin(one.debut),
    );
    if (place) return { entretienId: entretien.id, ...place };
  }
  return null;
}

async function deposer(page: Page, rang: number): Promise<void> {
  const depot = trouverDepot(await lirePlan(page), await jurysVisibles(page), rang);
  if (!depot) return;
  const source = page.locator(`[data-entretien="${depot.entretienId}"]`);
  const from = await source.boundingBox({ timeout: 1000 }).catch(() => null);
  const boite = (selecteur: string) =>
    page
      .locator(selecteur)
      .first()
      .boundingBox({ timeout: 1000 })
      .catch(() => null);
  const column = await boite(`.fc-timegrid-col[data-resource-id="${depot.jury}"]`);
  const slot = await boite(`.fc-timegrid-slot-lane[data-time="${depot.debut}:00"]`);
  if (!from || from.y > 740 || from.x > 1300 || !column || !slot || column.x > 1340 || column.x < 440 || slot.y > 750)
    return;
  await page.mouse.move(from.x + 10, from.y + 3);
  await page.mouse.down();
  await page.mouse.move(from.x + 16, from.y + 9, { steps: 3 });
  await page.mouse.move(column.x + 12, slot.y + 3, { steps: 8 });
  const saved = page.waitForResponse((reponse) => reponse.url().endsWith('planning.placer'), { timeout: 2000 });
  await page.mouse.up();
  await saved.catch(() => undefined);
  await page.waitForTimeout(600);
}

/** The longest interval between two frames while the grid is scrolled through, sideways and down. */
const defiler = (page: Page): Promise<readonly number[]> =>
  page.evaluate(async () => {
    const scrollers = [...document.querySelectorAll<HTMLElement>('.fc-scroller')].filter(
      (one) => one.scrollWidth > one.clientWidth + 20 || one.scrollHeight > one.clientHeight + 20,
    );
    const frames: number[] = [];
    let last = performance.now();
    for (let step = 0; step < 180; step++) {
      for (const one of scrollers) {
        one.scrollLeft = (Math.sin(step / 20) + 1) * 0.5 * (one.scrollWidth - one.clientWidth);
        one.scrollTop = (Math.cos(step / 30) + 1) * 0.5 * (one.scrollHeight - one.clientHeight);
      }
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const now = performance.now();
      frames.push(now - last);
      last = now;
    }
    return frames;
  });

const dire = (nom: string, valeurs: readonly number[], barre: string): void =>
  console.log(
    `  ${nom.padEnd(44)} médiane ${quantile(valeurs, 0.5).toFixed(0)} ms, p95 ${quantile(valeurs, 0.95).toFixed(0)} ms, au plus ${Math.max(...valeurs, 0).toFixed(0)} ms   (${valeurs.length} mesures${barre})`,
  );

async function mesurer(entree: string): Promise<void> {
  const executablePath = chromiumPath();
  if (executablePath === undefined) {
    console.log('Pas de Chromium sur ce poste.');
    return;
  }
  const args = ['--disable-gpu', '--no-first-run', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  const browser = await chromium.launch({ executablePath, args });
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'fr-FR' });
  await page.addInitScript(instrumenter);
  await page.goto(entree);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const ouvertures: number[] = [];
  for (let rang = 0; rang < OUVERTURES; rang++) {
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForTimeout(800);
    const { ms } = await chronometrer(async () => {
      await page.getByRole('link', { name: 'Planning', exact: true }).click();
      await page.locator('[data-entretien]').first().waitFor();
    });
    ouvertures.push(ms);
    await page.getByRole('link', { name: 'Tableau de bord' }).click();
  }
  await page.getByRole('link', { name: 'Planning', exact: true }).click();
  await page.locator('[data-entretien]').first().waitFor();
  console.log(`  ${await page.locator('[data-entretien]').count()} entretiens affichés`);
  dire('ouverture : du clic aux entretiens', ouvertures, ', barre 1 000');
  await page.waitForTimeout(500);
  dire('défilement : durée d’une image', await defiler(page), '');
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('.fc-scroller')) one.scrollTo(0, 0);
  });
  for (let rang = 0; rang < DEPOTS; rang++) await deposer(page, rang);
  const { enregistre, relu, longues } = await page.evaluate(() => window.mesures);
  dire('dépôt : du lâcher à l’enregistrement', enregistre, ', barre 100');
  dire(
    'dépôt : du lâcher au plan relu',
    relu.filter((ms) => ms < 3000),
    '',
  );
  dire('tâches de plus de 50 ms pendant les dépôts', longues, '');
  await browser.close();
}

const [premier, second] = process.argv.slice(2);
if (premier === '--hote') await servir(second ?? '');
else {
  ensureBuilt((line) => console.log(line));
  const dataDir = mkdtempSync(join(tmpdir(), 'passpro-ecran-'));
  console.log(`charge de la machine au départ : ${loadavg()[0]?.toFixed(1)}`);
  console.log(await preparer(dataDir, Number(premier ?? 600), Number(second ?? 20)));
  const child = fork(import.meta.filename, ['--hote', dataDir]);
  process.on('SIGTERM', () => {
    child.kill();
    process.exit(1);
  });
  const [entree] = (await once(child, 'message')) as [string];
  await mesurer(entree).finally(() => child.kill());
  rmSync(dataDir, { recursive: true, force: true });
}
