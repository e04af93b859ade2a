import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { convocationsPdf } from '../../src-main/documents/convocation.ts';
import { CAMPAGNE, convocations, LYCEE } from './support/campagne-exemple.ts';
import { FACES } from './support/faces.ts';

const folder = mkdtempSync(join(tmpdir(), 'passpro-pdf-'));
const file = join(folder, 'convocations.pdf');

/** A second reader, which shares nothing with the library that wrote the file (Debian's poppler-utils). */
const poppler = (tool: string, ...args: readonly string[]): string =>
  execFileSync(tool, [...args], { encoding: 'utf8' });

function isInstalled(): boolean {
  try {
    poppler('pdftotext', '-v');
    return true;
  } catch {
    return false;
  }
}

afterAll(() => rmSync(folder, { recursive: true }));

describe.skipIf(!isInstalled())('poppler', () => {
  it('reads every page, names included, and the structure tree', async () => {
    const data = {
      lycee: LYCEE,
      campagne: CAMPAGNE,
      convocations: convocations(9),
      editeLe: '2027-03-01',
    };
    writeFileSync(file, await convocationsPdf(FACES, data));
    const info = poppler('pdfinfo', file);
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toMatch(/Pages:\s+9/);
    const text = poppler('pdftotext', '-layout', file, '-');
    for (const name of ['LŒUILLET', 'ŸVARS', 'MUÑOZ', 'ÇELIK', 'ČAPEK', 'ÉTIENNE', 'D’ARGENTRÉ', 'O’BRIEN'])
      expect(text).toContain(name);
    expect(text).toContain('10 h 10');
    const structure = poppler('pdfinfo', '-struct-text', file);
    expect(structure.match(/^ {4}H1/gm)).toHaveLength(9);
    expect(structure).toContain('/Scope /Column');
  });

  it('paints the letters: a page whose glyphs are blank keeps its frame and rules only, some hundred dark points', () => {
    const darkPixels = (path: string): number => {
      const image = execFileSync('pdftoppm', ['-r', '40', '-gray', '-f', '1', '-l', '1', path], { maxBuffer: 1e7 });
      return image.subarray(-330 * 467).filter((grey) => grey < 160).length;
    };
    expect(darkPixels(file)).toBeGreaterThan(4000);
  });
});
