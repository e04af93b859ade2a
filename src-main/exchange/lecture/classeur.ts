import { unzipSync } from 'fflate';
// The portable build inflates each part into a buffer of its declared size, so that a lying size cannot fill the memory.
import readXlsxFile, { type CellValue } from 'read-excel-file/universal';
import { aBaliseDemesuree, celluleDemesuree, refusDemesure } from './cellules-demesurees.ts';
import { LectureImpossible } from './refus.ts';
import type { Tableau } from './tableau.ts';

/** The parts of a workbook of 22,000 candidatures weigh about 60 MB once inflated. */
const TAILLE_DECOMPRESSEE_MAX = 256 * 1024 * 1024;

interface Contenu {
  readonly noms: ReadonlySet<string>;
  readonly taille: number;
}

/** The directory of the archive: nothing is inflated. */
function inspecter(bytes: Uint8Array, nomFichier: string): Contenu {
  const noms = new Set<string>();
  let taille = 0;
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        noms.add(name);
        taille += originalSize;
        return false;
      },
    });
  } catch {
    throw new LectureImpossible(
      'classeur-incomplet',
      `Le fichier « ${nomFichier} » est incomplet ou abîmé. S’il est en cours d’enregistrement ou de téléchargement, attendez la fin puis recommencez.`,
    );
  }
  return { noms, taille };
}

function verifyContenu({ noms, taille }: Contenu, nomFichier: string): void {
  if (taille > TAILLE_DECOMPRESSEE_MAX) {
    throw new LectureImpossible(
      'bombe-de-décompression',
      `Le fichier « ${nomFichier} » occuperait ${Math.round(taille / (1024 * 1024))} Mo une fois ouvert : ce n’est pas une liste de candidatures. Ne l’ouvrez pas, et prévenez l’expéditeur.`,
    );
  }
  if (!noms.has('xl/workbook.xml')) {
    throw new LectureImpossible(
      'archive',
      `Le fichier « ${nomFichier} » n’est pas un classeur .xlsx (archive, .ods ou .docx). Enregistrez la liste au format .xlsx ou .csv.`,
    );
  }
}

const NOMBRE_ENTIER = /^-?\d+(?:\.0+)?$/;

/** The cell as its reader shows it: a date cell becomes its ISO day, a whole number its digits. */
function texteDe(cellule: CellValue<string> | Date | null): string {
  if (cellule === null) return '';
  if (cellule instanceof Date) return cellule.toISOString().slice(0, 10);
  if (typeof cellule === 'boolean') return cellule ? 'VRAI' : 'FAUX';
  const texte = String(cellule);
  return NOMBRE_ENTIER.test(texte) ? texte.replace(/\.0+$/, '') : texte;
}

const refusLecture = (nomFichier: string): LectureImpossible =>
  new LectureImpossible(
    'classeur-illisible',
    `Le classeur « ${nomFichier} » ne peut pas être lu. Ouvrez-le dans un tableur, enregistrez-le de nouveau, puis recommencez.`,
  );

/** A cell in calculation error, or whose formula has no saved result: the library gives both as empty. */
const SANS_RESULTAT = /<c r="([A-Z]+\d+)"(?:[^>]* t="e"|[^>]*>\s*<f[^>]*(?:\/>|>[^<]*<\/f>)\s*<\/c>)/g;

/** The references (`E2`) of the cells that a formula left without a value, so that their being empty is not taken for a fact. */
const cellulesSansResultat = (xml: string): readonly string[] =>
  Array.from(xml.matchAll(SANS_RESULTAT), ([, reference]) => reference ?? '');

const FEUILLE = /^xl\/worksheets\/[^/]+\.xml$/;

/** The parts of a workbook as XML texts, only to be searched: the library reads them. */
function xmlDuClasseur(bytes: Uint8Array) {
  const parties = unzipSync(bytes, { filter: ({ name }) => /^xl\/.*\.xml$/.test(name) });
  const textes = Object.entries(parties).map(([nom, xml]) => [nom, new TextDecoder().decode(xml)] as const);
  return {
    tout: textes.map(([, xml]) => xml),
    feuilles: textes.filter(([nom]) => FEUILLE.test(nom)).map(([, xml]) => xml),
    partages: textes.find(([nom]) => nom === 'xl/sharedStrings.xml')?.[1] ?? '',
  };
}

/** A sheet has 1,048,576 rows and 16,384 columns (XFD) at most; the library would fill the memory up to a row that lies. */
const horsDuTableur = (xml: string): boolean =>
  /<c r="[A-Z]{4,}\d/.test(xml) ||
  Array.from(xml.matchAll(/ r="[A-Z]*(\d{7,})"/g)).some(([, ligne]) => Number(ligne) > 1_048_576);

export interface ClasseurLu {
  readonly tableaux: readonly Tableau[];
  readonly sansResultat: readonly string[];
}

/** exchanges.md §1, §1.9: the sheets of a workbook that hold something. Formulas are never run: their saved result is read. */
export async function lireClasseur(bytes: Uint8Array, nomFichier: string): Promise<ClasseurLu> {
  verifyContenu(inspecter(bytes, nomFichier), nomFichier);
  try {
    const xml = xmlDuClasseur(bytes);
    const demesuree = celluleDemesuree(xml);
    if (demesuree) throw refusDemesure(nomFichier, demesuree);
    if (xml.feuilles.some(horsDuTableur) || xml.tout.some(aBaliseDemesuree)) throw refusLecture(nomFichier);
    const copie = new Uint8Array(bytes);
    const feuilles = await readXlsxFile<string>(copie.buffer, { trim: false, parseNumber: (texte) => texte });
    const tableaux = feuilles
      .map(({ sheet, data }) => ({ nom: sheet, lignes: data.map((ligne) => ligne.map((cellule) => texteDe(cellule))) }))
      .filter(({ lignes }) => lignes.some((ligne) => ligne.some((cellule) => cellule.trim() !== '')));
    return { tableaux, sansResultat: xml.feuilles.flatMap(cellulesSansResultat) };
  } catch (error) {
    throw error instanceof LectureImpossible ? error : refusLecture(nomFichier);
  }
}
