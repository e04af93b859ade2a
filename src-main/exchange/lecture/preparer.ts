import { normaliseNom } from '../../domain/candidature/normalise.ts';
import { CHAMPS_INDISPENSABLES, type Champ } from '../champs.ts';
import { type ColonnesReconnues, reconnaitreColonnes } from './colonnes.ts';
import { chercherEntete, enteteLisible, entetesUniques, scoreEntete } from './entete.ts';
import type { ChampDate, Correspondance, LectureAPreciser, MoisEnPremier } from './lecture.ts';
import { LectureImpossible } from './refus.ts';
import { estVide, type Tableau } from './tableau.ts';
import { ordreDesDates } from './valeurs/dates.ts';

/** A table whose header and columns are understood, with what is left to ask. */
export interface TableauPrepare extends ColonnesReconnues {
  readonly tableau: Tableau;
  readonly indexEntete: number;
  readonly entetes: readonly string[];
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
  const reconnues = reconnaitreColonnes(entetes, suite, choix.correspondance);
  const presents = new Set(reconnues.colonnes.map(({ champ }) => champ));
  return {
    ...reconnues,
    tableau,
    indexEntete,
    entetes,
    champsManquants: CHAMPS_INDISPENSABLES.filter((champ) => !presents.has(champ)),
    datesMoisEnPremier: DATES.filter((champ) => choix.moisEnPremier[champ] === undefined).flatMap((champ) => {
      const index = reconnues.colonnes.findIndex((colonne) => colonne.champ === champ);
      const { ordre, exemples } = ordreDesDates(suite.map((ligne) => ligne[index] ?? ''));
      return ordre === 'mois' ? [{ champ, entete: entetes[index] ?? '', exemples }] : [];
    }),
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
