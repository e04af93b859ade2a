import type { depotOperations } from '../../../contract/depot.ts';
import type { Handlers } from '../../handler.ts';
import { lireFichierListe } from '../lire.ts';
import type { DossierDepot } from './dossier-depot.ts';

/** The watched folder belongs to the workstation: the composition root holds it. */
export const createDepotHandlers = (depot: DossierDepot): Handlers<typeof depotOperations> => ({
  'depot.etat': () => Promise.resolve(depot.etat()),
  'depot.regler': (_ctx, { dossier }) => depot.regler(dossier),
  'depot.lire': async (ctx, { nom, ...choix }) => {
    const lecture = await lireFichierListe(ctx, { bytes: await depot.lire(nom), nomFichier: nom, ...choix });
    // Whatever came of it, the user has seen it.
    await depot.ecarter(nom);
    return lecture;
  },
  'depot.ecarter': (_ctx, { nom }) => depot.ecarter(nom),
});
