import { randomInt } from 'node:crypto';
import type { paquetsOperations } from '../../contract/paquets.ts';
import { proposerPhrase } from '../../domain/paquet/phrase-secrete.ts';
import type { Handlers } from '../handler.ts';
import { exporterPaquet } from './exporter.ts';
import { clorePaquet, lireConfies, lireHistorique, lireJurys } from './historique.ts';
import { lireRetour } from './lire.ts';
import { lirePoste, rendrePaquet } from './rendre.ts';
import { reprendreRetour } from './reprendre.ts';
import { oublierRetour, retrouverRetour } from './retours.ts';
import { comparaison } from './vue-retour.ts';

/** What a jury fills on another post, and takes back. */
export const paquetsHandlers: Handlers<typeof paquetsOperations> = {
  'paquets.jurys': (read) => lireJurys(read),
  'paquets.proposerPhrase': () => Promise.resolve({ phrase: proposerPhrase((borne) => randomInt(borne)) }),
  'paquets.exporter': exporterPaquet,
  'paquets.historique': (read) => lireHistorique(read),
  'paquets.confies': (read) => lireConfies(read),
  'paquets.clore': clorePaquet,
  'paquets.lire': lireRetour,
  'paquets.comparaison': (read, { lectureId }, ctx) => comparaison(read, retrouverRetour(ctx, lectureId)),
  'paquets.reprendre': reprendreRetour,
  'paquets.fermer': (ctx) => {
    oublierRetour(ctx);
    return Promise.resolve(null);
  },
  'paquets.rendre': rendrePaquet,
  'paquets.poste': (read) => lirePoste(read),
};
