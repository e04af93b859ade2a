import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp } from '../../support/app.ts';
import { tempFolder } from '../../support/store.ts';
import { openCampagneVide } from '../../services/echanges/campagne-vide.ts';
import { type Dit, type NomActe, type NomPanne, PANNES } from './pannes.ts';

/** `DISQUE=200 vitest run tests/store/disque` for a long trial. */
const ESSAIS = Number(process.env['DISQUE'] ?? 8);

const dossier = tempFolder();
const interposeur = join(dossier, 'disk-fault.so');
const montage = join(dossier, 'petit-disque');

const enfant = fileURLToPath(new URL('./app-sur-disque.ts', import.meta.url));
const source = fileURLToPath(new URL('./disk-fault.c', import.meta.url));

const reussit = (commande: string, arguments_: readonly string[]): boolean =>
  spawnSync(commande, arguments_, { stdio: 'ignore' }).status === 0;

const sansCompilateur =
  process.platform !== 'linux' || !reussit('gcc', ['-shared', '-fPIC', '-O1', '-o', interposeur, source, '-ldl']);

mkdirSync(montage);
const sansMontage =
  process.platform !== 'linux' || !reussit('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', montage]);

let prepare = '';
beforeAll(async () => {
  const t = await openCampagneVide();
  await t.app.close();
  prepare = t.dataDir;
});
afterAll(() => {
  if (!sansMontage) reussit('umount', [montage]);
});

/** Runs the application on a failing disk, and kills it at the end. Answers all that it has said. */
async function vivre(dataDir: string, essai: { acte: NomActe; panne: NomPanne; graine: number }): Promise<Dit[]> {
  const controle = `${dataDir}.panne`;
  writeFileSync(controle, '');
  const env = { ...process.env, DISK_FAULT: controle, ...(PANNES[essai.panne] && { LD_PRELOAD: interposeur }) };
  const arguments_ = [enfant, dataDir, essai.acte, essai.panne, String(essai.graine)];
  const application = spawn(process.execPath, arguments_, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const fin = once(application, 'exit');
  const dits: Dit[] = [];
  for await (const ligne of createInterface({ input: application.stdout })) {
    dits.push(JSON.parse(ligne) as Dit);
    if (dits.at(-1)?.dit === 'fini') application.kill('SIGKILL');
  }
  await fin;
  rmSync(controle);
  return dits;
}

/** What is left of what was acknowledged, once the application was opened again: what is missing, by its name. */
async function perdus(dataDir: string, dits: readonly Dit[]): Promise<string[]> {
  const t = await openTestApp({ dataDir });
  const { actes } = await t.ask('journal.etat', { limite: 500 });
  const etats = new Map(actes.map(({ id, etat }) => [id, etat]));
  const salles = new Set((await t.ask('organisation.lire', {})).salles.map(({ nom }) => nom));
  await t.app.close();
  const sort = new Map(dits.flatMap((dit) => ('id' in dit ? [[dit.id, dit.dit] as const] : [])));
  const actesPerdus = [...sort]
    .filter(([id, dit]) => (dit === 'fait') !== (etats.get(id) === 'fait'))
    .map(([id]) => id);
  const sallesPerdues = dits.flatMap((dit) =>
    dit.dit === 'fait' && dit.salle && sort.get(dit.id) === 'fait' && !salles.has(dit.salle) ? [dit.salle] : [],
  );
  return [...actesPerdus, ...sallesPerdues];
}

const DU_DISQUE = ['disque plein', 'disque en panne', 'fichier inaccessible', 'fichier illisible', 'fichier abîmé'];

/** What is refused anyway: on purpose, or because the act went through. */
const AUTRES = ['salle en double', 'rien à importer'];

async function eprouver(dataDir: string, essai: { acte: NomActe; panne: NomPanne; graine: number }): Promise<string> {
  cpSync(prepare, dataDir, { recursive: true });
  const dits = await vivre(dataDir, essai);
  const nom = JSON.stringify(essai);
  expect(dits.at(-1), nom).toEqual({ dit: 'fini' });
  expect(await perdus(dataDir, dits), nom).toEqual([]);
  const codes = dits.flatMap((dit) => (dit.dit === 'refus' ? [dit.code] : []));
  expect(
    codes.filter((code) => ![...AUTRES, ...DU_DISQUE].includes(code)),
    nom,
  ).toEqual([]);
  rmSync(dataDir, { recursive: true });
  return codes.filter((code) => DU_DISQUE.includes(code)).join(', ');
}

const ACTES: readonly NomActe[] = ['ajout', 'import', 'annulation', 'annulation longue'];

const duree = (essais: number) => ({ timeout: 60_000 + essais * 30_000 });

describe.each(Object.keys(PANNES).filter((panne) => panne !== 'disque rempli') as NomPanne[])('%s', (panne) => {
  const essais = Math.ceil(ESSAIS / 7);
  // Skipped where the calls to the disk cannot be interposed: another system than Linux, or no gcc.
  it.skipIf(sansCompilateur)(
    `then refusals, work and kill -9: nothing acknowledged is lost (${essais} times)`,
    duree(essais),
    async () => {
      for (let graine = 0; graine < essais; graine += 1) {
        const acte = ACTES[graine % ACTES.length] ?? 'ajout';
        const dit = await eprouver(join(dossier, `essai-${graine}`), { acte, panne, graine });
        if (process.env['DISQUE']) console.log(`${panne} ; ${acte} ; ${dit}`);
        // A file that does not take its log in is no failure: the log stays.
        if (panne !== 'erreur sur le fichier' && panne !== 'erreur de lecture') expect(dit).not.toBe('');
      }
    },
  );
});

// Skipped where a small file system cannot be mounted: it takes the rights of root.
it.skipIf(sansMontage)('a file system that is really full: the same', duree(ESSAIS), async () => {
  for (let graine = 0; graine < Math.ceil(ESSAIS / 7); graine += 1) {
    const acte = ACTES[graine % ACTES.length] ?? 'ajout';
    const dit = await eprouver(join(montage, 'essai'), { acte, panne: 'disque rempli', graine });
    if (process.env['DISQUE']) console.log(`disque rempli ; ${acte} ; ${dit}`);
    // After an import the log has room of its own, which the acts that follow fit into: nothing is refused then.
    expect(dit).toMatch(acte === 'annulation longue' ? /^$|disque plein/ : /disque plein/);
  }
});
