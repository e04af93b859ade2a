import { normaliseNom } from '../../domain/candidature/normalise.ts';
import { CHAMPS_INDISPENSABLES, type Champ } from '../champs.ts';
import { type ColonnesReconnues, reconnaitreColonnes } from './colonnes.ts';
import { chercherEntete, enteteLisible, entetesUniques, scoreEntete } from './entete.ts';
import type { ChampDate, Correspondance, LectureAPreciser, MoisEnPremier } from './lecture.ts';
import { LectureImpossible } from './refus.ts';
import { colonnesDesFamilles } from './familles.ts';
import { aplatir, estVide, type Tableau } from './tableau.ts';
import { ordreDesDates } from './valeurs/dates.ts';

/** A table whose header and columns are understood, with what is left to ask. */
export interface TableauPrepare extends ColonnesReconnues {
  readonly tableau: Tableau;
  readonly indexEntete: number;
  readonly entetes: readonly string[];
  /** Cells of the header row, those without a title at its end included. */
  readonly largeur: number;
  /** Headers of columns that hold the families' coordinates, and are dropped. */
  readonly desFamilles: readonly string[];
  /** The header of a column that holds the lycée's own UAI, and is dropped. */
  readonly deLHote: readonly string[];
  readonly champsManquants: readonly Champ[];
  readonly datesMoisEnPremier: LectureAPreciser['datesMoisEnPremier'];
}

export interface Choix {
  readonly correspondance: Correspondance;
  readonly moisEnPremier: MoisEnPremier;
}

const DATES: readonly ChampDate[] = ['dateNaissance', 'dateInscription'];

/** exchanges.md §1.2–1.4: finds the header of a table and says which column is which field, and what must be asked. */
export function preparer(tableau: Tableau, choix: Choix, nomFichier: string): TableauPrepare {
  const choisis = new Set(Object.keys(choix.correspondance).map(normaliseNom));
  const indexEntete = chercherEntete(tableau.lignes, choisis);
  const ligneEntete = tableau.lignes[indexEntete];
  if (ligneEntete === undefined) throw refusEntete(nomFichier);
  const entetes = entetesUniques(sansFinVide(ligneEntete));
  const suite = tableau.lignes.slice(indexEntete + 1);
  if (suite.every(estVide)) {
    throw new LectureImpossible(
      'liste-vide',
      `Le fichier « ${nomFichier} » a des en-têtes de colonnes mais aucune candidature. Demandez un nouvel envoi.`,
    );
  }
  const reconnues = sansHote(sansFamilles(reconnaitreColonnes(entetes, suite, choix.correspondance), suite), suite);
  const presents = new Set(reconnues.colonnes.map(({ champ }) => champ));
  return {
    ...reconnues,
    tableau,
    indexEntete,
    entetes,
    largeur: Math.max(entetes.length, ligneEntete.length),
    champsManquants: CHAMPS_INDISPENSABLES.filter(
      (champ) => !presents.has(champ) && !(presents.has('eleve') && champ !== 'formation'),
    ),
    datesMoisEnPremier: DATES.filter((champ) => choix.moisEnPremier[champ] === undefined).flatMap((champ) => {
      const index = reconnues.colonnes.findIndex((colonne) => colonne.champ === champ);
      const { ordre, exemples } = ordreDesDates(suite.map((ligne) => ligne[index] ?? ''));
      return ordre === 'mois' ? [{ champ, entete: entetes[index] ?? '', exemples }] : [];
    }),
  };
}

type Reconnues = Omit<
  TableauPrepare,
  'tableau' | 'indexEntete' | 'entetes' | 'largeur' | 'champsManquants' | 'datesMoisEnPremier'
>;

/** R21: the families' coordinates are dropped, and said. */
function sansFamilles(reconnues: ColonnesReconnues, lignes: Tableau['lignes']): Reconnues {
  const familles = colonnesDesFamilles({ colonnes: reconnues.colonnes, lignes });
  return {
    ...reconnues,
    colonnes: reconnues.colonnes.map((colonne) =>
      familles.has(colonne) ? { ...colonne, champ: null, confiance: 'inconnue' } : colonne,
    ),
    desFamilles: [...familles].map(({ entete }) => entete),
    deLHote: [],
  };
}

/** A bare « UAI » that never changes while the origines do is that of the lycée that asked for the list. */
function sansHote(reconnues: Reconnues, lignes: Tableau['lignes']): Reconnues {
  const rang = (champ: Champ): number => reconnues.colonnes.findIndex((colonne) => colonne.champ === champ);
  const [uai, nom] = [rang('origineUai'), rang('origineNom')];
  const colonne = reconnues.colonnes[uai];
  if (nom < 0 || colonne === undefined || colonne.confiance === 'choisie' || /origin/i.test(colonne.entete))
    return reconnues;
  const differents = (index: number): number =>
    new Set(lignes.map((ligne) => aplatir(ligne[index] ?? '')).filter(Boolean)).size;
  if (differents(uai) !== 1 || differents(nom) < 2) return reconnues;
  return {
    ...reconnues,
    colonnes: reconnues.colonnes.with(uai, { ...colonne, champ: null, confiance: 'inconnue' }),
    deLHote: [colonne.entete],
  };
}

function sansFinVide(ligne: readonly string[]): readonly string[] {
  const fin = ligne.findLastIndex((cellule) => enteteLisible(cellule) !== '');
  return ligne.slice(0, fin + 1);
}

/** How much a sheet looks like a list: the fields that its best row names. */
export const colonnesReconnues = (tableau: Tableau): number =>
  Math.max(0, ...tableau.lignes.slice(0, 40).map(scoreEntete));

const refusEntete = (nomFichier: string): LectureImpossible =>
  new LectureImpossible(
    'en-tête-introuvable',
    `Aucune ligne d’en-têtes (INE, Nom, Prénom, Formation…) n’a été trouvée dans « ${nomFichier} ». Vérifiez que c’est bien une liste de candidatures.`,
  );
