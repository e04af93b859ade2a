/**
 * `node tests/bench/bench-exchange.ts [élèves]`, and a part of `npm run bench`: a list read, compared, taken in, compared
 * again and undone, and how long the window waits meanwhile for the smallest answer (`contexte.lire`). In a process of its
 * own, so that the peak of memory is that of one list. Prints figures, never fails on time.
 */
import { rmSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { makeListe } from '../support/make-liste.ts';
import { requireNode } from '../support/require-node.ts';
import { pageOf } from '../support/app.ts';
import { type Banc, chronometrer, openBanc } from './bench-application.ts';
import { creerCampagne, VEILLE } from './bench-campagne.ts';
import type { Figure, Resultat } from './bench-taille.ts';
import { annuler } from '../support/journal.ts';

/** About 5,850 candidatures. */
const ELEVES = 2340;

const PAUSE_MS = 5;

/** The page is open for that long before a file is chosen. */
const PAGE_OUVERTE_MS = 1500;

/** Longest of all waits, in milliseconds: as the window sees it, and what the main thread itself reckoned meanwhile. */
interface Attente {
  readonly vue: number;
  readonly calcul: number;
}

const calcule = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

/** Asks for the context again and again, as a window does. On a busy machine the wait is that of the machine. */
function guetter({ app }: Banc): () => Promise<Attente> {
  let fini = false;
  let pire: Attente = { vue: 0, calcul: 0 };
  const guet = (async () => {
    while (!fini) {
      const [depart, deja] = [performance.now(), calcule()];
      await pageOf(app)('contexte.lire', '{}');
      const reponse = performance.now() - depart;
      await setTimeout(PAUSE_MS);
      const tour = performance.now() - depart - PAUSE_MS;
      pire = { vue: Math.max(pire.vue, reponse, tour), calcul: Math.max(pire.calcul, calcule() - deja) };
    }
  })();
  return async () => {
    fini = true;
    await guet;
    return pire;
  };
}

async function mesurer(eleves: number): Promise<Resultat> {
  const banc = await openBanc(VEILLE);
  await creerCampagne(banc);
  const fichier = {
    nomFichier: 'liste.csv',
    contenu: Buffer.from(makeListe({ eleves, seed: 2027 })).toString('base64'),
  };
  const figures: Figure[] = [];
  async function etape<T>(nom: string, travail: () => Promise<T>): Promise<T> {
    const arreter = guetter(banc);
    const { ms, valeur } = await chronometrer(travail);
    const { vue, calcul } = await arreter();
    const detail = `la fenêtre attend ${Math.round(vue)} ms au plus (calcul : ${Math.round(calcul)} ms)`;
    figures.push({ nom, valeur: ms, unite: 'ms', detail });
    return valeur;
  }
  const lire = async (): Promise<string> => {
    const lecture = await banc.ask('echanges.lire', fichier);
    if (lecture.etat !== 'lu') throw new Error(`The list is ${lecture.etat}`);
    return lecture.rapport.lectureId;
  };

  const avant = Math.round(process.memoryUsage().rss / 1e6);
  await banc.ask('echanges.enCours', {});
  await setTimeout(PAGE_OUVERTE_MS);
  const lectureId = await etape('lecture', lire);
  const { empreinte, elements } = await etape('différence', () => banc.ask('echanges.difference', { lectureId }));
  await etape('application', () => banc.ask('echanges.appliquer', { lectureId, empreinte }));
  const total = figures.reduce((somme, { valeur }) => somme + valeur, 0);
  const encore = await etape('même liste : lecture', lire);
  await etape('même liste : différence', () => banc.ask('echanges.difference', { lectureId: encore }));
  await etape('annulation', () => annuler(banc));
  await banc.app.close();
  rmSync(banc.dataDir, { recursive: true, force: true });
  figures.push(
    {
      nom: 'lire, comparer et importer',
      valeur: total,
      unite: 'ms',
      detail: `${elements.length} candidatures`,
    },
    {
      nom: 'mémoire (RSS) au plus',
      valeur: process.resourceUsage().maxRSS / 1000,
      unite: 'Mo',
      detail: `dont ${avant} Mo avant la lecture, la fabrique de la liste comprise`,
    },
  );
  return { dataDir: banc.dataDir, figures };
}

if (import.meta.main) {
  requireNode();
  const resultat = await mesurer(Number(process.argv[2] ?? ELEVES));
  if (process.send) process.send(resultat);
  else
    for (const { nom, valeur, unite, detail = '' } of resultat.figures)
      console.log(nom, Math.round(valeur), unite, detail);
}
