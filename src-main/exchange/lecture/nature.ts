import { LectureImpossible } from './refus.ts';

/** exchanges.md §1.9: above this a file is refused before anything is read: 22,000 candidatures weigh about 9 MB. */
export const TAILLE_MAX = 64 * 1024 * 1024;

const contient = (bytes: Uint8Array, texte: string, longueur: number): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(0, longueur)).includes(texte);

const commence = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];
const IMAGES = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
];

const ENREGISTRER = 'Ouvrez-le dans un tableur et enregistrez-le au format .xlsx ou .csv.';

/** Refuses a file by its size alone, so that a caller need not load it. */
export function verifyTaille(taille: number, nomFichier: string): void {
  if (taille > TAILLE_MAX) {
    const mega = Math.round(taille / (1024 * 1024));
    throw new LectureImpossible(
      'fichier-trop-gros',
      `Le fichier « ${nomFichier} » pèse ${mega} Mo : une liste de candidatures en pèse moins de ${TAILLE_MAX / (1024 * 1024)}. Vérifiez que c’est le bon fichier.`,
    );
  }
}

/** exchanges.md §1.9: what a file really is, whatever its name says. Throws what the user must be told. */
export function natureDe(bytes: Uint8Array, nomFichier: string): 'texte' | 'classeur' | 'ancien classeur' | 'page' {
  const nom = `Le fichier « ${nomFichier} »`;
  verifyTaille(bytes.length, nomFichier);
  if (bytes.length === 0) {
    throw new LectureImpossible(
      'fichier-vide',
      `${nom} est vide. Demandez un nouvel envoi ou attendez la fin de son enregistrement.`,
    );
  }
  if (contient(bytes, '%PDF-', 1024)) {
    throw new LectureImpossible(
      'pdf',
      `${nom} est un document PDF, pas une liste. Demandez la liste au format .csv, .xlsx ou .ods.`,
    );
  }
  if (commence(bytes, OLE)) {
    if (estChiffre(bytes)) throw refusProtege(nom);
    return 'ancien classeur';
  }
  if (IMAGES.some((signature) => commence(bytes, signature))) {
    throw new LectureImpossible(
      'image',
      `${nom} est une image, pas une liste. Demandez la liste au format .csv, .xlsx ou .ods.`,
    );
  }
  if (commence(bytes, ZIP)) return 'classeur';
  if (
    /^\W{0,4}(<!doctype|<html|<table|<\?xml)/i.test(new TextDecoder('latin1').decode(bytes.subarray(0, 200)).trim())
  ) {
    if (/\.xls\w?$/i.test(nomFichier)) return 'page';
    throw new LectureImpossible('page-web', `${nom} est une page web ou un fichier XML. ${ENREGISTRER}`);
  }
  return 'texte';
}

/** Old workbooks and protected ones share a container; only the protected one holds an encrypted package. */
const estChiffre = (bytes: Uint8Array): boolean =>
  new TextDecoder('utf-16le').decode(bytes).includes('EncryptedPackage');

export const refusProtege = (nom: string): LectureImpossible =>
  new LectureImpossible(
    'classeur-protégé',
    `${nom} est protégé par un mot de passe. Ouvrez-le avec ce mot de passe, puis enregistrez-le sans protection.`,
  );

/** A container of old office programs in which no sheet can be read: a letter, or a damaged workbook. */
export const refusAncien = (nomFichier: string): LectureImpossible =>
  new LectureImpossible(
    'ancien-classeur',
    `Le fichier « ${nomFichier} » est d’un ancien format de bureautique (.doc, .xls) qui ne peut pas être lu. ${ENREGISTRER}`,
  );
