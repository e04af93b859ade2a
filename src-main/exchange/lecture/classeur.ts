import { unzipSync, zipSync } from 'fflate';
// The portable build inflates each part into a buffer of its declared size, so that a lying size cannot fill the memory.
import readXlsxFile, { type CellValue } from 'read-excel-file/universal';
import { aBaliseDemesuree, celluleDemesuree, refusDemesure } from './cellules-demesurees.ts';
import { refusProtege } from './nature.ts';
import { LectureImpossible } from './refus.ts';
import type { Tableau } from './tableau.ts';
import { nombreEnTexte } from './valeurs/nombres.ts';
import { alleger } from './alleger.ts';

/** The parts of a workbook of 22,000 candidatures weigh about 60 MB once inflated. */
const TAILLE_DECOMPRESSEE_MAX = 256 * 1024 * 1024;

/** What an archive holds: the library of XLSX, or the one of the other workbooks, reads it. */
export type GenreDeClasseur = 'xlsx' | 'ods' | 'xlsb';

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

/** What the archive is, once its directory says that it is a workbook of a fit size. @throws LectureImpossible */
export function genreDe(bytes: Uint8Array, nomFichier: string): GenreDeClasseur {
  const { noms, taille } = inspecter(bytes, nomFichier);
  if (taille > TAILLE_DECOMPRESSEE_MAX) {
    throw new LectureImpossible(
      'bombe-de-décompression',
      `Le fichier « ${nomFichier} » occuperait ${Math.round(taille / (1024 * 1024))} Mo une fois ouvert : ce n’est pas une liste de candidatures. Ne l’ouvrez pas, et prévenez l’expéditeur.`,
    );
  }
  if (noms.has('xl/workbook.xml')) return 'xlsx';
  if (noms.has('xl/workbook.bin')) return 'xlsb';
  if (noms.has('content.xml') && estTableur(bytes)) {
    exigerSansMotDePasse(bytes, nomFichier);
    return 'ods';
  }
  throw new LectureImpossible(
    'archive',
    `Le fichier « ${nomFichier} » n’est pas un classeur (archive, texte .docx ou .odt). Enregistrez la liste au format .xlsx, .ods ou .csv.`,
  );
}

const partie = (bytes: Uint8Array, nom: string): string =>
  new TextDecoder().decode(unzipSync(bytes, { filter: ({ name }) => name === nom })[nom] ?? new Uint8Array());

/** A text and a presentation of the same suite are archives of the same parts. */
const estTableur = (bytes: Uint8Array): boolean => {
  const nature = partie(bytes, 'mimetype').trim();
  return nature === '' || nature.startsWith('application/vnd.oasis.opendocument.spreadsheet');
};

function exigerSansMotDePasse(bytes: Uint8Array, nomFichier: string): void {
  if (partie(bytes, 'META-INF/manifest.xml').includes('encryption-data'))
    throw refusProtege(`Le fichier « ${nomFichier} »`);
}

/** The cell as its reader shows it: a date cell becomes its ISO day. The library counts its days in UTC. */
function texteDe(cellule: CellValue<string> | Date | null): string {
  if (cellule === null) return '';
  if (cellule instanceof Date) return cellule.toISOString().slice(0, 10);
  if (typeof cellule === 'boolean') return cellule ? 'VRAI' : 'FAUX';
  return String(cellule);
}

export const refusLecture = (nomFichier: string): LectureImpossible =>
  new LectureImpossible(
    'classeur-illisible',
    `Le classeur « ${nomFichier} » ne peut pas être lu. Ouvrez-le dans un tableur, enregistrez-le de nouveau, puis recommencez.`,
  );

const FEUILLE = /^xl\/worksheets\/[^/]+\.xml$/;

type Parties = Readonly<Record<string, Uint8Array>>;

/** The parts of a workbook as XML texts, only to be searched: the library reads them. */
function xmlDuClasseur(parties: Parties) {
  const textes = Object.entries(parties)
    .filter(([nom]) => /^xl\/.*\.xml$/.test(nom))
    .map(([nom, xml]) => [nom, new TextDecoder().decode(xml)] as const);
  return {
    tout: textes.map(([, xml]) => xml),
    feuilles: textes.filter(([nom]) => FEUILLE.test(nom)),
    partages: textes.find(([nom]) => nom === 'xl/sharedStrings.xml')?.[1] ?? '',
  };
}

/** The same workbook, its sheets made light: nothing is compressed again. */
function reecrire(parties: Parties, feuilles: readonly (readonly [string, string])[]): ArrayBuffer {
  const encoder = new TextEncoder();
  const allegees = feuilles.map(([nom, xml]) => [nom, encoder.encode(xml)] as const);
  return zipSync({ ...parties, ...Object.fromEntries(allegees) }, { level: 0 }).slice().buffer;
}

/** A sheet has 1,048,576 rows and 16,384 columns (XFD) at most; the library would fill the memory up to a row that lies. */
const horsDuTableur = (xml: string): boolean =>
  /<c r="[A-Z]{4,}\d/.test(xml) ||
  Array.from(xml.matchAll(/ r="[A-Z]*(\d{7,})"/g)).some(([, ligne]) => Number(ligne) > 1_048_576);

/** exchanges.md §1, §1.9: the sheets of a workbook that hold something. Formulas are never run: their saved result is read. */
export async function lireClasseur(
  bytes: Uint8Array,
  nomFichier: string,
): Promise<{ readonly tableaux: readonly Tableau[] }> {
  try {
    const parties = unzipSync(bytes);
    const xml = xmlDuClasseur(parties);
    const feuillesXml = xml.feuilles.map(([, texte]) => texte);
    const demesuree = celluleDemesuree({ feuilles: feuillesXml, partages: xml.partages });
    if (demesuree) throw refusDemesure(nomFichier, demesuree);
    if (feuillesXml.some(horsDuTableur) || xml.tout.some(aBaliseDemesuree)) throw refusLecture(nomFichier);
    const allegees = xml.feuilles.map(([nom, texte]) => [nom, alleger(texte)] as const);
    const lues = await readXlsxFile<string>(reecrire(parties, allegees), { trim: false, parseNumber: nombreEnTexte });
    const tableaux = lues
      .map(({ sheet, data }) => ({ nom: sheet, lignes: data.map((ligne) => ligne.map((cellule) => texteDe(cellule))) }))
      .filter(({ lignes }) => lignes.some((ligne) => ligne.some((cellule) => cellule.trim() !== '')));
    return { tableaux };
  } catch (error) {
    throw error instanceof LectureImpossible ? error : refusLecture(nomFichier);
  }
}
