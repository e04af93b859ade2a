import { inflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

/** One element of the structure tree with the text of its own marked contents. */
export interface ReadElement {
  readonly tag: string;
  readonly text: string;
  readonly scope: string | null;
  readonly alt: string | null;
  readonly kids: readonly ReadElement[];
}

interface ReadPage {
  /** Text in the order of the content stream, one line per text object, artifacts included. */
  readonly text: string;
  /** Text of each marked content. */
  readonly marked: ReadonlyMap<number, string>;
  readonly artifacts: readonly string[];
  /** Painting operators outside of any tag: none in a tagged file. */
  readonly untagged: number;
}

export interface ReadPdf {
  readonly document: PDFDocument;
  readonly pages: readonly ReadPage[];
  readonly tree: ReadElement;
  readonly text: string;
  readonly bookmarks: readonly string[];
}

const name = (key: string): PDFName => PDFName.of(key);

/** Reads a PDF back without any of the code that wrote it: objects, font tables, content streams, structure tree. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const leaves = document.getPages().map((page) => page.node);
  const pages = leaves.map(readPage);
  const pageOf = new Map(document.getPages().map((page, index) => [page.ref, index]));
  const root = document.catalog.lookup(name('StructTreeRoot'), PDFDict);
  const tree = readElement(root.lookup(name('K'), PDFDict), { pages, pageOf });
  return { document, pages, tree, text: pages.map((page) => page.text).join('\n'), bookmarks: readBookmarks(document) };
}

/** The stream under that key. */
export function rawStream(dict: PDFDict, key: string): PDFRawStream {
  const stream = dict.lookup(name(key));
  if (!(stream instanceof PDFRawStream)) throw new Error(`No stream under ${key}`);
  return stream;
}

/** Every element of the tree, parents before children. */
export const flatten = (element: ReadElement): ReadElement[] => [element, ...element.kids.flatMap(flatten)];

/** The text of an element and of all below. */
export const fullText = (element: ReadElement): string =>
  [element.text, ...element.kids.map(fullText)].filter((part) => part !== '').join(' ');

interface Where {
  readonly pages: readonly ReadPage[];
  readonly pageOf: ReadonlyMap<PDFRef, number>;
}

function readElement(dict: PDFDict, where: Where): ReadElement {
  const page = dict.get(name('Pg'));
  const kids: ReadElement[] = [];
  let text = '';
  const markedText = (ref: unknown, mcid: number): string => {
    const index = ref instanceof PDFRef ? where.pageOf.get(ref) : undefined;
    return (index === undefined ? undefined : where.pages[index]?.marked.get(mcid)) ?? '';
  };
  const array = dict.lookup(name('K'), PDFArray);
  for (let index = 0; index < array.size(); index++) {
    const kid = array.lookup(index);
    if (kid instanceof PDFNumber) text += markedText(page, kid.asNumber());
    else if (kid instanceof PDFDict && kid.has(name('MCID'))) {
      text += markedText(kid.get(name('Pg')), kid.lookup(name('MCID'), PDFNumber).asNumber());
    } else if (kid instanceof PDFDict) kids.push(readElement(kid, where));
  }
  const scope = dict.lookupMaybe(name('A'), PDFDict)?.lookupMaybe(name('Scope'), PDFName);
  const alt = dict.lookupMaybe(name('Alt'), PDFString, PDFHexString);
  return {
    tag: dict.lookup(name('S'), PDFName).decodeText(),
    text,
    scope: scope?.decodeText() ?? null,
    alt: alt?.decodeText() ?? null,
    kids,
  };
}

function readPage(leaf: PDFDict): ReadPage {
  const fonts = leaf.lookup(name('Resources'), PDFDict).lookup(name('Font'), PDFDict);
  const tables = new Map(
    fonts.keys().map((key) => [key.decodeText(), toUnicode(rawStream(fonts.lookup(key, PDFDict), 'ToUnicode'))]),
  );
  const operators = inflateSync(rawStream(leaf, 'Contents').contents).toString('latin1');
  const marked = new Map<number, string>();
  const artifacts: string[] = [];
  const lines: string[] = [];
  let [mcid, open, untagged] = [-1, false, 0];
  for (const line of operators.split('\n')) {
    const begin = /^\/(\w+)<<(.*)>>BDC$/.exec(line);
    if (begin) {
      open = true;
      mcid = begin[1] === 'Artifact' ? -1 : Number(/MCID (\d+)/.exec(begin[2] ?? '')?.[1]);
      if (mcid >= 0) marked.set(mcid, '');
    } else if (line === 'EMC') open = false;
    else if (line !== '') {
      if (!open) untagged++;
      if (!line.startsWith('BT')) continue;
      const text = decodeText(line, tables);
      lines.push(text);
      if (mcid >= 0) marked.set(mcid, (marked.get(mcid) ?? '') + text);
      else artifacts.push(text);
    }
  }
  return { text: lines.map((text) => text.trimEnd()).join('\n'), marked, artifacts, untagged };
}

function decodeText(line: string, tables: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let text = '';
  for (const [, font = '', array = ''] of line.matchAll(/\/(\w+) [\d.]+ Tf\[(.*?)\]TJ/g)) {
    const table = tables.get(font);
    for (const [, codes = ''] of array.matchAll(/<([0-9a-f]*)>/g)) {
      for (const code of codes.match(/.{4}/g) ?? []) text += table?.get(code) ?? '\ufffd';
    }
  }
  return text;
}

function toUnicode(stream: PDFRawStream): ReadonlyMap<string, string> {
  const table = inflateSync(stream.contents).toString('latin1');
  return new Map(
    [...table.matchAll(/^<([0-9a-f]{4})><([0-9a-f]+)>$/gm)].map(([, code = '', utf16 = '']) => [
      code,
      String.fromCharCode(...(utf16.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16))),
    ]),
  );
}

/** Titles in the order of the pages; those below another one are set back by two blanks. */
function readBookmarks(document: PDFDocument): string[] {
  const titles: string[] = [];
  const walk = (parent: PDFDict | undefined, indent: string): void => {
    let entry = parent?.lookupMaybe(name('First'), PDFDict);
    while (entry) {
      titles.push(indent + entry.lookup(name('Title'), PDFHexString).decodeText());
      walk(entry, `${indent}  `);
      entry = entry.lookupMaybe(name('Next'), PDFDict);
    }
  };
  walk(document.catalog.lookupMaybe(name('Outlines'), PDFDict), '');
  return titles;
}
