import type { depotOperations } from '../../../contract/depot.ts';
import type { LectureVue } from '../../../contract/echanges-lecture.ts';
import type { Beside } from '../../beside.ts';
import type { Handlers } from '../../handler.ts';
import type { DossierDepot } from './dossier-depot.ts';

/** The watched folder belongs to the workstation: the composition root holds it. */
export const createDepotHandlers = (depot: DossierDepot, beside: Beside): Handlers<typeof depotOperations> => ({
  'depot.etat': () => Promise.resolve(depot.etat()),
  'depot.regler': (_ctx, { dossier }) => depot.regler(dossier),
  'depot.lire': async (ctx, { nom, ...choix }) => {
    const contenu = Buffer.from(await depot.lire(nom)).toString('base64');
    const input = { nomFichier: nom, contenu, ...choix };
    const { aujourdhui, maintenant } = ctx;
    const lecture = await beside.task({ name: 'echanges.lire', input, moment: { aujourdhui, maintenant } }, ctx);
    // Whatever came of it, the user has seen it.
    await depot.ecarter(nom);
    return JSON.parse(lecture) as LectureVue;
  },
  'depot.ecarter': (_ctx, { nom }) => depot.ecarter(nom),
});
