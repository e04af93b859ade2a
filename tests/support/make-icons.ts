/**
 * Draws the icons of every platform from resources/icons/icon.svg, in Chromium: `node tests/support/make-icons.ts`.
 * To run again when the drawing changes; its results are kept with the sources.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumPath } from './chromium.mjs';

const FOLDER = join(import.meta.dirname, '..', '..', 'resources', 'icons');
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024] as const;

/** Sizes inside the file of Windows, each as a PNG. */
const ICO = [16, 24, 32, 48, 64, 128, 256];

/** Apple's name of each size; a name ending in 11 to 14 is the double of a smaller one, for fine screens. */
const ICNS: readonly (readonly [type: string, size: number])[] = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
];

type Pictures = ReadonlyMap<number, Buffer>;

function need(pictures: Pictures, size: number): Buffer {
  const picture = pictures.get(size);
  if (!picture) throw new Error(`No picture of ${size} pixels`);
  return picture;
}

async function draw(): Promise<Pictures> {
  const executablePath = chromiumPath();
  const root = process.getuid?.() === 0;
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: root ? ['--no-sandbox'] : [],
  });
  const svg = readFileSync(join(FOLDER, 'icon.svg'), 'utf8');
  const pictures = new Map<number, Buffer>();
  for (const size of SIZES) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const style = `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>`;
    await page.setContent(style + svg);
    pictures.set(size, await page.screenshot({ omitBackground: true }));
    await page.close();
  }
  await browser.close();
  return pictures;
}

/** ICONDIR, one ICONDIRENTRY of 16 bytes per picture, then the PNGs; 256 is written 0. */
function toIco(pictures: Pictures): Buffer {
  const images = ICO.map((size) => ({ size, bytes: need(pictures, size) }));
  const header = Buffer.alloc(6 + 16 * images.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(images.length, 4);
  let offset = header.length;
  for (const [rank, { size, bytes }] of images.entries()) {
    const at = 6 + 16 * rank;
    header.writeUInt8(size % 256, at);
    header.writeUInt8(size % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(bytes.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += bytes.length;
  }
  return Buffer.concat([header, ...images.map(({ bytes }) => bytes)]);
}

/** Each part is its type, its length with these eight bytes, and the PNG; the whole is such a part itself. */
function toIcns(pictures: Pictures): Buffer {
  const part = (type: string, content: Buffer): Buffer => {
    const header = Buffer.alloc(8);
    header.write(type, 'latin1');
    header.writeUInt32BE(content.length + 8, 4);
    return Buffer.concat([header, content]);
  };
  return part('icns', Buffer.concat(ICNS.map(([type, size]) => part(type, need(pictures, size)))));
}

const pictures = await draw();
mkdirSync(join(FOLDER, 'png'), { recursive: true });
for (const [size, bytes] of pictures) writeFileSync(join(FOLDER, 'png', `${size}x${size}.png`), bytes);
writeFileSync(join(FOLDER, 'icon.ico'), toIco(pictures));
writeFileSync(join(FOLDER, 'icon.icns'), toIcns(pictures));
