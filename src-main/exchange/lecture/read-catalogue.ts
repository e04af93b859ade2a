import type { Mode } from '../../domain/campagne/campagne.ts';
import type { FormationListee } from '../../domain/campagne/catalogue-annuel.ts';
import { normaliseNom } from '../../domain/candidature/normalise.ts';
import { citer, insecables } from '../typographie.ts';
import {
  type ChampCatalogue,
  type ColonneCatalogue,
  estEnteteCatalogue,
  reconnaitreColonnesCatalogue,
} from './colonnes-catalogue.ts';
import type { LectureRefusee } from './lecture.ts';
import { ouvrir } from './ouvrir.ts';
import { LectureImpossible } from './refus.ts';
import { aplatir, estVide, type Tableau } from './tableau.ts';
import { lireVoie } from './valeurs/listes.ts';

export interface CatalogueLu {
  readonly etat: 'lu';
  readonly colonnes: readonly ColonneCatalogue[];
  readonly formations: readonly FormationListee[];
  /** Rows set aside, each with its reason. */
  readonly ecartees: readonly { readonly ligne: number; readonly phrase: string }[];
}

export type LectureCatalogue = LectureRefusee | CatalogueLu;

const LIGNES_CHERCHEES = 40;

/** The first sheet that has a header, and where. */
function trouverEntete(tableaux: readonly Tableau[], nomFichier: string) {
  for (const tableau of tableaux) {
    const index = tableau.lignes.slice(0, LIGNES_CHERCHEES).findIndex(estEnteteCatalogue);
    if (index >= 0) return { tableau, index };
  }
  throw new LectureImpossible(
    'en-tête-introuvable',
    `Aucune ligne d’en-têtes avec au moins Domaine et Formation (ou Spécialité) n’a été trouvée dans « ${nomFichier} ». Vérifiez que c’est bien la liste des formations de l’académie.`,
  );
}

type Cellules = Readonly<Partial<Record<ChampCatalogue, string>>>;

const modeDe = (texte: string): Mode | null => {
  const mode = normaliseNom(texte);
  if (mode.startsWith('indiv')) return 'individuel';
  return mode.startsWith('coll') ? 'collectif' : null;
};

/** « Lycée Langevin, Créteil (94) ». */
function lieuDe({ etablissement = '', ville = '', departement = '' }: Cellules): string {
  const nom = [etablissement, ville].filter(Boolean).join(', ');
  return departement === '' ? nom : `${nom} (${departement})`.trim();
}

interface Rangees {
  readonly formations: Map<string, FormationListee>;
  readonly ecartees: { ligne: number; phrase: string }[];
}

function ranger({ formations, ecartees }: Rangees, cellules: Cellules, ligne: number): void {
  const { domaine = '', formation = '', voie: texteVoie = '' } = cellules;
  const ecarter = (phrase: string): void => void ecartees.push({ ligne, phrase: insecables(phrase) });
  if (domaine === '' || formation === '') return ecarter('Le domaine ou la formation manque.');
  const { valeur: voie } = lireVoie(texteVoie);
  if (voie === null) return ecarter(`La voie ${citer(texteVoie)} n’est pas de celles de Passpro (1CAP2, 2de Pro…).`);
  const cle = [domaine, voie, formation].map(normaliseNom).join('|');
  const lieu = lieuDe(cellules);
  const deja = formations.get(cle);
  if (deja) {
    const lieux = new Set([...(deja.lieux ?? '').split('\n'), lieu].filter(Boolean));
    formations.set(cle, { ...deja, lieux: lieux.size === 0 ? deja.lieux : [...lieux].join('\n') });
    return;
  }
  formations.set(cle, {
    domaine,
    mode: modeDe(cellules.mode ?? ''),
    voie,
    intitule: formation,
    precision: cellules.precision ?? null,
    codeMef: cellules.codeMef || null,
    lieux: lieu || null,
  });
}

async function lire(bytes: Uint8Array, nomFichier: string): Promise<CatalogueLu> {
  const { tableaux } = await ouvrir(bytes, nomFichier);
  const { tableau, index } = trouverEntete(tableaux, nomFichier);
  const colonnes = reconnaitreColonnesCatalogue(tableau.lignes[index] ?? []);
  const rangees: Rangees = { formations: new Map(), ecartees: [] };
  tableau.lignes.slice(index + 1).forEach((ligne, rang) => {
    if (estVide(ligne)) return;
    const cellules = Object.fromEntries(
      colonnes.flatMap(({ champ }, colonne) => (champ === null ? [] : [[champ, aplatir(ligne[colonne] ?? '')]])),
    );
    ranger(rangees, cellules, index + rang + 2);
  });
  if (rangees.formations.size === 0)
    throw new LectureImpossible('liste-vide', `Aucune formation n’a été comprise dans « ${nomFichier} ».`);
  return {
    etat: 'lu',
    colonnes: colonnes.filter(({ entete }) => entete !== ''),
    formations: [...rangees.formations.values()],
    ecartees: rangees.ecartees,
  };
}

/**
 * R05: reads the académie's yearly list of formations, CSV or XLSX, one row per formation or per formation and lycée. Its
 * columns are recognised by their names, in any order, under title lines. Touches nothing but the bytes it is given.
 */
export async function readCatalogue(demande: {
  readonly bytes: Uint8Array;
  readonly nomFichier: string;
}): Promise<LectureCatalogue> {
  try {
    return await lire(demande.bytes, demande.nomFichier);
  } catch (cause) {
    if (cause instanceof LectureImpossible) return cause.refus;
    throw cause;
  }
}
