import fc from 'fast-check';
import { expect, it } from 'vitest';
import { POIDS_MAX_LOGO, verifierLogo } from '../../../src-main/domain/convocation/logo.ts';

/** The head of a PNG of that size. */
const png = (largeur: number, hauteur: number): Uint8Array => {
  const octets = Buffer.alloc(40);
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').copy(octets);
  octets.writeUInt32BE(largeur, 16);
  octets.writeUInt32BE(hauteur, 20);
  return octets;
};

const JPEG = Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0001108001000200301220002110103110100', 'hex');

it('knows a PNG and a JPEG by their bytes', () => {
  expect(verifierLogo(png(600, 200))).toEqual({ ok: true, type: 'image/png' });
  expect(verifierLogo(JPEG)).toEqual({ ok: true, type: 'image/jpeg' });
});

it.each([
  ['a GIF', Buffer.from('GIF89a'.padEnd(60)), /ni un PNG ni un JPEG/],
  ['a PDF called .png', Buffer.from('%PDF-1.7'.padEnd(60)), /ni un PNG ni un JPEG/],
  ['a JPEG cut after its head', JPEG.subarray(0, 20), /ni un PNG ni un JPEG/],
  ['nothing', new Uint8Array(), /ni un PNG ni un JPEG/],
  ['a heavy one', new Uint8Array(POIDS_MAX_LOGO + 1), /301 Ko/],
  ['a small file that would open on a huge picture', png(60_000, 60_000), /60000 × 60000/],
  ['one without a size', png(0, 10), /0 × 10/],
] as const)('refuses %s, and says why', (_nom, octets, phrase) => {
  const verdict = verifierLogo(octets);
  expect(!verdict.ok && verdict.phrase).toMatch(phrase);
});

it('never fails on bytes of any kind', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (suite) => {
      expect(verifierLogo(Uint8Array.from([0xff, 0xd8, 0xff, ...suite])).ok).toBeTypeOf('boolean');
    }),
  );
});
