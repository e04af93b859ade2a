import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deriverCle, N_MAX, N_MIN } from '../../../src-main/exchange/paquet/cle.ts';
import { nouvelleCle, OCTETS_MAX, ouvrir, sceller } from '../../../src-main/exchange/paquet/enveloppe.ts';
import { lirePaquet } from '../../../src-main/exchange/paquet/lire-paquet.ts';

const PHRASE = 'lune cabane tulipe';
const CLAIR = Buffer.from('{"nom":"MARTIN"}');

/** The cheapest key that is accepted: each try costs less. */
const derivation = { N: N_MIN, r: 8, p: 1, sel: Buffer.alloc(16, 7).toString('base64') };
const cle = { ...derivation, cle: await deriverCle(PHRASE, derivation) };
const paquet = sceller(CLAIR, 'aller', cle);
const finEnTete = Buffer.from(paquet).indexOf('\n') + 1;
const enTete = JSON.parse(Buffer.from(paquet.subarray(0, finEnTete)).toString()) as Record<string, unknown>;

const avecEnTete = (champs: Record<string, unknown>): Uint8Array =>
  Buffer.concat([Buffer.from(`${JSON.stringify({ ...enTete, ...champs })}\n`), paquet.subarray(finEnTete)]);

const refus = async (octets: Uint8Array, phrase = PHRASE): Promise<string> => {
  const lu = await ouvrir(octets, phrase);
  return lu.etat === 'refusé' ? lu.code : 'lu';
};

describe('the envelope', () => {
  test('opens with its passphrase, typed with other blanks', async () => {
    const lu = await ouvrir(paquet, '  lune  cabane tulipe');
    expect(lu).toMatchObject({ etat: 'lu', valeur: { sens: 'aller' } });
    expect(lu.etat === 'lu' && Buffer.from(lu.valeur.contenu).equals(CLAIR)).toBe(true);
  });

  test('a new key has the full cost and a salt of its own', async () => {
    const [une, autre] = [await nouvelleCle(PHRASE), await nouvelleCle(PHRASE)];
    expect(une).toMatchObject({ N: 2 ** 17, r: 8, p: 1 });
    expect(une.sel).not.toBe(autre.sel);
    expect(await refus(sceller(CLAIR, 'retour', une))).toBe('lu');
  });

  test('holds nothing in clear but how to open it', () => {
    expect(Object.keys(enTete).toSorted()).toEqual(['N', 'format', 'iv', 'p', 'r', 'sel', 'sens', 'version']);
    expect(Buffer.from(paquet).includes('MARTIN')).toBe(false);
  });

  test('two packets of one key share no nonce', () => {
    const autre = Buffer.from(sceller(CLAIR, 'aller', cle));
    expect(autre.equals(paquet)).toBe(false);
    expect(autre.subarray(0, autre.indexOf('\n')).toString()).not.toContain(String(enTete['iv']));
  });

  test('refuses a wrong passphrase', async () => {
    expect(await refus(paquet, 'lune cabane tulipes')).toBe('phrase ou fichier');
  });

  test('refuses one changed bit, anywhere in what is sealed', async () => {
    for (const rang of [finEnTete, finEnTete + 7, paquet.length - 17, paquet.length - 1]) {
      const altere = Uint8Array.from(paquet);
      altere[rang] = (altere[rang] ?? 0) ^ 1;
      expect(await refus(altere)).toBe('phrase ou fichier');
    }
  });

  test('the header is sealed too: a packet does not pass for a return', async () => {
    expect(await refus(avecEnTete({ sens: 'retour' }))).toBe('phrase ou fichier');
  });

  test('says what a file is that is no whole packet', async () => {
    expect(await refus(new Uint8Array())).toBe('vide');
    expect(await refus(Buffer.from('%PDF-1.7\n…'))).toBe('pas un paquet');
    expect(await refus(Buffer.from('Nom;Prénom\n'))).toBe('pas un paquet');
    expect(await refus(Buffer.from('null\n'))).toBe('pas un paquet');
    expect(await refus(paquet.subarray(0, finEnTete - 5))).toBe('pas un paquet');
    expect(await refus(paquet.subarray(0, finEnTete + 10))).toBe('tronqué');
    expect(await refus(paquet.subarray(0, paquet.length - 1))).toBe('phrase ou fichier');
    expect(await refus(avecEnTete({ version: 2 }))).toBe('autre version');
    expect(await refus(new Uint8Array(OCTETS_MAX + 1))).toBe('trop gros');
  });

  test('refuses a header that would hold up the workstation or weaken the key', async () => {
    const hostiles = [
      { N: N_MAX * 2 },
      { N: N_MIN / 2 },
      { N: N_MIN + 1 },
      { N: 1e300 },
      { N: '131072' },
      { N: -1 },
      { r: 4096 },
      { p: 1e9 },
      { sel: '' },
      { sel: 'A'.repeat(90) },
      { sel: '!!!!' },
      { iv: 'AA==' },
      { sens: 'ailleurs' },
    ];
    for (const champs of hostiles) expect(await refus(avecEnTete(champs))).toBe('en-tête altéré');
  });

  test('whatever the bytes, it answers', async () => {
    const debut = fc.constantFrom(
      '',
      '{',
      '{"format":"passpro-jury"}\n',
      '{"format":"passpro-jury","version":1}\n',
      '[]\n',
    );
    await fc.assert(
      fc.asyncProperty(debut, fc.uint8Array({ maxLength: 300 }), async (texte, octets) => {
        expect(await refus(Buffer.concat([Buffer.from(texte), octets]))).not.toBe('lu');
      }),
    );
  });

  test('every refusal is a sentence that says what to do', async () => {
    const lu = await ouvrir(Buffer.from('autre chose'), PHRASE);
    expect(lu).toMatchObject({ phrase: expect.stringMatching(/^Ce fichier .*Choisissez/) as string });
  });
});

describe('the content', () => {
  const lire = async (contenu: string, sens: 'aller' | 'retour' = 'aller') =>
    lirePaquet(sceller(Buffer.from(contenu), sens, cle), PHRASE);

  test('sealed with the right passphrase but no packet: refused, no crash', async () => {
    for (const contenu of ['', 'null', '[]', '{}', '{"entretiens":[]}', '\u0000', '{"__proto__":{}}'])
      for (const sens of ['aller', 'retour'] as const)
        expect(await lire(contenu, sens)).toMatchObject({ etat: 'refusé', code: 'contenu illisible' });
  });
});
