import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface PdfLu {
  readonly pages: number;
  readonly tagged: boolean;
  /** In reading order, lines joined by one blank so that a sentence cut by a line is found. */
  readonly text: string;
}

/** Reads a PDF back as a reader would, with Poppler's tools. */
export function readPdf(bytes: Uint8Array): PdfLu {
  const file = join(mkdtempSync(join(tmpdir(), 'passpro-pdf-')), 'lu.pdf');
  writeFileSync(file, bytes);
  const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  return {
    pages: Number(/^Pages:\s+(\d+)/m.exec(info)?.[1]),
    tagged: /^Tagged:\s+yes/m.test(info),
    text: text.replace(/\s+/gu, ' '),
  };
}
