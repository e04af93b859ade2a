import { type PDFContext, PDFHexString, type PDFRef } from '@cantoo/pdf-lib';
import { RawObject } from './raw-object.ts';

/** A bookmark, and those of the part of the document that it opens. */
export interface OutlineEntry {
  readonly title: string;
  readonly page: PDFRef;
  readonly kids: readonly OutlineEntry[];
}

/** Writes the bookmarks, all open at first; nothing when there is at most one. */
export function writeOutline(context: PDFContext, entries: readonly OutlineEntry[]): PDFRef | undefined {
  const [first] = entries;
  if (first === undefined || (entries.length === 1 && first.kids.length === 0)) return undefined;
  const root = context.nextRef();
  context.assign(root, new RawObject(`<</Type/Outlines${writeLevel(context, root, entries)}>>`));
  return root;
}

/** Writes the children of one entry; answers what their parent says of them. */
function writeLevel(context: PDFContext, parent: PDFRef, entries: readonly OutlineEntry[]): string {
  if (entries.length === 0) return '';
  const refs = entries.map(() => context.nextRef());
  for (const [index, { title, page, kids }] of entries.entries()) {
    const [ref, previous, next] = [refs[index], refs[index - 1], refs[index + 1]];
    if (ref === undefined) continue;
    const around = (previous ? `/Prev ${previous.toString()}` : '') + (next ? `/Next ${next.toString()}` : '');
    const below = writeLevel(context, ref, kids);
    const text = PDFHexString.fromText(title).toString();
    const syntax = `<</Title ${text}/Parent ${parent.toString()}${around}${below}/Dest[${page.toString()}/Fit]>>`;
    context.assign(ref, new RawObject(syntax));
  }
  return `/First ${String(refs[0])}/Last ${String(refs.at(-1))}/Count ${countOpen(entries)}`;
}

const countOpen = (entries: readonly OutlineEntry[]): number =>
  entries.reduce((sum, { kids }) => sum + 1 + countOpen(kids), 0);
