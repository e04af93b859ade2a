/**
 * `npm run bench`: how long the application takes on a usual campaign (405 pupils) and on a very large one (3,000), then
 * how the planner's screen answers on 800 entretiens and 20 jurys. Prints figures, never fails on time. Other sizes:
 * `npm run bench -- 100 1000`.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from '../../src-main/hosts/start/build.mjs';
import { requireNode } from '../support/require-node.ts';
import { mesurerFenetre, mesurerPaquet } from './bench-fenetre.ts';
import type { Figure, Resultat } from './bench-taille.ts';
import { mesurerEcran } from './planner-screen.ts';

const TAILLES = [405, 3000];

/** Pupils of the lists that are read, compared and taken in: about 5,850 and 22,000 candidatures. */
const LISTES = [2340, 8800];

const formater = ({ valeur, unite }: Figure): string =>
  `${valeur.toLocaleString('fr-FR', { maximumFractionDigits: valeur < 100 ? 1 : 0 })} ${unite}`;

function afficher(titre: string, figures: readonly Figure[]): void {
  console.log(`\n${titre}`);
  for (const figure of figures)
    console.log(`  ${figure.nom.padEnd(40)}${formater(figure).padStart(12)}   ${figure.detail ?? ''}`);
}

/** In a process of its own: the peak of memory is that of one campaign. */
async function mesurer(script: string, eleves: number): Promise<Resultat> {
  const child = fork(join(import.meta.dirname, script), [String(eleves)]);
  const echec = once(child, 'exit').then(([code]) => {
    throw new Error(`${script} of ${eleves} pupils ended with code ${String(code)}`);
  });
  const [resultat] = (await Promise.race([once(child, 'message'), echec])) as [Resultat];
  return resultat;
}

const nommer = (eleves: number): string => `${eleves.toLocaleString('fr-FR')} élèves`;

/** Without a build there is no window to measure; the other figures stand. */
function construire(): boolean {
  try {
    ensureBuilt((line) => console.log(`\n${line}`));
    return true;
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
    return false;
  }
}

requireNode();
const demandees = process.argv.slice(2).map(Number);
const tailles = demandees.length > 0 ? demandees : TAILLES;
const [processeur] = cpus();
console.log(
  `${availableParallelism()} cœurs, ${processeur?.model ?? 'processeur inconnu'}, Node ${process.versions.node}`,
);
console.log(`charge de la machine au départ : ${loadavg()[0]?.toFixed(1)}`);
const campagnes: { readonly eleves: number; readonly dataDir: string }[] = [];
for (const eleves of tailles) {
  const { figures, dataDir } = await mesurer('bench-taille.ts', eleves);
  afficher(nommer(eleves), figures);
  campagnes.push({ eleves, dataDir });
}
if (demandees.length === 0)
  for (const eleves of LISTES)
    afficher(`liste de ${nommer(eleves)}`, (await mesurer('bench-exchange.ts', eleves)).figures);
if (construire()) {
  for (const { eleves, dataDir } of campagnes) {
    const figures = await mesurerFenetre(dataDir);
    if (figures.length > 0) afficher(`${nommer(eleves)}, dans la fenêtre (hôte construit, Chromium)`, figures);
    else console.log('\nPas de Chromium sur ce poste : la fenêtre n’est pas mesurée.');
  }
  const ecran = await mesurerEcran();
  if (ecran) afficher(`écran du planning, ${ecran.titre}`, ecran.figures);
  afficher('interface', mesurerPaquet());
}
for (const { dataDir } of campagnes) rmSync(dataDir, { recursive: true, force: true });
