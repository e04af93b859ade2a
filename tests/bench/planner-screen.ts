/**
 * `node tests/bench/planner-screen.ts [élèves] [jurys]`: how the planner's screen answers in Chromium on a full plan (600
 * pupils, about 800 entretiens, and 20 jurys without arguments). The built interface, the application in a process of
 * its own. Prints figures, never fails on time. `npm run bench` runs it too.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import type { PlanningVue } from '../../src-main/contract/planning-vue.ts';
import { indexInstance } from '../../src-main/domain/planning/index-instance.ts';
import { placementsActuels } from '../../src-main/domain/planning/placements-actuels.ts';
import { propositions } from '../../src-main/domain/planning/propositions.ts';
import { ensureBuilt } from '../../src-main/hosts/start/build.mjs';
import { chromiumPath } from '../support/chromium.mjs';
import { demandeur } from '../support/contrat-page.ts';
import { chronometrer, quantile } from './bench-application.ts';
import type { Figure } from './bench-taille.ts';
import { preparerEcran, servirEcran } from './ecran-campagne.ts';
import { attendre, defiler, lireDepot, lireTachesLongues, poserInstruments, type Depot } from './ecran-instruments.ts';

const DEPOTS = 25;
const OUVERTURES = 5;
const CHANGEMENTS = 12;

/** Asked for beside the calls of the page. */
const lirePlan = (page: Page): Promise<PlanningVue> => demandeur(page).ask('planning.lire', {});

/** The jurys whose column is wholly in sight. */
const jurysVisibles = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.fc-timegrid-col[data-resource-id]')].flatMap((column) => {
      const { left, right } = column.getBoundingClientRect();
      return left > 490 && right < window.innerWidth ? [column.dataset['resourceId'] ?? ''] : [];
    }),
  );

/** The days, those with the most entretiens first: they ask most of the screen. */
function joursPleins({ jours, entretiens }: PlanningVue): string[] {
  const compte = (jour: string): number => entretiens.filter((one) => one.jour === jour).length;
  return jours.toSorted((a, b) => compte(b) - compte(a));
}

/** Some entretien of the fullest day's morning and a free place for it, both in sight; another one for each rank. */
function trouverDepot(plan: PlanningVue, visibles: readonly string[], rang: number) {
  const { instance } = plan;
  const [jour = ''] = joursPleins(plan);
  const index = indexInstance(instance, placementsActuels(instance));
  const matin = (debut: string): boolean => debut >= '08:30' && debut <= '11:00' && !debut.endsWith('5');
  const duJour = [...index.positions.values()].filter(
    (item) => item.jour === jour && visibles.includes(item.jury) && item.debut <= 11 * 60,
  );
  for (let essai = 0; essai < duJour.length; essai++) {
    const { entretien } = duJour[(rang * 11 + essai) % duJour.length]!;
    const place = propositions(index, entretien.id).find(
      (one) => one.jour === jour && visibles.includes(one.jury) && matin(one.debut),
    );
    if (place) return { entretienId: entretien.id, ...place };
  }
  return null;
}

async function deposer(page: Page, rang: number): Promise<Depot | null> {
  const depot = trouverDepot(await lirePlan(page), await jurysVisibles(page), rang);
  if (!depot) return null;
  const boite = (selecteur: string) =>
    page
      .locator(selecteur)
      .first()
      .boundingBox({ timeout: 1000 })
      .catch(() => null);
  const from = await boite(`[data-entretien="${depot.entretienId}"]`);
  const column = await boite(`.fc-timegrid-col[data-resource-id="${depot.jury}"]`);
  const slot = await boite(`.fc-timegrid-slot-lane[data-time="${depot.debut}:00"]`);
  if (!from || from.y > 740 || from.x > 1300 || !column || !slot || column.x > 1340 || column.x < 440 || slot.y > 750)
    return null;
  await attendre(page, { entretien: depot.entretienId, jury: depot.jury, haut: slot.y - column.y });
  await page.mouse.move(from.x + 10, from.y + 3);
  await page.mouse.down();
  await page.mouse.move(from.x + 16, from.y + 9, { steps: 3 });
  await page.mouse.move(column.x + 12, slot.y + 3, { steps: 8 });
  await page.mouse.up();
  return lireDepot(page);
}

async function allerAu(page: Page, jour: string): Promise<void> {
  await page.evaluate((adresse) => void (location.hash = adresse), `#/planning?jour=${jour}`);
  await page.locator('[data-entretien]').first().waitFor();
}

async function ouvrir(page: Page, jour: string): Promise<number> {
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForTimeout(800);
  const { ms } = await chronometrer(() => allerAu(page, jour));
  await page.getByRole('link', { name: 'Tableau de bord' }).click();
  return ms;
}

