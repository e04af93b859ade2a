import type { Saisie } from '../../../src-main/contract/entretiens.ts';
import type { ComparaisonPaquet } from '../../../src-main/contract/paquets.ts';
import { openTestApp, type TestApp } from '../../support/app.ts';
import { type CampagnePlacee, LUNDI, openCampagnePlacee } from '../entretiens/campagne-placee.ts';

export const PHRASE = 'lune cabane tulipe requin';

type Options = Parameters<typeof openCampagnePlacee>[0];

/** A lycée whose first jury left with its packet, and the post that opened it. */
export interface AllerRetour extends CampagnePlacee {
  readonly poste: TestApp;
  readonly paquet: { readonly nomFichier: string; readonly contenu: string; readonly entretiens: number };
  /** Gives the packet back, as the lycée receives it. */
  readonly rendre: () => Promise<{ readonly nomFichier: string; readonly contenu: string }>;
  /** Opens a return at the lycée. */
  readonly relire: (fichier: {
    readonly nomFichier: string;
    readonly contenu: string;
  }) => Promise<ComparaisonPaquet & { readonly lectureId: string }>;
  readonly fermer: () => Promise<void>;
}

export async function openAllerRetour(options: Options = {}): Promise<AllerRetour> {
  const lycee = await openCampagnePlacee(options);
  const paquet = await lycee.t.ask('paquets.exporter', {
    juryId: 'jury-0',
    jours: null,
    avisOrigine: true,
    phrase: PHRASE,
  });
  const poste = await openTestApp({ now: `${LUNDI}T13:00:00` });
  await poste.ask('poste.ouvrir', { contenu: paquet.contenu, phrase: PHRASE });
  return {
    ...lycee,
    poste,
    paquet,
    rendre: () => poste.ask('paquets.rendre', { phrase: null }),
    relire: async ({ nomFichier, contenu }) => {
      const { lectureId } = await lycee.t.ask('paquets.lire', { nomFichier, contenu, phrase: PHRASE });
      return { lectureId, ...(await lycee.t.ask('paquets.comparaison', { lectureId })) };
    },
    fermer: async () => {
      await poste.app.close();
      await lycee.t.app.close();
    },
  };
}

/** One pupil received, with a compte rendu. */
export async function recevoir(app: TestApp, id: string, texte: string): Promise<void> {
  await app.ask('entretiens.noterPresence', { ids: [id], presence: 'présent', arrivee: '09:00' });
  await noter(app, id, { champ: 'compteRendu', texte });
}

export const noter = (app: TestApp, id: string, saisie: Saisie) => app.ask('entretiens.saisir', { id, saisie });
