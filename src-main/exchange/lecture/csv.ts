import { CsvError, parse } from 'csv-parse/sync';
import { scoreEntete } from './entete.ts';
import { LectureImpossible } from './refus.ts';

const SEPARATEURS = [';', ',', '\t', '|'] as const;

/** Rows read with each separator to find the right one: a header comes after a few title lines at most. */
const LIGNES_ESSAI = 40;

function decouper(texte: string, delimiter: string, to: number): string[][] {
  return parse(texte, {
    delimiter,
    to,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
  });
}

function essai(texte: string, separateur: string): number {
  try {
    const lignes = decouper(texte, separateur, LIGNES_ESSAI);
    const meilleur = Math.max(0, ...lignes.map(scoreEntete));
    const largeur = Math.max(0, ...lignes.map((ligne) => ligne.length));
    return meilleur * 1000 + Math.min(largeur, 999);
  } catch (cause) {
    if (cause instanceof CsvError) return 0;
    throw cause;
  }
}

/** The separator with which a row looks most like our headers; failing that, the one that makes most columns. */
function choisirSeparateur(texte: string): string {
  const [, annonce] = /^"?sep=(.)"?\r?\n/i.exec(texte) ?? [];
  if (annonce !== undefined) return annonce;
  return SEPARATEURS.map((separateur) => ({ separateur, score: essai(texte, separateur) })).reduce((a, b) =>
    b.score > a.score ? b : a,
  ).separateur;
}

function refusGuillemet(texte: string, separateur: string): LectureImpossible {
  let lues = 0;
  const compter = (record: readonly string[]): null => {
    if (record.length > 0) lues += 1;
    return null;
  };
  try {
    parse(texte, {
      delimiter: separateur,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      on_record: compter,
    });
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
  }
  return new LectureImpossible(
    'guillemet-non-fermé',
    `Un guillemet ouvert à la ligne ${lues + 1} n’est jamais refermé : la suite du fichier ne peut pas être lue. Corrigez cette ligne, ou enregistrez la liste au format .xlsx.`,
  );
}

/** exchanges.md §1: cuts a text into rows and cells. Quotes protect separators and line breaks; row lengths may differ. */
export function lireCsv(texte: string): { readonly separateur: string; readonly lignes: string[][] } {
  const separateur = choisirSeparateur(texte);
  try {
    return { separateur, lignes: decouper(texte, separateur, -1) };
  } catch (cause) {
    if (cause instanceof CsvError) throw refusGuillemet(texte, separateur);
    throw cause;
  }
}