/** Milliseconds from the address of another day to its entretiens on screen. */
const changer = (page: Page, jour: string): Promise<number> =>
  page.evaluate(
    (date) =>
      new Promise<number>((fini) => {
        const debut = performance.now();
        location.hash = `#/planning?jour=${date}`;
        const vu = `.fc-timegrid-col[data-date="${date}"] [data-entretien]`;
        const guetter = (): void => {
          if (document.querySelector(vu)) setTimeout(() => fini(performance.now() - debut));
          else requestAnimationFrame(guetter);
        };
        requestAnimationFrame(guetter);
      }),
    jour,
  );

function figures(nom: string, valeurs: readonly number[], barre: number | null): Figure[] {
  if (valeurs.length === 0) return [{ nom, valeur: Number.NaN, unite: 'ms', detail: 'aucune mesure' }];
  const [mediane, p95, max] = [quantile(valeurs, 0.5), quantile(valeurs, 0.95), Math.max(...valeurs)];
  const detail = `médiane ${mediane.toFixed(0)} ms, au plus ${max.toFixed(0)} ms, ${valeurs.length} mesures${barre === null ? '' : `, barre ${barre} ms`}`;
  return [{ nom: `${nom} (p95)`, valeur: p95, unite: 'ms', detail }];
}

async function mesurerPage(page: Page, entree: string): Promise<Figure[]> {
  await poserInstruments(page);
  await page.goto(entree);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const [jour = '', second = ''] = joursPleins(await lirePlan(page));
  const ouvertures: number[] = [];
  for (let rang = 0; rang < OUVERTURES; rang++) ouvertures.push(await ouvrir(page, jour));
  await allerAu(page, jour);
  const vus = await page.locator('[data-entretien]').count();
  const changements: number[] = [];
  for (let rang = 0; rang < CHANGEMENTS; rang++) {
    await page.waitForTimeout(500);
    changements.push(await changer(page, rang % 2 === 0 ? second : jour));
  }
  await page.waitForTimeout(500);
  const images = await defiler(page);
  await lireTachesLongues(page);
  const depots: Depot[] = [];
  for (let rang = 0; rang < DEPOTS; rang++) {
    const depot = await deposer(page, rang);
    if (depot) depots.push(depot);
  }
  const longues = await lireTachesLongues(page);
  return [
    { nom: 'entretiens affichés', valeur: vus, unite: '' },
    ...figures('ouverture : de l’adresse aux entretiens', ouvertures, 1000),
    ...figures('changement de jour : de l’adresse aux entretiens', changements, 200),
    ...figures('défilement : une image', images, null),
    ...figures(
      'dépôt : du lâcher au départ',
      depots.map(({ parti }) => parti),
      null,
    ),
    ...figures(
      'dépôt : du lâcher à l’enregistré',
      depots.map(({ enregistre }) => enregistre),
      100,
    ),
    ...figures(
      'dépôt : du lâcher au montré',
      depots.map(({ montre }) => montre),
      null,
    ),
    ...figures('dépôts : tâches de plus de 50 ms', longues, null),
  ];
}

/** Figures of the screen, with what it was measured on; null without Chromium. The interface must be built. */
export async function mesurerEcran(eleves = 600, jurys = 20): Promise<{ titre: string; figures: Figure[] } | null> {
  const executablePath = chromiumPath();
  if (executablePath === undefined) return null;
  const dataDir = mkdtempSync(join(tmpdir(), 'passpro-ecran-'));
  const titre = await preparerEcran(dataDir, eleves, jurys);
  const child = fork(import.meta.filename, ['--hote', dataDir]);
  const arreter = (): void => void child.kill();
  process.once('exit', arreter);
  const [entree] = (await once(child, 'message')) as [string];
  const args = ['--disable-gpu', '--no-first-run', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  const browser = await chromium.launch({ executablePath, args });
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'fr-FR' });
    return { titre, figures: await mesurerPage(page, entree) };
  } finally {
    await browser.close();
    child.kill();
    await once(child, 'exit');
    rmSync(dataDir, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  const [premier, second] = process.argv.slice(2);
  if (premier === '--hote') process.send?.(await servirEcran(second ?? ''));
  else {
    ensureBuilt((line) => console.log(line));
    console.log(`charge de la machine au départ : ${loadavg()[0]?.toFixed(1)}`);
    const mesure = await mesurerEcran(Number(premier ?? 600), Number(second ?? 20));
    console.log(mesure?.titre ?? 'Pas de Chromium sur ce poste.');
    for (const { nom, valeur, detail } of mesure?.figures ?? [])
      console.log(`  ${nom.padEnd(44)} ${valeur.toFixed(0).padStart(5)}   ${detail ?? ''}`);
  }
}
