import { rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { CertificatVue, conservationOperations } from '../contract/conservation.ts';
import { Refus } from '../contract/refus.ts';
import type { CertificatInput } from '../documents/certificat-effacement.ts';
import type { Handlers, TacheContexte } from '../services/handler.ts';
import { lireEdition } from '../services/lectures/lire-edition.ts';
import { rediger } from '../services/rediger.ts';
import { syncFolder } from '../store/sync-folder.ts';
import { decide, type Source, takeStock } from './decide.ts';
import { type Erasure, ERASURE_FILE, fingerprintOf, readErasure, writeErasure } from './marker.ts';

interface Decor extends Source {
  /** Closes the data and ends what was decided; undefined: these data are not erased from here. */
  readonly erase?: (() => Promise<void>) | undefined;
  /** Who sits there; empty for a workstation without accounts. */
  readonly auteur: () => string;
}

const bytesOf = (fichiers: readonly { readonly octets: number }[]): number =>
  fichiers.reduce((sum, { octets }) => sum + octets, 0);

const whoOf = ({ par }: Erasure): string =>
  par.nom ? `${par.nom} (poste ${par.poste})` : `poste ${par.poste}, sans compte`;

function certificateOf(dataDir: string, erasure: Erasure): CertificatVue | null {
  const { manifeste, finiLe, horsPortee, garde } = erasure;
  if (finiLe === null) return null;
  return {
    lycee: manifeste.lycee.nom,
    campagne: manifeste.campagne.nom,
    decideLe: manifeste.decideLe,
    finiLe,
    par: whoOf(erasure),
    comptes: manifeste.comptes,
    fichiers: manifeste.fichiers.length,
    octets: bytesOf(manifeste.fichiers),
    empreinte: fingerprintOf(manifeste),
    horsPortee,
    garde: garde && { quoi: garde.quoi, chemin: join(dataDir, garde.fichier) },
  };
}

async function print(dataDir: string, ctx: TacheContexte) {
  const erasure = await readErasure(dataDir);
  const certificat = erasure && certificateOf(dataDir, erasure);
  if (!erasure || !certificat) throw new Refus('sans certificat', 'Aucun effacement ne vient d’être fait.');
  const data: CertificatInput = { ...certificat, liste: erasure.manifeste.fichiers };
  const nomFichier = `Certificat d’effacement ${ctx.aujourdhui}.pdf`;
  return rediger(ctx, [{ nomFichier, request: { kind: 'certificat', data }, parties: 1 }], {
    libelle: 'Mise en page',
    archive: '',
  });
}

/** safety.md §4: the end of a campaign, from its inventory to its certificate. */
export function createConservationHandlers(decor: Decor): Handlers<typeof conservationOperations> {
  const { dataDir, erase, auteur } = decor;
  return {
    'conservation.inventaire': async (ctx) => {
      const { manifeste, second, reached } = await takeStock(decor, ctx);
      const { comptes, fichiers } = manifeste;
      return {
        comptes,
        fichiers: fichiers.length,
        octets: bytesOf(fichiers),
        second: second === null ? null : { dossier: second, accessible: reached },
      };
    },
    'conservation.effacer': async ({ aujourdhui, maintenant }, wishes) => {
      if (!erase)
        throw new Refus(
          'sans effacement',
          'Ces données ne sont pas celles d’une campagne\u00a0: elles ne s’effacent pas d’ici.',
        );
      const par = { nom: auteur(), poste: hostname() };
      await writeErasure(dataDir, await decide(decor, wishes, { aujourdhui, maintenant, par }));
      await erase();
      return null;
    },
    'conservation.certificat': async () => {
      const erasure = await readErasure(dataDir);
      return erasure && certificateOf(dataDir, erasure);
    },
    'conservation.imprimerCertificat': (ctx) => print(dataDir, ctx),
    'conservation.terminer': async () => {
      await rm(join(dataDir, ERASURE_FILE), { force: true });
      await syncFolder(dataDir);
      return null;
    },
    'conservation.imprimerNotices': async (ctx) => {
      const data = await ctx.read((read) => lireEdition(read, ctx));
      const nomFichier = `Données personnelles ${data.campagne.nom}.pdf`;
      return rediger(ctx, [{ nomFichier, request: { kind: 'notices', data }, parties: 1 }], {
        libelle: 'Mise en page',
        archive: '',
      });
    },
  };
}
