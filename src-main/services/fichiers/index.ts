import type { fichiersOperations } from '../../contract/fichiers.ts';
import type { Handlers } from '../handler.ts';
import { exporterCalendriers } from './calendriers.ts';
import { exporterListe } from './exporter.ts';
import { imprimerListe } from './imprimer.ts';
import { cocherReleve, lireReleve } from './releve.ts';

/** Lists that go out as files, and the ticks of the relevé de saisie. */
export const fichiersHandlers: Handlers<typeof fichiersOperations> = {
  'fichiers.exporter': exporterListe,
  'releve.exporter': (tx, { format }, ctx) => exporterListe(tx, { contenu: 'relevé', format }, ctx),
  'fichiers.calendrier': exporterCalendriers,
  'fichiers.imprimer': imprimerListe,
  'releve.lire': lireReleve,
  'releve.cocher': cocherReleve,
};
