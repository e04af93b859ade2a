import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { addJours } from '../../domain/date/jour.ts';
import type { Appel } from '../dispatcher.ts';
import { createCalendrierDemo, type CalendrierDemo } from './calendrier.ts';
import { ouvrirCampagne } from './campagne.ts';
import { choisirDeparts, inscrireALaMain, noterBesoins } from './eleves.ts';
import { commencerJournee, tenirJournees } from './journees.ts';
import { importer } from './liste.ts';
import { organiser } from './organisation.ts';
import { convoquer, planifier, replanifier } from './planning.ts';
import { noterReponses } from './reponses.ts';
import { createScene, type Scene } from './scene.ts';
import { deplacerQuelques, remettreAbsents } from './suites.ts';
import { heureDuPoste, jourDuPoste } from '../../domain/date/temps-du-poste.ts';

const FICHIER = 'campagne.db';

interface Decor {
  readonly dataDir: string;
  readonly maintenant: Date;
  /** The sample list of the académie. */
  readonly lireListe: () => Promise<Uint8Array>;
  /** Opens an application on another folder, with another clock. */
  readonly ouvrir: (
    dataDir: string,
    clock: () => Date,
  ) => Promise<{ readonly call: Appel; readonly close: () => Promise<void> }>;
}

const AUCUNE: ReadonlySet<string> = new Set();

/** Before the interviews: the campaign, the lycée, the first list, the planning and the first convocations. */
async function preparer(scene: Scene, liste: Uint8Array, calendrier: CalendrierDemo): Promise<void> {
  const { lundi } = calendrier;
  await ouvrirCampagne(scene, calendrier);
  await organiser(scene, calendrier);
  scene.regler(addJours(lundi, -14), '10:00');
  const edition = { jour: addJours(lundi, -14), disparues: AUCUNE, renoncees: AUCUNE };
  await importer(scene, liste, { calendrier, edition });
  await noterBesoins(scene);
  await planifier(scene, calendrier);
  scene.regler(addJours(lundi, -10), '16:00');
  await convoquer(scene, { du: addJours(lundi, -10), au: addJours(lundi, 11) });
}

/** The evening of last week's Friday: avis sent, answers of the origines noted, absent pupils placed again, a new list, next week announced. */
async function conclureSemaine(scene: Scene, liste: Uint8Array, calendrier: CalendrierDemo): Promise<void> {
  const { vendredi, semaines, derniereAnnonce } = calendrier;
  scene.regler(vendredi, '18:30');
  await scene.jouer('avis.exporter', {
    format: 'csv',
    portee: 'tout',
    motif: 'Premier envoi : les comptes rendus de la fin de semaine suivront.',
  });
  await noterReponses(scene, vendredi);
  await remettreAbsents(scene, semaines[0]?.slice(0, -1) ?? []);
  const { entretiens } = await scene.jouer('planning.lire', {});
  const edition = { jour: vendredi, ...(await choisirDeparts(scene, entretiens, calendrier)) };
  await importer(scene, liste, { calendrier, edition });
  await replanifier(scene, calendrier);
  await inscrireALaMain(scene, calendrier);
  await convoquer(scene, { du: vendredi, au: derniereAnnonce });
}

async function jouer(scene: Scene, liste: Uint8Array, moment: { readonly jour: string; readonly heure: string }) {
  const calendrier = createCalendrierDemo(moment.jour);
  const { passes, vendredi } = calendrier;
  await preparer(scene, liste, calendrier);
  await tenirJournees(
    scene,
    calendrier,
    passes.filter((jour) => jour <= vendredi),
  );
  await conclureSemaine(scene, liste, calendrier);
  await tenirJournees(
    scene,
    calendrier,
    passes.filter((jour) => jour > vendredi),
  );
  scene.regler(moment.jour, moment.heure);
  await commencerJournee(scene, moment.jour, moment.heure);
  await deplacerQuelques(scene, calendrier);
}

/**
 * The example campaign, invented: five weeks of interviews around today, played through the contract with the clock of
 * each day, so that its journal reads as that of a real one. It is made once, in a folder of its own that becomes the
 * data file at the very end: an interrupted attempt leaves nothing behind.
 */
export async function installerDemonstration({ dataDir, maintenant, lireListe, ouvrir }: Decor): Promise<void> {
  const atelier = join(dataDir, 'exemple-en-cours');
  await rm(atelier, { recursive: true, force: true });
  await mkdir(atelier, { recursive: true, mode: 0o700 });
  let heure = maintenant;
  const app = await ouvrir(atelier, () => heure);
  const scene = createScene(app.call, (jour, debut) => {
    heure = new Date(`${jour}T${debut}:00`);
  });
  try {
    await jouer(scene, await lireListe(), { jour: jourDuPoste(maintenant), heure: heureDuPoste(maintenant) });
  } finally {
    await app.close();
  }
  await rename(join(atelier, FICHIER), join(dataDir, FICHIER));
  await rm(atelier, { recursive: true, force: true });
}
