import { preparerImpression } from '../../domain/texte/imprimable.ts';
import { apostrophes } from '../typographie.ts';
import type { FaceName, FontFaces } from '../fonts/font-faces.ts';
import type { TextSpan } from '../tagged/page-canvas.ts';

/** A stretch of text in one weight. */
export interface Run {
  readonly text: string;
  readonly face?: FaceName;
}

/** Text as sentences hold it: plain, or with stretches in another weight. `\n` forces a new line. */
export type Rich = string | readonly Run[];

export interface Line {
  readonly spans: readonly TextSpan[];
  /** Points, without the blank at the end. */
  readonly width: number;
}

export interface LineStyle {
  readonly size: number;
  readonly face: FaceName;
}

interface Within {
  readonly name: FaceName;
  /** Thousandths of em. */
  readonly limit: number;
}

/** What cannot be cut: pieces of one word, possibly in two weights. Widths are thousandths of em. */
interface Token {
  readonly pieces: readonly (TextSpan & { readonly width: number })[];
  readonly width: number;
  /** Whether a blank separates it from the one before (false after a hyphen). */
  readonly spaced: boolean;
  /** Whether it must start a line. */
  readonly forced: boolean;
}

export const bold = (text: string): Run => ({ text, face: 'semibold' });

/** No line starts with a double sign of punctuation, nor ends with an opening guillemet. */
const STUCK_BLANKS = / (?=[:;!?»])|(?<=«) /g;
/** Breaking opportunities: blanks (never the non-breaking ones) and line feeds. */
const SEPARATORS = /([ \n])/;
/** Where a word too long for its line may be cut without a sign: after a hyphen, a slash, an at sign or a dot. */
const INNER_CUTS = /(?<=[-/@.])(?=\p{L})/u;

/** Cuts a text into lines no wider than `width` points; a word wider than that alone is cut between letters. */
export function breakLines(
  faces: FontFaces,
  rich: Rich,
  { size, face, width }: LineStyle & { readonly width: number },
): Line[] {
  const limit = (width * 1000) / size;
  const tokens = tokenize(faces, typeof rich === 'string' ? [{ text: rich, face }] : rich, { face, limit });
  const lines: Token[][] = [];
  let used = Infinity;
  for (const token of tokens) {
    const blank = token.spaced ? spaceWidth(faces, token) : 0;
    const line = lines.at(-1);
    if (line === undefined || token.forced || used + blank + token.width > limit) {
      lines.push([token]);
      used = token.width;
    } else {
      line.push(token);
      used += blank + token.width;
    }
  }
  return lines.map((line, index) => {
    const [next] = lines[index + 1] ?? [];
    return joinTokens(faces, line, { size, spaced: next !== undefined && (next.spaced || next.forced) });
  });
}

function tokenize(
  faces: FontFaces,
  runs: readonly Run[],
  { face, limit }: { readonly face: FaceName; readonly limit: number },
): Token[] {
  const tokens: Token[] = [];
  let pieces: (TextSpan & { readonly width: number })[] = [];
  let [spaced, forced] = [false, false];
  const close = (): void => {
    if (pieces.length === 0) return;
    tokens.push({ pieces, width: pieces.reduce((sum, piece) => sum + piece.width, 0), spaced, forced });
    pieces = [];
    [spaced, forced] = [false, false];
  };
  for (const run of runs) {
    const name = run.face ?? face;
    for (const part of apostrophes(preparerImpression(run.text)).replaceAll(STUCK_BLANKS, '\u00a0').split(SEPARATORS)) {
      if (part === ' ' || part === '\n' || part === '') {
        close();
        if (part === ' ') spaced = true;
        if (part === '\n') forced = true;
        continue;
      }
      for (const [index, word] of fitting(faces, part, { name, limit }).entries()) {
        if (index > 0) close();
        pieces.push({ face: name, ...faces[name].shape(word) });
      }
    }
  }
  close();
  return tokens;
}

/** The word itself, or slices of it that each fit: at its hyphens, else between letters. */
function fitting(faces: FontFaces, word: string, within: Within): string[] {
  const fits = (part: string): boolean => faces[within.name].shape(part).width <= within.limit;
  if (fits(word)) return [word];
  const parts = word.split(INNER_CUTS);
  const slices: string[] = [];
  for (const part of parts.length > 1 ? parts : word) {
    const longer = `${slices.at(-1) ?? ''}${part}`;
    if (slices.length > 0 && fits(longer)) slices[slices.length - 1] = longer;
    else if (parts.length > 1 && !fits(part)) slices.push(...fitting(faces, part, within));
    else slices.push(part);
  }
  return slices;
}

const spaceWidth = (faces: FontFaces, token: Token): number => {
  const [first] = token.pieces;
  return first === undefined ? 0 : faces[first.face].shape(' ').width;
};

/** A line ends with a blank glyph when a word follows: extracted words do not stick together, a word cut in two does. */
function joinTokens(
  faces: FontFaces,
  tokens: readonly Token[],
  { size, spaced }: { readonly size: number; readonly spaced: boolean },
): Line {
  const spans: { face: FaceName; code: string }[] = [];
  let width = 0;
  const append = (face: FaceName, code: string): void => {
    const span = spans.at(-1);
    if (span?.face === face) span.code += code;
    else spans.push({ face, code });
  };
  for (const [index, token] of tokens.entries()) {
    if (index > 0 && token.spaced) {
      const face = token.pieces[0]?.face ?? 'regular';
      const blank = faces[face].shape(' ');
      append(face, blank.code);
      width += blank.width;
    }
    for (const piece of token.pieces) {
      append(piece.face, piece.code);
      width += piece.width;
    }
  }
  const end = spans.at(-1);
  if (spaced && end !== undefined) end.code += faces[end.face].shape(' ').code;
  return { spans, width: (width * size) / 1000 };
}
