import { type PDFContext, PDFHexString, type PDFRef } from '@cantoo/pdf-lib';
import { RawObject } from './raw-object.ts';

export interface OutlineEntry {
  readonly title: string;
  readonly page: PDFRef;
}

/** Writes a flat list of bookmarks; nothing when there is at most one. */
export function writeOutline(context: PDFContext, entries: readonly OutlineEntry[]): PDFRef | undefined {
  if (entries.length < 2) return undefined;
  const parent = context.nextRef();
  const refs = entries.map(() => context.nextRef());
  for (const [index, entry] of entries.entries()) {
    const [ref, previous, next] = [refs[index], refs[index - 1], refs[index + 1]];
    if (ref === undefined) continue;
    const around = (previous ? `/Prev ${previous.toString()}` : '') + (next ? `/Next ${next.toString()}` : '');
    const title = PDFHexString.fromText(entry.title).toString();
    const syntax = `<</Title ${title}/Parent ${parent.toString()}${around}/Dest[${entry.page.toString()}/Fit]>>`;
    context.assign(ref, new RawObject(syntax));
  }
  const ends = `/First ${String(refs[0])}/Last ${String(refs.at(-1))}/Count ${refs.length}`;
  context.assign(parent, new RawObject(`<</Type/Outlines${ends}>>`));
  return parent;
}
