import { LectureImpossible } from './refus.ts';
import type { Tableau } from './tableau.ts';

/** What a spreadsheet holds in one cell at most. The library takes minutes on a text or a tag that is far beyond. */
const CARACTERES_MAX = 32_767;

interface Etendue {
  /** Where it begins in its XML. */
  readonly debut: number;
  readonly texte: string;
}

/** What is longer than a full cell between two of these signs. A pattern would fill the stack with it. */
function* etenduesLongues(xml: string, de: '<' | '>', a: '<' | '>'): Generator<Etendue> {
  for (let debut = xml.indexOf(de); debut >= 0;) {
    const suivant = xml.indexOf(a, debut);
    const fin = suivant < 0 ? xml.length : suivant;
    if (fin - debut > CARACTERES_MAX + 1) yield { debut, texte: xml.slice(debut + 1, fin) };
    debut = xml.indexOf(de, fin);
  }
}

/** No tag, attribute or comment of a real workbook is as long as a full cell. */
export const aBaliseDemesuree = (xml: string): boolean => !etenduesLongues(xml, '<', '>').next().done;

function texteLong(xml: string): { readonly caracteres: number; readonly debut: number } | null {
  for (const { debut, texte } of etenduesLongues(xml, '>', '<')) {
    const caracteres = texte.replace(/&[^;]{1,10};/g, '.').length;
    if (caracteres > CARACTERES_MAX) return { caracteres, debut };
  }
  return null;
}

interface Parties {
  readonly feuilles: readonly string[];
  /** The texts that the cells share: a cell names its own by its rank. */
  readonly partages: string;
}

interface Demesuree {
  readonly caracteres: number;
  /** What it is called: `E2`, or its row and column. */
  readonly reference: string | null;
}

/** The cell that holds too much, as far as can be told before the library reads it; null when none does. */
export function celluleDemesuree({ feuilles, partages }: Parties): Demesuree | null {
  for (const xml of feuilles) {
    const texte = texteLong(xml);
    if (texte)
      return {
        ...texte,
        reference: /^<c r="([A-Z]+\d+)"/.exec(xml.slice(xml.lastIndexOf('<c ', texte.debut)))?.[1] ?? null,
      };
  }
  const texte = texteLong(partages);
  if (!texte) return null;
  const rang = (partages.slice(0, texte.debut).match(/<si[ >]/g)?.length ?? 0) - 1;
  const renvoi = new RegExp(`<c r="([A-Z]+\\d+)"[^>]*>\\s*<v>${rang}</v>`);
  const [reference = null] = feuilles.flatMap((xml) => renvoi.exec(xml)?.[1] ?? []);
  return { ...texte, reference };
}

export const refusDemesure = (nomFichier: string, { caracteres, reference }: Demesuree): LectureImpossible =>
  new LectureImpossible(
    'cellule-démesurée',
    `${reference === null ? 'Une cellule' : `La cellule ${reference}`} du fichier « ${nomFichier} » contient ${caracteres.toLocaleString('fr-FR')} caractères : un tableur en admet ${CARACTERES_MAX.toLocaleString('fr-FR')}. Videz-la, enregistrez le fichier, puis recommencez ; si vous n’en savez rien, prévenez l’expéditeur.`,
  );

/** @throws LectureImpossible when a cell, once read, holds too much: its parts may each have been short. */
export function exigerCellulesMesurees(tableaux: readonly Tableau[], nomFichier: string): void {
  for (const { lignes } of tableaux)
    for (const [rang, ligne] of lignes.entries()) {
      const colonne = ligne.findIndex((cellule) => cellule.length > CARACTERES_MAX);
      if (colonne < 0) continue;
      const reference = `de la ligne ${rang + 1}, colonne ${colonne + 1},`;
      throw refusDemesure(nomFichier, { caracteres: ligne[colonne]?.length ?? 0, reference });
    }
}
