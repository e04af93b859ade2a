import { normaliseNom } from '../../domain/candidature/normalise.ts';
import {
  type ChampCatalogue,
  type ColonneCatalogue,
  type CorrespondanceCatalogue,
  reconnaitreColonnesCatalogue,
} from './colonnes-catalogue.ts';
import { enteteLisible, entetesUniques } from './entete.ts';
import { separerVoie } from './separer-voie.ts';
import { aplatir, estVide, type Tableau } from './tableau.ts';

/** A sheet with its header found and its columns understood. */
export interface CataloguePrepare {
  readonly tableau: Tableau;
  readonly indexEntete: number;
  readonly entetes: readonly string[];
  readonly colonnes: readonly ColonneCatalogue[];
  readonly manquants: readonly ChampCatalogue[];
}

const LIGNES_CHERCHEES = 40;

/** How much a sheet looks like the list. */
export const reconnus = (colonnes: readonly ColonneCatalogue[]): number =>
  colonnes.filter(({ champ, confiance }) => champ !== null || confiance === 'choisie').length;

/** The row that names most fields; failing that, the first that has a text in two cells at least, above rows as wide. */
function chercherEntete({ lignes }: Tableau, correspondance: CorrespondanceCatalogue): number {
  const remplies = (ligne: readonly string[]): number => ligne.filter((cellule) => aplatir(cellule) !== '').length;
  const connus = new Set(Object.keys(correspondance).map(normaliseNom));
  let meilleur = { index: -1, score: 1 };
  lignes.slice(0, LIGNES_CHERCHEES).forEach((ligne, index) => {
    const choisis = ligne.filter((cellule) => connus.has(normaliseNom(enteteLisible(cellule)))).length;
    const score = Math.max(choisis, reconnus(reconnaitreColonnesCatalogue(ligne.map(enteteLisible), [], {})));
    if (score > meilleur.score) meilleur = { index, score };
  });
  if (meilleur.index >= 0) return meilleur.index;
  return lignes
    .slice(0, LIGNES_CHERCHEES)
    .findIndex((ligne, index) => remplies(ligne) >= 2 && remplies(lignes[index + 1] ?? []) >= 2);
}

/** R05: finds the header of a sheet and says which column is which field, and what is missing; null when it has no header. */
export function preparerCatalogue(tableau: Tableau, correspondance: CorrespondanceCatalogue): CataloguePrepare | null {
  const indexEntete = chercherEntete(tableau, correspondance);
  const ligne = tableau.lignes[indexEntete];
  const suite = tableau.lignes.slice(indexEntete + 1);
  if (!ligne || suite.every(estVide)) return null;
  const fin = ligne.findLastIndex((cellule) => enteteLisible(cellule) !== '');
  const entetes = entetesUniques(ligne.slice(0, fin + 1));
  const colonnes = reconnaitreColonnesCatalogue(entetes, suite, correspondance);
  const champs = new Map(colonnes.map(({ champ, exemples }) => [champ, exemples]));
  const voieDansFormation = (champs.get('formation') ?? []).some((exemple) => separerVoie(exemple) !== null);
  const manquants = (['domaine', 'formation', 'voie'] as const).filter(
    (champ) => !champs.has(champ) && !(champ === 'voie' && voieDansFormation),
  );
  return { tableau, indexEntete, entetes, colonnes, manquants };
}
