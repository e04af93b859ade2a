import { exigerCellulesMesurees } from './cellules-demesurees.ts';
import { lireClasseur } from './classeur.ts';
import { lireCsv } from './csv.ts';
import { decodeTexte } from './encodage.ts';
import { natureDe } from './nature.ts';
import { LectureImpossible } from './refus.ts';
import type { Tableau } from './tableau.ts';

export interface FichierOuvert {
  readonly encodage: string;
  /** Null for a workbook. */
  readonly separateur: string | null;
  readonly tableaux: readonly [Tableau, ...Tableau[]];
  /** The text stops in the middle of a row. */
  readonly finAbrupte: boolean;
}

/** exchanges.md §1.1, §1.9: the tables of a file, whatever it is, or the refusal that the user must read. */
export async function ouvrir(bytes: Uint8Array, nomFichier: string): Promise<FichierOuvert> {
  if (natureDe(bytes, nomFichier) === 'classeur') {
    const tableaux = await lireClasseur(bytes, nomFichier);
    const [premier, ...autres] = tableaux;
    if (premier === undefined) throw refusVide(nomFichier);
    exigerCellulesMesurees(tableaux, nomFichier);
    return { encodage: 'XLSX', separateur: null, tableaux: [premier, ...autres], finAbrupte: false };
  }
  const { texte, encodage } = decodeTexte(bytes);
  if (texte.trim() === '') throw refusVide(nomFichier);
  if (texte.includes('\0')) {
    throw new LectureImpossible(
      'fichier-binaire',
      `Le fichier « ${nomFichier} » n’est pas un texte. Demandez la liste au format .csv ou .xlsx.`,
    );
  }
  const { separateur, lignes } = lireCsv(texte);
  exigerCellulesMesurees([{ nom: null, lignes }], nomFichier);
  return {
    encodage,
    separateur,
    tableaux: [{ nom: null, lignes }],
    finAbrupte: !/[\r\n]$/.test(texte),
  };
}

const refusVide = (nomFichier: string): LectureImpossible =>
  new LectureImpossible(
    'fichier-vide',
    `Le fichier « ${nomFichier} » ne contient aucune ligne. Demandez un nouvel envoi ou attendez la fin de son enregistrement.`,
  );
