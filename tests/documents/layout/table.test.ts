import { describe, expect, it } from 'vitest';
import { Flow } from '../../../src-main/documents/layout/flow.ts';
import { table } from '../../../src-main/documents/layout/table.ts';
import { A4 } from '../../../src-main/documents/tagged/geometry.ts';
import { TaggedDocument } from '../../../src-main/documents/tagged/tagged-document.ts';
import { FACES } from '../support/faces.ts';
import { flatten, fullText, readPdf } from '../support/read-pdf.ts';

const MARGINS = { top: 50, right: 50, bottom: 50, left: 50 };

const COLUMNS = [
  { titre: 'Élève', share: 1, names: true },
  { titre: 'Texte', share: 3 },
];

async function writeTable(rows: readonly (readonly string[])[]) {
  const document = new TaggedDocument(FACES, { title: 'Essai', author: '', subject: '', editeLe: '2027-03-01' });
  const flow = new Flow(document, { faces: FACES, size: A4, margins: MARGINS, furniture: () => undefined });
  flow.add(table(flow.setting, { columns: COLUMNS, rows }));
  flow.finish();
  return readPdf(document.save());
}

describe('a table', () => {
  it('repeats its header on each page as an artifact, and has one in the tree', async () => {
    const { pages, tree } = await writeTable(Array.from({ length: 120 }, (_, index) => [`Élève ${index}`, 'présent']));
    expect(pages.length).toBeGreaterThan(2);
    expect(pages[0]?.artifacts).toEqual([]);
    for (const page of pages.slice(1)) expect(page.artifacts).toEqual(['Élève', 'Texte']);
    const elements = flatten(tree);
    expect(elements.filter((element) => element.tag === 'Table')).toHaveLength(1);
    expect(elements.filter((element) => element.scope === 'Column').map(fullText)).toEqual(['Élève', 'Texte']);
    expect(elements.filter((element) => element.scope === 'Row')).toHaveLength(120);
  });

  it('never leaves its last row alone on a page', async () => {
    for (let nombre = 30; nombre < 60; nombre++) {
      const { pages } = await writeTable(Array.from({ length: nombre }, (_, rang) => [`Élève ${rang}`, 'présent']));
      expect(pages.at(-1)?.text.match(/Élève \d+/g)?.length).not.toBe(1);
    }
  });

  it('says that it is empty, in a sentence rather than a header over nothing', async () => {
    const { tree, text } = await writeTable([]);
    expect(flatten(tree).some(({ tag }) => tag === 'Table')).toBe(false);
    expect(text).toBe('Aucune ligne.');
  });

  it('never cuts a row between two pages', async () => {
    const long = 'mot '.repeat(120).trim();
    const { pages } = await writeTable(
      Array.from({ length: 12 }, (_, index) => [`Élève ${index}`, `${long} fin${index}.`]),
    );
    for (const page of pages) {
      const starts = page.text.match(/Élève \d+/g) ?? [];
      const ends = page.text.match(/fin\d+\./g) ?? [];
      expect(ends).toHaveLength(starts.length);
    }
  });

  it('cuts a row taller than a page, and loses nothing of it', async () => {
    const words = Array.from({ length: 3000 }, (_, index) => `mot${index}`);
    const { pages, tree } = await writeTable([
      ['avant', 'x'],
      ['long', words.join(' ')],
      ['après', 'y'],
    ]);
    expect(pages.length).toBeGreaterThan(2);
    const cells = flatten(tree).filter((element) => element.tag === 'TD');
    expect(cells).toHaveLength(3);
    expect(cells[1]?.text.trim().split(/\s+/)).toEqual(words);
  });
});
