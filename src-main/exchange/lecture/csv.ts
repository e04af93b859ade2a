import { CsvError, parse } from 'csv-parse/sync';
import { scoreEntete } from './entete.ts';
import { LectureImpossible } from './refus.ts';

const SEPARATEURS = [';', ',', '\t', '|'] as const;

/** Rows read with each separator to find the right one: a header comes after a few title lines at most. */
const LIGNES_ESSAI = 40;

type SurLigne = (ligne: readonly string[], contexte: { readonly lines: number }) => string[] | null;

function decouper(
  texte: string,
  delimiter: string,
  options: { readonly to?: number; on_record?: SurLigne } = {},
): string[][] {
  return parse(texte, {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    ...options,
  });
}

/** Rows before a quote that is never closed count all the same: the refusal will name its line. */
function essai(texte: string, separateur: string): number {
  let meilleur = 0;
  let largeur = 0;
  const noter: SurLigne = (ligne) => {
    meilleur = Math.max(meilleur, scoreEntete(ligne));
    largeur = Math.max(largeur, ligne.length);
    return null;
  };
  try {
    decouper(texte, separateur, { to: LIGNES_ESSAI, on_record: noter });
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
  }
  return meilleur * 1000 + Math.min(largeur, 999);
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
  const compter: SurLigne = (_, { lines }) => {
    lues = lines;
    return null;
  };
  try {
    decouper(texte, separateur, { on_record: compter });
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
  }
  return new LectureImpossible(
    'guillemet-non-fermé',
    `Un guillemet ouvert à la ligne ${lues + 1} du fichier n’est jamais refermé : la suite du fichier ne peut pas être lue. Corrigez cette ligne, ou enregistrez la liste au format .xlsx.`,
  );
}

/** exchanges.md §1: cuts a text into rows and cells. Quotes protect separators and line breaks; row lengths may differ. */
export function lireCsv(texte: string): { readonly separateur: string; readonly lignes: string[][] } {
  const separateur = choisirSeparateur(texte);
  try {
    return { separateur, lignes: decouper(texte, separateur) };
  } catch (cause) {
    if (cause instanceof CsvError) throw refusGuillemet(texte, separateur);
    throw cause;
  }
}
