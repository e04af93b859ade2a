import { insecables } from '../typographie.ts';
import { nommerChamps } from './lire-ligne.ts';
import type { Apercu, LectureAPreciser } from './lecture.ts';
import type { FichierOuvert } from './ouvrir.ts';
import { type Choix, type TableauPrepare, colonnesReconnues } from './preparer.ts';
import { aplatir, estVide, type Tableau } from './tableau.ts';

const LIGNES_APERCU = 20;

type TableauVu = Pick<TableauPrepare, 'tableau' | 'indexEntete' | 'entetes'>;

/** The first rows under the header, as the file writes them. */
export const apercuDe = ({ tableau, indexEntete, entetes }: TableauVu): Apercu => ({
  entetes,
  lignes: lignesApercu(tableau, indexEntete + 1),
});

const lignesApercu = (tableau: Tableau, debut: number): Apercu['lignes'] =>
  tableau.lignes
    .map((cellules, index) => ({ ligne: index + 1, cellules: cellules.map(aplatir) }))
    .slice(debut, debut + LIGNES_APERCU * 2)
    .filter(({ cellules }) => !estVide(cellules))
    .slice(0, LIGNES_APERCU);

interface Question {
  readonly fichier: FichierOuvert;
  /** The sheet read; the likeliest one when the user has to choose. */
  readonly prepare: TableauPrepare;
  readonly feuilleAChoisir: boolean;
  readonly choix: Choix;
}

/** exchanges.md §1.3, §1.4, §1.9: everything that the user must settle before the file is read; null when nothing is. */
export function questionsDe({ fichier, prepare, feuilleAChoisir, choix }: Question): LectureAPreciser | null {
  const { ambigues, champsManquants, datesMoisEnPremier, colonnes } = prepare;
  const rienADemander = !feuilleAChoisir && ambigues.length + champsManquants.length + datesMoisEnPremier.length === 0;
  if (rienADemander) return null;
  const aConfirmer = colonnes.filter(({ confiance }) => confiance === 'à confirmer');
  return {
    etat: 'à préciser',
    phrase: insecables(phraseDe(prepare, feuilleAChoisir)),
    encodage: fichier.encodage,
    separateur: fichier.separateur,
    ligneEntete: prepare.indexEntete + 1,
    feuilles: feuilleAChoisir
      ? fichier.tableaux.map((tableau) => ({
          nom: tableau.nom ?? '',
          lignes: tableau.lignes.filter((ligne) => !estVide(ligne)).length,
          colonnesReconnues: colonnesReconnues(tableau),
        }))
      : [],
    colonnes,
    colonnesAmbigues: ambigues,
    champsManquants,
    datesMoisEnPremier,
    proposition: {
      feuille: prepare.tableau.nom,
      correspondance: {
        ...choix.correspondance,
        ...Object.fromEntries(aConfirmer.map(({ entete, champ }) => [entete, champ])),
      },
      moisEnPremier: {
        ...choix.moisEnPremier,
        ...Object.fromEntries(datesMoisEnPremier.map(({ champ }) => [champ, true])),
      },
    },
    apercu: apercuDe(prepare),
  };
}

function phraseDe(prepare: TableauPrepare, feuilleAChoisir: boolean): string {
  const { ambigues, champsManquants, datesMoisEnPremier } = prepare;
  const citees = (entetes: readonly string[]): string => entetes.map((entete) => `« ${entete} »`).join(', ');
  return [
    feuilleAChoisir ? 'Le classeur a plusieurs feuilles : choisissez celle de la liste.' : '',
    champsManquants.length > 0 ? `Indiquez quelle colonne contient : ${nommerChamps(champsManquants)}.` : '',
    ambigues.length > 0 ? `Confirmez le sens de ${citees(ambigues.map(({ entete }) => entete))}.` : '',
    datesMoisEnPremier.length > 0
      ? `Dans ${citees(datesMoisEnPremier.map(({ entete }) => entete))}, le mois semble écrit avant le jour (${datesMoisEnPremier[0]!.exemples.join(', ')}) : confirmez-le.`
      : '',
  ]
    .filter((phrase) => phrase !== '')
    .join(' ');
}
