import type { AutreClasseur } from './autre-classeur.ts';
import { exigerCellulesMesurees } from './cellules-demesurees.ts';
import { genreDe, lireClasseur } from './classeur.ts';
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
  const nature = natureDe(bytes, nomFichier);
  if (nature !== 'texte') return ouvrirClasseur(bytes, nomFichier, nature);
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

async function ouvrirClasseur(
  bytes: Uint8Array,
  nomFichier: string,
  nature: 'classeur' | 'ancien classeur' | 'page',
): Promise<FichierOuvert> {
  const genre = nature === 'classeur' ? genreDe(bytes, nomFichier) : nature === 'page' ? 'page' : 'xls';
  const { tableaux } =
    genre === 'xlsx' ? await lireClasseur(bytes, nomFichier) : await lireAutre(bytes, { nomFichier, genre });
  const [premier, ...autres] = tableaux;
  if (premier === undefined) throw refusVide(nomFichier);
  exigerCellulesMesurees(tableaux, nomFichier);
  const encodage = genre === 'page' ? 'page HTML' : genre.toUpperCase();
  return { encodage, separateur: null, tableaux: [premier, ...autres], finAbrupte: false };
}

/** Loaded only for such a file: it is as large as all the rest of the reader. */
const lireAutre = async (bytes: Uint8Array, fichier: AutreClasseur) => {
  const { lireAutreClasseur } = await import('./autre-classeur.ts');
  return { tableaux: lireAutreClasseur(bytes, fichier) };
};

const refusVide = (nomFichier: string): LectureImpossible =>
  new LectureImpossible(
    'fichier-vide',
    `Le fichier « ${nomFichier} » ne contient aucune ligne. Demandez un nouvel envoi ou attendez la fin de son enregistrement.`,
  );
