import { zipSync } from 'fflate';

/** One archive of several files; PDFs are compressed already, so they are only stored. Dated 1980: same bytes, same archive. */
export const archiver = (files: readonly { readonly nomFichier: string; readonly bytes: Uint8Array }[]): Uint8Array =>
  zipSync(Object.fromEntries(files.map(({ nomFichier, bytes }) => [nomFichier, bytes])), {
    level: 0,
    mtime: new Date('1980-01-01T00:00:00'),
  });
