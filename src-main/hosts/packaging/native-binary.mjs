// electron-builder's afterPack. Runs on whatever Node runs electron-builder: no type to strip.
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** electron-builder's numbers for the processors that are shipped. */
const ARCHS = { 1: 'x64', 3: 'arm64' };

/** Machine numbers of the three formats: ELF's e_machine, PE's Machine, Mach-O's cputype. */
const ELF = { 62: 'x64', 183: 'arm64' };
const PE = { 0x8664: 'x64', 0xaa64: 'arm64' };
const MACH_O = { 0x01000007: 'x64', 0x0100000c: 'arm64' };

/**
 * @param {Buffer} bytes a native module
 * @returns {string} the platform and processor that it runs on, as its own header says; « unknown » for anything else
 */
export function targetOf(bytes) {
  if (bytes.length < 64) return 'unknown';
  if (bytes.readUInt32BE(0) === 0x7f454c46) return named('linux', ELF[bytes.readUInt16LE(18)]);
  if (bytes.readUInt32LE(0) === 0xfeedfacf) return named('darwin', MACH_O[bytes.readUInt32LE(4)]);
  const start = bytes.readUInt16LE(0) === 0x5a4d ? bytes.readUInt32LE(0x3c) : bytes.length;
  if (start + 6 > bytes.length || bytes.readUInt32LE(start) !== 0x00004550) return 'unknown';
  return named('win32', PE[bytes.readUInt16LE(start + 4)]);
}

function named(platform, arch) {
  return arch === undefined ? 'unknown' : `${platform}-${arch}`;
}

/** @returns {Promise<string[]>} the native modules of a packed tree */
export async function nativeModules(tree) {
  const names = await readdir(tree, { recursive: true });
  return names.filter((name) => name.endsWith('.node')).map((name) => join(tree, name));
}

/** Refuses a package whose database cannot be loaded where it will be installed. @throws {Error} */
export async function afterPack({ appOutDir, electronPlatformName, arch }) {
  const wanted = `${electronPlatformName}-${ARCHS[arch]}`;
  const found = await nativeModules(appOutDir);
  const [path] = found;
  const held = path && targetOf(await readFile(path));
  if (found.length === 1 && basename(path) === `${wanted}.node` && held === wanted) return;
  const seen = found.map((name) => basename(name)).join(', ') || 'none';
  throw new Error(`The package for ${wanted} must hold ${wanted}.node and no other native module; it holds: ${seen}.`);
}
