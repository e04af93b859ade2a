import type { echangesOperations } from '../../contract/echanges.ts';
import { comparerListe } from '../../domain/candidature/difference.ts';
import { enTranches } from '../en-tranches.ts';
import type { Handlers } from '../handler.ts';
import { appliquerListe } from './appliquer.ts';
import { controler, exporter } from './avis.ts';
import { decider, enCours, oublier, retrouver } from './lectures.ts';
import { lireHistorique, reconnaitreFichier } from './historique.ts';
import { lireListe } from './lire.ts';
import { lireRegistres } from './registres.ts';
import { lireRenoncements, trancherRenoncements } from './renoncements.ts';
import { toDifferenceVue } from './vue-difference.ts';

/** Lists in, avis out, and the proof of both. */
export const echangesHandlers: Handlers<typeof echangesOperations> = {
  'echanges.lire': lireListe,
  'echanges.enCours': (_read, _input, ctx) => Promise.resolve(enCours(ctx)),
  'echanges.decider': (ctx, { lectureId, ...decisions }) => {
    decider(ctx, lectureId, decisions);
    return Promise.resolve(null);
  },
  'echanges.fermer': (ctx) => {
    oublier(ctx);
    return Promise.resolve(null);
  },
  'echanges.difference': async (ctx, { lectureId, distincts }) => {
    const { liste } = retrouver(ctx, lectureId);
    const { registres, entretiens } = await ctx.read(async (read) => ({
      registres: await lireRegistres(read),
      entretiens: await read.all('entretien', { renonce: false }),
    }));
    const difference = await enTranches(comparerListe(registres, liste, new Set(distincts)));
    return enTranches(toDifferenceVue(difference, { registres, liste, entretiens }));
  },
  'echanges.appliquer': appliquerListe,
  'echanges.renoncements': lireRenoncements,
  'echanges.confirmerRenoncement': trancherRenoncements,
  'echanges.historique': lireHistorique,
  'echanges.reconnaitre': (read, { sha256 }) => reconnaitreFichier(read, sha256),
  'avis.controler': (read, { portee }, ctx) => controler(read, portee, ctx),
  'avis.exporter': exporter,
};
