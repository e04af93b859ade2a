import type { FormationListee } from '../../domain/campagne/catalogue-annuel.ts';
import { insecables } from '../typographie.ts';
import {
  type ChampCatalogue,
  type ColonneCatalogue,
  type CorrespondanceCatalogue,
  LIBELLES_CATALOGUE,
} from './colonnes-catalogue.ts';
import type { Apercu, LectureAPreciser, LectureRefusee } from './lecture.ts';
import { type LigneEcartee, RangeesCatalogue } from './lignes-catalogue.ts';
import { ouvrir } from './ouvrir.ts';
import { type CataloguePrepare, preparerCatalogue, reconnus } from './preparer-catalogue.ts';
import { apercuDe } from './questions.ts';
import { LectureImpossible } from './refus.ts';
import { estVide } from './tableau.ts';

export interface DemandeDeCatalogue {
  readonly bytes: Uint8Array;
  readonly nomFichier: string;
  /** Sheets to read, by name; without it, the only one that looks like the list. */
  readonly feuilles?: readonly string[] | undefined;
  readonly correspondance?: CorrespondanceCatalogue | undefined;
}

interface Compris {
  /** Sheets of the workbook; empty when there is nothing to choose. */
  readonly feuilles: LectureAPreciser['feuilles'];
  /** Those that were read, or that the questions are about. */
  readonly lues: readonly string[];
  readonly colonnes: readonly ColonneCatalogue[];
  readonly apercu: Apercu;
}

export interface CatalogueAPreciser extends Compris {
  readonly etat: 'à préciser';
  readonly phrase: string;
  readonly champsManquants: readonly ChampCatalogue[];
}

export interface CatalogueLu extends Compris {
  readonly etat: 'lu';
  readonly formations: readonly FormationListee[];
  /** Rows set aside, each with its reason. */
  readonly ecartees: readonly LigneEcartee[];
}

export type LectureCatalogue = LectureRefusee | CatalogueAPreciser | CatalogueLu;

const decrireFeuilles = (prepares: readonly CataloguePrepare[]): LectureAPreciser['feuilles'] =>
  prepares.length < 2
    ? []
    : prepares.map(({ tableau, colonnes }) => ({
        nom: tableau.nom ?? '',
        lignes: tableau.lignes.filter((ligne) => !estVide(ligne)).length,
        colonnesReconnues: reconnus(colonnes),
      }));

const compris = (
  prepares: readonly CataloguePrepare[],
  choisis: readonly CataloguePrepare[],
  vu: CataloguePrepare,
): Compris => ({
  feuilles: decrireFeuilles(prepares),
  lues: choisis.map(({ tableau }) => tableau.nom ?? ''),
  colonnes: vu.colonnes,
  apercu: apercuDe(vu),
});

function phraseDe(manquants: readonly ChampCatalogue[]): string {
  if (manquants.length === 0) return 'Plusieurs feuilles ressemblent à la liste : choisissez celle à lire, ou toutes.';
  const champs = manquants.map((champ) => LIBELLES_CATALOGUE[champ]).join(', ');
  return `Indiquez quelle colonne contient : ${champs}.`;
}

/** The sheets asked for, or the complete ones. @throws LectureImpossible when the file has no table at all. */
function choisir(
  prepares: readonly CataloguePrepare[],
  demande: DemandeDeCatalogue,
): readonly [CataloguePrepare, ...CataloguePrepare[]] {
  const { feuilles, nomFichier } = demande;
  const demandees = prepares.filter(({ tableau }) => !feuilles || feuilles.includes(tableau.nom ?? ''));
  const completes = demandees.filter(({ manquants }) => manquants.length === 0);
  const meilleures = demandees.toSorted((a, b) => reconnus(b.colonnes) - reconnus(a.colonnes)).slice(0, 1);
  const [premiere, ...autres] = completes.length > 0 ? completes : meilleures;
  if (!premiere)
    throw new LectureImpossible(
      'en-tête-introuvable',
      `Aucun tableau avec une ligne d’en-têtes n’a été trouvé dans « ${nomFichier} ». Vérifiez que c’est bien la liste des formations de l’académie.`,
    );
  return [premiere, ...autres];
}

function lireLignes(choisies: readonly CataloguePrepare[], nomFichier: string): RangeesCatalogue {
  const rangees = new RangeesCatalogue();
  for (const { tableau, indexEntete, colonnes } of choisies)
    rangees.prendre(tableau.lignes.slice(indexEntete + 1), {
      feuille: choisies.length > 1 ? tableau.nom : null,
      premiere: indexEntete + 2,
      colonnes,
    });
  if (rangees.formations.length > 0) return rangees;
  throw new LectureImpossible('liste-vide', `Aucune formation n’a été comprise dans « ${nomFichier} ».`);
}

async function lire(demande: DemandeDeCatalogue): Promise<LectureCatalogue> {
  const { bytes, nomFichier, feuilles, correspondance = {} } = demande;
  const { tableaux } = await ouvrir(bytes, nomFichier);
  const prepares = tableaux.flatMap((tableau) => preparerCatalogue(tableau, correspondance) ?? []);
  const choisies = choisir(prepares, demande);
  const [vue] = choisies;
  const dit = compris(prepares, choisies, vue);
  if (vue.manquants.length > 0 || (choisies.length > 1 && !feuilles))
    return { etat: 'à préciser', phrase: insecables(phraseDe(vue.manquants)), champsManquants: vue.manquants, ...dit };
  const { formations, ecartees } = lireLignes(choisies, nomFichier);
  return { etat: 'lu', formations, ecartees, ...dit };
}

/**
 * R05: reads the académie's yearly list of formations, CSV or XLSX, one row per formation or per formation and lycée. Its
 * columns are recognised by their names, in any order, under title lines; what is not recognised is asked. Touches nothing
 * but the bytes it is given.
 */
export async function readCatalogue(demande: DemandeDeCatalogue): Promise<LectureCatalogue> {
  try {
    return await lire(demande);
  } catch (cause) {
    if (cause instanceof LectureImpossible) return cause.refus;
    throw cause;
  }
}
