import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

export interface RendererFile {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** A page: its nonce is still to be written, see pageWithNonce. */
  readonly page: boolean;
}

/**
 * The file of the built renderer that an address names, or undefined. Nothing outside `root` can be named, encoded
 * or through a link, and only the kinds of file that the build makes. An address without extension is a screen of
 * the application: it gives the page, which shows that screen.
 */
export async function readRendererFile(root: string, pathname: string): Promise<RendererFile | undefined> {
  const path = safePath(pathname);
  if (path === undefined) return undefined;
  const name = extname(path) === '' ? '/index.html' : path;
  const type = Object.hasOwn(TYPES, extname(name)) ? TYPES[extname(name)] : undefined;
  if (type === undefined) return undefined;
  try {
    const base = await realpath(root);
    const file = await realpath(join(base, name));
    if (!file.startsWith(base + sep)) return undefined;
    return { type, bytes: await readFile(file), page: extname(name) === '.html' };
  } catch (error) {
    if (isAbsence(error)) return undefined;
    throw error;
  }
}

/** Decodes once; whatever still looks like an escape, a parent folder or a drive is no file of ours. */
function safePath(pathname: string): string | undefined {
  try {
    const path = decodeURIComponent(pathname);
    const plain = path.startsWith('/') && /^[\w./ -]+$/.test(path);
    return plain && !path.split('/').includes('..') ? path : undefined;
  } catch {
    // A broken escape: no file of ours.
    return undefined;
  }
}

function isAbsence(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR';
}
