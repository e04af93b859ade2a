import type { echangesOperations } from '../../contract/echanges.ts';
import type { Here } from '../writer.ts';
import type { Handlers } from '../handler.ts';
import { controler, exporter } from './avis.ts';
import { lireHistorique, reconnaitreFichier } from './historique.ts';
import { lireRenoncements, trancherRenoncements } from './renoncements.ts';

/** Lists in, avis out, and the proof of both; a list from its file to the campaign is `importHandlers`. */
export const echangesHandlers: Handlers<Here<typeof echangesOperations>> = {
  'echanges.enCours': (_read, _input, ctx) => Promise.resolve(ctx.importOuvert.enCours()),
  'echanges.decider': (ctx, { lectureId, ...decisions }) => {
    ctx.importOuvert.decider(lectureId, decisions);
    return Promise.resolve(null);
  },
  'echanges.fermer': (ctx) => {
    ctx.importOuvert.oublier();
    return Promise.resolve(null);
  },
  'echanges.renoncements': lireRenoncements,
  'echanges.confirmerRenoncement': trancherRenoncements,
  'echanges.historique': lireHistorique,
  'echanges.reconnaitre': (read, { sha256 }) => reconnaitreFichier(read, sha256),
  'avis.controler': (read, { portee }, ctx) => controler(read, portee, ctx),
  'avis.exporter': exporter,
};
