import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium } from '@playwright/test';
import { ROOT } from '../support/app.ts';
import { chromiumPath } from '../support/chromium.mjs';
import { chronometrer } from './bench-application.ts';
import type { Figure } from './bench-taille.ts';

/** Within the interviews, so that the planner opens on a full day. */
const CLOCK = '2027-03-16T09:00:00Z';

interface Hote {
  readonly entree: string;
  readonly arreter: () => Promise<void>;
}

async function lancer(dataDir: string): Promise<Hote> {
  const child = spawn(process.execPath, [join(ROOT, 'dist/loopback/host.js'), '--no-open', '--data', dataDir], {
    env: { ...process.env, PASSPRO_CLOCK: CLOCK, TZ: 'Europe/Paris' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await Promise.race([
    once(child.stdout, 'data'),
    once(child, 'exit').then(() => {
      throw new Error('The built host did not start');
    }),
  ])) as [Buffer];
  return {
    entree: line.toString().trim(),
    arreter: async () => {
      child.kill('SIGINT');
      await once(child, 'exit');
    },
  };
}

async function ouvrir(browser: Browser, dataDir: string): Promise<readonly Figure[]> {
  const hote = await chronometrer(() => lancer(dataDir));
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'fr-FR' });
  const fenetre = await chronometrer(async () => {
    await page.goto(hote.valeur.entree);
    await page.getByRole('heading', { level: 1 }).waitFor();
  });
  const deplacement = await chronometrer(async () => {
    await page.getByRole('link', { name: 'Planning', exact: true }).click();
    await page.locator('.fc-event').first().waitFor();
  });
  const rechargement = await chronometrer(async () => {
    await page.reload();
    await page.locator('.fc-event').first().waitFor();
  });
  const evenements = await page.locator('.fc-event').count();
  await page.close();
  await hote.valeur.arreter();
  return [
    { nom: 'démarrage : hôte prêt', valeur: hote.ms, unite: 'ms' },
    { nom: 'démarrage : fenêtre utilisable', valeur: hote.ms + fenetre.ms, unite: 'ms', detail: 'hôte et page' },
    { nom: 'planning : du clic aux entretiens', valeur: deplacement.ms, unite: 'ms', detail: `${evenements} affichés` },
    { nom: 'planning : page rechargée', valeur: rechargement.ms, unite: 'ms' },
  ];
}

/** Start-up and opening of the planner in the built host, the second time: files and caches are warm. Empty without Chromium. */
export async function mesurerFenetre(dataDir: string): Promise<readonly Figure[]> {
  const executablePath = chromiumPath();
  if (executablePath === undefined) return [];
  const args = ['--disable-gpu', '--no-first-run', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  const browser = await chromium.launch({ executablePath, args });
  try {
    await ouvrir(browser, dataDir);
    return await ouvrir(browser, dataDir);
  } finally {
    await browser.close();
  }
}

/** Scripts and styles of the built renderer: all of them, and those that the first page asks for. */
export function mesurerPaquet(): readonly Figure[] {
  const dossier = join(ROOT, 'dist/renderer');
  const page = readFileSync(join(dossier, 'index.html'), 'utf8');
  const fichiers = readdirSync(join(dossier, 'assets')).filter((nom) => /\.(js|css)$/.test(nom));
  const peser = (nom: string, choisis: readonly string[]): Figure => {
    const octets = choisis.map((fichier) => readFileSync(join(dossier, 'assets', fichier)));
    const brut = octets.reduce((somme, { length }) => somme + length, 0);
    const gzip = octets.reduce((somme, contenu) => somme + gzipSync(contenu).length, 0);
    const detail = `${Math.round(gzip / 1000)} ko gzip, ${choisis.length} fichiers`;
    return { nom, valeur: brut / 1000, unite: 'ko', detail };
  };
  return [
    peser('paquet de l’interface', fichiers),
    peser(
      'dont première page',
      fichiers.filter((nom) => page.includes(nom)),
    ),
  ];
}
