import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type {
  Lecture,
  LectureAPreciser,
  LectureFaite,
  LectureRefusee,
} from '../../src-main/exchange/lecture/lecture.ts';
import { type DemandeDeLecture, readListe } from '../../src-main/exchange/lecture/read-liste.ts';

type Options = Partial<Omit<DemandeDeLecture, 'bytes'>>;

export const lire = (contenu: Uint8Array | string, options: Options = {}): Promise<Lecture> =>
  readListe({
    bytes: typeof contenu === 'string' ? new TextEncoder().encode(contenu) : contenu,
    nomFichier: 'liste.csv',
    ...options,
  });

/** Reads what must be readable, and says why when it is not. */
export async function lue(contenu: Uint8Array | string, options: Options = {}): Promise<LectureFaite> {
  const lecture = await lire(contenu, options);
  if (lecture.etat !== 'lu') expect.fail(`${lecture.etat} : ${lecture.phrase}`);
  return lecture;
}

export async function refusee(contenu: Uint8Array | string, options: Options = {}): Promise<LectureRefusee> {
  const lecture = await lire(contenu, options);
  if (lecture.etat !== 'refusé') expect.fail(`The file was not refused: ${lecture.etat}`);
  return lecture;
}

export async function aPreciser(contenu: Uint8Array | string, options: Options = {}): Promise<LectureAPreciser> {
  const lecture = await lire(contenu, options);
  if (lecture.etat !== 'à préciser') expect.fail(`Nothing was asked: ${lecture.etat}`);
  return lecture;
}

export const fixture = (nom: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../fixtures/${nom}`, import.meta.url)));

/** One byte per character, as windows-1252 and ISO-8859-15 write the letters of U+0080–U+00FF. */
export const octets = (texte: string): Uint8Array => Uint8Array.from(texte, (signe) => signe.charCodeAt(0));

/** A small list; each row completes « nom;prénom;naissance;formation » with other cells by header. */
export function liste(...lignes: readonly Readonly<Record<string, string>>[]): string {
  const base = { Nom: 'MARTIN', Prénom: 'Lina', 'Date de naissance': '24/06/2012', Formation: 'Fleuriste' };
  const completes = lignes.map((ligne): Readonly<Record<string, string>> => ({ ...base, ...ligne }));
  const entetes = [...new Set(completes.flatMap((ligne) => Object.keys(ligne)))];
  const cellule = (texte: string): string => (/[;"\r\n]/.test(texte) ? `"${texte.replaceAll('"', '""')}"` : texte);
  return [entetes, ...completes.map((ligne) => entetes.map((entete) => ligne[entete] ?? ''))]
    .map((ligne) => `${ligne.map(cellule).join(';')}\r\n`)
    .join('');
}

export const codes = (lecture: LectureFaite): readonly string[] => lecture.problemes.map(({ code }) => code);

/** The only row of a list that holds this one cell, and the findings about it. */
export async function cellule(entete: string, valeur: string) {
  const lecture = await lue(liste({ Collège: '', [entete]: valeur }));
  return { ligne: lecture.lignes[0]!, problemes: lecture.problemes };
}
