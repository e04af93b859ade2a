import type { depotOperations, DepotVue } from '../../../contract/depot.ts';
import type { LectureVue } from '../../../contract/echanges-lecture.ts';
import { Refus } from '../../../contract/refus.ts';
import type { Writer } from '../../writer.ts';
import type { Handlers } from '../../handler.ts';
import type { DossierDepot } from './dossier-depot.ts';
import { parcourir } from './parcourir.ts';

/** Shows the chooser of the system, on the folder given; null when it is left without choosing. */
export type ChoisirDossier = (depart: string | null) => Promise<string | null>;

interface DuPoste {
  readonly depot: DossierDepot;
  readonly writer: Writer;
  /** Absent where the window has none. */
  readonly choisirDossier?: ChoisirDossier | undefined;
}

/** The watched folder belongs to the workstation: the composition root holds it. */
export function createDepotHandlers({ depot, writer, choisirDossier }: DuPoste): Handlers<typeof depotOperations> {
  const dire = (etat: Omit<DepotVue, 'choixNatif'>): DepotVue => ({
    ...etat,
    choixNatif: choisirDossier !== undefined,
  });
  return {
    'depot.etat': () => Promise.resolve(dire(depot.etat())),
    'depot.regler': async (_ctx, { dossier }) => dire(await depot.regler(dossier)),
    'depot.choisir': async () => {
      if (!choisirDossier)
        throw new Refus('sans sélecteur', 'Cette fenêtre ne peut pas ouvrir le sélecteur du système.');
      const choisi = await choisirDossier(depot.etat().dossier);
      return dire(choisi === null ? depot.etat() : await depot.regler(choisi));
    },
    'depot.parcourir': (_ctx, { dossier }) => parcourir(dossier),
    'depot.lire': async (ctx, { nom, ...choix }) => {
      const contenu = Buffer.from(await depot.lire(nom)).toString('base64');
      const input = { nomFichier: nom, contenu, ...choix };
      const { aujourdhui, maintenant } = ctx;
      const lecture = await writer.task({ name: 'echanges.lire', input, moment: { aujourdhui, maintenant } }, ctx);
      // Whatever came of it, the user has seen it.
      await depot.ecarter(nom);
      return JSON.parse(lecture) as LectureVue;
    },
    'depot.ecarter': async (_ctx, { nom }) => dire(await depot.ecarter(nom)),
  };
}
