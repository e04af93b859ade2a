import { Refus } from '../contract/refus.ts';
import type { sauvegardesOperations, SecoursVue } from '../contract/sauvegardes.ts';
import { direEffacement } from '../domain/effacement/effacement.ts';
import { direEcarts } from '../domain/sauvegarde/ecart.ts';
import type { ChoisirDossier } from '../services/echanges/depot/index.ts';
import type { Handlers } from '../services/handler.ts';
import type { Backups } from './backups.ts';
import { searchBackups } from './listing.ts';

interface Decor {
  readonly backups: Backups;
  /** Why the data could not be opened; null while they are open. */
  readonly trouble: SecoursVue | null;
  /** Opens the data again, once others were decided. */
  readonly reopen: () => Promise<void>;
  /** Absent where the window has none. */
  readonly choisirDossier?: ChoisirDossier | undefined;
  readonly montrerDossier?: MontrerDossier | undefined;
}

/** Shows a folder in the system's own window. */
export type MontrerDossier = (dossier: string) => Promise<void>;

/** The backups belong to the data folder: the composition root holds them. */
export function createBackupHandlers(decor: Decor): Handlers<typeof sauvegardesOperations> {
  const { backups, trouble, reopen, choisirDossier, montrerDossier } = decor;
  const state = async () => ({ ...(await backups.state()), choixNatif: choisirDossier !== undefined });
  return {
    'sauvegardes.etat': state,
    'sauvegardes.faire': async () => {
      await backups.make('demande');
      return state();
    },
    'sauvegardes.placer': async (_ctx, { dossier }) => {
      await backups.place(dossier);
      return state();
    },
    'sauvegardes.choisir': async () => {
      if (!choisirDossier)
        throw new Refus('sans sélecteur', 'Cette fenêtre ne peut pas ouvrir le sélecteur du système.');
      return choisirDossier(null);
    },
    'sauvegardes.chercher': (_ctx, { dossier }) => searchBackups(dossier),
    'sauvegardes.examiner': (_ctx, offered) =>
      backups.back.tried(offered, ({ manifeste, ecarts, effacements }) => {
        const { fichiers: _fichiers, ...vue } = manifeste;
        const phrases = [...effacements.map(direEffacement), ...(ecarts ? direEcarts(ecarts) : [])];
        return Promise.resolve({ manifeste: vue, ecarts: phrases });
      }),
    'sauvegardes.essayer': async (_ctx, offered) => {
      const debut = performance.now();
      const { comptes } = await backups.back.tried(offered, ({ manifeste }) => Promise.resolve(manifeste));
      return { dureeMs: Math.round(performance.now() - debut), comptes };
    },
    'sauvegardes.restaurer': async (_ctx, offered) => {
      await backups.back.restore(offered);
      await reopen();
      return null;
    },
    'secours.etat': () => Promise.resolve(trouble),
    'secours.montrer': async () => {
      if (trouble) await montrerDossier?.(trouble.dossier);
      return null;
    },
    'secours.reparer': async () => {
      if (!trouble) throw new Refus('rien à réparer', 'Les données sont ouvertes\u00a0: il n’y a rien à réparer.');
      const repaired = await backups.back.repair();
      await reopen();
      return repaired;
    },
  };
}
