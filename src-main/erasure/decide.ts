import { join } from 'node:path';
import type { PartGardee } from '../contract/conservation.ts';
import { Refus } from '../contract/refus.ts';
import {
  lireInscription,
  type Inscription,
  type NatureOperation,
  type PeriodeRegistre,
} from '../domain/journal/registre.ts';
import { estNomDeCampagne } from '../domain/effacement/effacement.ts';
import { anonymiser } from '../domain/echange/statistiques.ts';
import { nomModele } from '../domain/sauvegarde/sauvegarde.ts';
import { lireBilan } from '../services/lectures/lire-bilan.ts';
import { lireCampagne } from '../services/lectures/lire-campagne.ts';
import { writePrivateFile } from '../keys/write-private-file.ts';
import type { ReadStore } from '../store/types.ts';
import { saltsOf } from '../backup/listing.ts';
import { listBelongings, listSecondPlace } from './belongings.ts';
import type { Erasure, Manifest } from './marker.ts';

/** What the data are decided upon from. */
export interface Source {
  readonly dataDir: string;
  readonly read: <T>(task: (read: ReadStore) => Promise<T>) => Promise<T>;
  readonly registre: (periode: PeriodeRegistre) => Promise<readonly Inscription[]>;
  /** Second place of the backups, as it is set. */
  readonly second: () => Promise<string | null>;
}

type Day = { readonly aujourdhui: string; readonly maintenant: string };

const GONE_OUT: ReadonlySet<NatureOperation> = new Set(['export', 'impression', 'courriel']);

async function count(read: ReadStore): Promise<Manifest['comptes']> {
  const entretiens = await read.all('entretien');
  return {
    eleves: await read.count('candidat'),
    candidatures: await read.count('candidature'),
    entretiens: entretiens.filter(({ juryId, seanceId }) => juryId !== null || seanceId !== null).length,
    comptesRendus: entretiens.filter(({ compteRendu }) => compteRendu !== '').length,
    convocations: await read.count('convocation'),
  };
}

/** What would go, as it stands; `reached`: whether the second place could be looked at. @throws Refus without a campaign */
export async function takeStock({ dataDir, read, second }: Source, { maintenant }: Day) {
  const known = await read(async (store) => {
    const { nom, annee } = await lireCampagne(store);
    const lycee = await store.get('etablissement', 'etablissement');
    return {
      lycee: { uai: lycee?.uai ?? '', nom: lycee?.nom ?? '' },
      campagne: { nom, annee },
      comptes: await count(store),
    };
  });
  const place = await second();
  const sels = [...(await saltsOf(dataDir))];
  // Not there: said before the erasure, and on its certificate.
  const there = place === null ? null : await listSecondPlace(place, { ...known, sels }).catch(() => null);
  const elsewhere = (there?.ours ?? []).map(({ chemin, octets }) => ({ nom: chemin, octets }));
  const manifeste: Manifest = {
    ...known,
    decideLe: maintenant,
    fichiers: [...(await listBelongings(dataDir)), ...elsewhere],
  };
  return { manifeste, sels, second: place, reached: place === null || there !== null };
}

/** What stays, with nothing about anybody: neither juries nor letters that were sent. */
const KEPT: Readonly<Record<PartGardee, (read: ReadStore, jour: string) => Promise<unknown>>> = {
  organisation: async (read) => ({
    etablissement: (await read.all('etablissement')).map((lycee) => ({ ...lycee, chefEtablissement: '' })),
    domaines: await read.all('domaine'),
    formations: await read.all('formation'),
    salles: await read.all('salle'),
  }),
  lettres: async (read) => ({ textes: await read.all('modeleLettre'), logo: await read.all('logo') }),
  'grille d’entretien': (read) => read.all('critere'),
  phrases: (read) => read.all('phrase'),
  statistiques: async (read, jour) => anonymiser(await lireBilan(read, jour)),
};

/** Writes what the user keeps, in a file beside the data that is no part of the campaign. */
async function keep(
  { dataDir, read }: Source,
  garder: readonly PartGardee[],
  { manifeste, jour }: { manifeste: Manifest; jour: string },
) {
  if (garder.length === 0) return null;
  const { campagne, lycee, decideLe } = manifeste;
  const parts = await read((store) =>
    Promise.all(garder.map(async (garde) => [garde, await KEPT[garde](store, jour)] as const)),
  );
  const fichier = nomModele(campagne.nom);
  const content = {
    version: 1,
    campagne: campagne.nom,
    lycee: lycee.nom,
    faitLe: decideLe,
    ...Object.fromEntries(parts),
  };
  await writePrivateFile(join(dataDir, fichier), JSON.stringify(content, null, 1));
  return { quoi: [...garder], fichier };
}

/** All that the erasure and its certificate need to know, once what is kept is on the disk. @throws Refus for another name */
export async function decide(
  source: Source,
  { nom, garder }: { readonly nom: string; readonly garder: readonly PartGardee[] },
  { par, ...day }: Day & Pick<Erasure, 'par'>,
): Promise<Erasure> {
  const { manifeste, sels, second } = await takeStock(source, day);
  if (!estNomDeCampagne(manifeste.campagne, nom))
    throw new Refus(
      'autre nom',
      `La campagne s’appelle «\u00a0${manifeste.campagne.nom}\u00a0»\u00a0: tapez ce nom. Rien n’a été effacé.`,
    );
  const lines = await source.registre({ depuis: '', avant: '~' });
  return {
    manifeste,
    par,
    second,
    sels,
    garde: await keep(source, garder, { manifeste, jour: day.aujourdhui }),
    sortis: lines.filter((line) => GONE_OUT.has(lireInscription(line).nature)).length,
    finiLe: null,
    horsPortee: [],
  };
}
