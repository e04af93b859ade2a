/**
 * Figures for 1,000 convocations: as the application writes them, with the window's own calls meanwhile and a stop, then
 * against pdfkit in the same run. Two cores: `taskset -c 0,1 node tests/bench/documents.ts`. Prints, never fails on time.
 */
import { existsSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { delimiter, join } from 'node:path';
import type { FormeConvocation } from '../../src-main/domain/convocation/formes.ts';
import { convocationsPdf } from '../../src-main/documents/convocation.ts';
import type { ConvocationData } from '../../src-main/documents/types.ts';
import { CAMPAGNE, convocations, LYCEE } from '../documents/support/campagne-exemple.ts';
import { FACES } from '../documents/support/faces.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { seedCourrier } from '../support/courrier-essai.ts';
import { readPdf } from '../support/pdf.ts';
import { tempFolder } from '../support/store.ts';
import { ecrireAvecPdfkit } from './pdfkit-lettre.ts';

const NOMBRE = 1000;
const COURRIER = { lycee: LYCEE, campagne: CAMPAGNE, editeLe: '2027-03-01' };

/** Elapsed, and what the processor spent on it over all threads: the second is true on a busy machine too. */
function chronometre(): () => string {
  const [debut, calcul] = [performance.now(), process.cpuUsage()];
  return () => {
    const { user, system } = process.cpuUsage(calcul);
    return `${Math.round(performance.now() - debut)} ms (processeur ${Math.round((user + system) / 1000)} ms)`;
  };
}

const mo = (octets: number): string => `${(octets / 1e6).toFixed(1)} Mo`;

/** Asks what an open window asks, again and again, until told to stop; answers the longest wait. */
function guetter(t: TestApp): () => Promise<string> {
  let continuer = true;
  const guet = (async () => {
    let [pire, demandes] = [0, 0];
    while (continuer) {
      const debut = performance.now();
      await t.ask('journal.etat', { limite: 20 });
      pire = Math.max(pire, performance.now() - debut);
      demandes += 1;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return `${demandes} lectures pendant ce temps, la plus lente ${Math.round(pire)} ms`;
  })();
  return () => {
    continuer = false;
    return guet;
  };
}

async function mesurerApplication(): Promise<void> {
  const dataDir = tempFolder();
  await seedCourrier(dataDir, { origines: 50, eleves: NOMBRE / 50 });
  const t = await openTestApp({ dataDir });
  const entretienIds = (await t.ask('convocations.lister', {})).map(({ id }) => id);
  const composer = (forme: FormeConvocation, tache: string) =>
    t.ask('convocations.composer', { entretienIds, forme, tache } as {
      entretienIds: string[];
      forme: FormeConvocation;
    });
  const avances = () => t.events.filter((event) => (event as { type: string }).type === 'progress').length;
  for (const forme of ['un seul PDF', 'un PDF par établissement', 'un PDF par élève'] as const) {
    const [montre, avant, fin] = [chronometre(), avances(), guetter(t)];
    const fichier = await composer(forme, forme);
    const duree = montre();
    console.log(
      `  ${forme} : ${duree}, ${mo(((fichier?.contenu.length ?? 0) * 3) / 4)}, ${avances() - avant} avancements ; ${await fin()}`,
    );
  }
  for (const forme of ['un seul PDF', 'un PDF par élève'] as const) {
    const rendu = composer(forme, 'à arrêter');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const montre = chronometre();
    await t.ask('taches.arreter', { cible: 'à arrêter' });
    console.log(`  arrêt demandé après 1,5 s, ${forme} : ${(await rendu) === null ? 'rendu' : 'fini'} en ${montre()}`);
  }
  await t.app.close();
}

type Redacteur = (lettres: readonly ConvocationData[]) => Promise<Uint8Array>;

const REDACTEURS: Readonly<Record<string, Redacteur>> = {
  'Passpro Accueil': (lettres) => convocationsPdf(FACES, { ...COURRIER, convocations: lettres }),
  'pdfkit 0.20': (lettres) => ecrireAvecPdfkit(COURRIER, lettres),
};

const motsDe = (bytes: Uint8Array): string => readPdf(bytes).text.split(' ').toSorted().join(' ');

async function comparer(): Promise<void> {
  // The one letter that the font lacks: ours is written without its accents, pdfkit's is lost.
  const lettres = convocations(NOMBRE).map(({ eleve, ...lettre }) => ({
    ...lettre,
    eleve: { ...eleve, nom: eleve.nom.replace('ễ', 'e') },
  }));
  const textes: string[] = [];
  for (const [nom, ecrire] of Object.entries(REDACTEURS)) {
    textes.push(motsDe(await ecrire(lettres.slice(0, 20))));
    const fusion = chronometre();
    const document = await ecrire(lettres);
    const dureeFusion = fusion();
    const separes = chronometre();
    let octets = 0;
    for (const lettre of lettres) octets += (await ecrire([lettre])).length;
    console.log(
      `  ${nom.padEnd(16)} un seul PDF : ${dureeFusion}, ${mo(document.length)} ; ${NOMBRE} fichiers : ${separes()}, ${mo(octets)}`,
    );
  }
  console.log(`  mêmes mots dans les deux : ${textes[0] === textes[1] ? 'oui' : 'NON'}`);
}

const [processeur] = cpus();
console.log(
  `${availableParallelism()} cœurs utilisables, ${processeur?.model ?? 'processeur inconnu'}, Node ${process.versions.node}, charge ${loadavg()[0]?.toFixed(1)}`,
);
console.log(`\n${NOMBRE} convocations par l’application, de la demande au fichier rendu`);
await mesurerApplication();
console.log('\nLa même lettre balisée, la même police, un seul fil d’exécution chacun');
await comparer();
const libreOffice = (process.env['PATH'] ?? '')
  .split(delimiter)
  .some((dossier) => existsSync(join(dossier, 'soffice')));
console.log(
  `  LibreOffice : ${libreOffice ? 'installé, mais son' : 'non installé sur ce poste, le'} publipostage n’est pas mesuré`,
);
