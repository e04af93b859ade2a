/**
 * `node tests/bench/bench-exchange.ts [élèves…]`: a list read, compared, taken in, compared again and undone, and how long
 * the window waits meanwhile for the smallest answer (`contexte.lire`). Prints figures, never fails on time.
 */
import { makeListe } from '../support/make-liste.ts';
import { requireNode } from '../support/require-node.ts';
import { type Banc, chronometrer, openBanc } from './bench-application.ts';
import { creerCampagne, VEILLE } from './bench-campagne.ts';

/** About 5,850 and 22,000 candidatures. */
const TAILLES = [2340, 8800];

const PAUSE_MS = 5;

/** Asks for the context again and again, as a window does; answers the longest wait. */
function guetter({ app }: Banc): () => Promise<number> {
  let fini = false;
  let pire = 0;
  const guet = (async () => {
    while (!fini) {
      const depart = performance.now();
      await app.call('contexte.lire', '{}');
      pire = Math.max(pire, performance.now() - depart);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      pire = Math.max(pire, performance.now() - depart - PAUSE_MS);
    }
  })();
  return async () => {
    fini = true;
    await guet;
    return pire;
  };
}

async function etape<T>(banc: Banc, nom: string, travail: () => Promise<T>): Promise<T> {
  const arreter = guetter(banc);
  const { ms, valeur } = await chronometrer(travail);
  const attente = await arreter();
  console.log(
    `  ${nom.padEnd(22)}${ms.toFixed(0).padStart(7)} ms   attente de la fenêtre ${attente.toFixed(0)} ms au plus`,
  );
  return valeur;
}

async function mesurer(eleves: number): Promise<void> {
  const banc = await openBanc(VEILLE);
  await creerCampagne(banc);
  const fichier = {
    nomFichier: 'liste.csv',
    contenu: Buffer.from(makeListe({ eleves, seed: 2027 })).toString('base64'),
  };
  const lire = async (): Promise<string> => {
    const lecture = await banc.ask('echanges.lire', fichier);
    if (lecture.etat !== 'lu') throw new Error(`The list is ${lecture.etat}`);
    return lecture.rapport.lectureId;
  };
  const depart = performance.now();
  const lectureId = await etape(banc, 'lecture', lire);
  const { empreinte, elements } = await etape(banc, 'différence', () => banc.ask('echanges.difference', { lectureId }));
  await etape(banc, 'application', () => banc.ask('echanges.appliquer', { lectureId, empreinte }));
  const total = performance.now() - depart;
  const encore = await etape(banc, 'même liste : lecture', lire);
  await etape(banc, 'même liste : différence', () => banc.ask('echanges.difference', { lectureId: encore }));
  await etape(banc, 'annulation', () => banc.ask('journal.annuler', {}));
  await banc.app.close();
  const memoire = process.resourceUsage().maxRSS / 1000;
  console.log(
    `${elements.length} candidatures : ${total.toFixed(0)} ms pour lire, comparer et importer ; mémoire ${memoire.toFixed(0)} Mo au plus\n`,
  );
}

requireNode();
const demandees = process.argv.slice(2).map(Number);
for (const eleves of demandees.length > 0 ? demandees : TAILLES) await mesurer(eleves);
