import { deflateSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf } from '../../src-main/contract/index.ts';
import { LIGNES_LETTRE, LONGUEURS_LETTRE, type TexteLettre } from '../../src-main/domain/convocation/lettre.ts';
import { readPdf } from '../support/pdf.ts';
import { type CampagnePlacee, LUNDI, MERCREDI, openCampagnePlacee } from './entretiens/campagne-placee.ts';
import { retablir } from '../support/journal.ts';

let c: CampagnePlacee;
beforeEach(async () => {
  c = await openCampagnePlacee({
    now: '2027-03-08T09:00:00',
    before: async (tx) => {
      const [place] = (await tx.all('entretien', { jour: LUNDI })).toSorted((a, b) =>
        (a.debut ?? '').localeCompare(b.debut ?? ''),
      );
      await tx.update('candidat', [{ id: place?.candidatId ?? '', nom: 'Muñoz-Čapek', prenom: 'Ÿlan' }]);
    },
  });
});
afterEach(async () => {
  await c.t.app.close();
  expect(c.t.logged).toEqual([]);
});

const TEXTE: TexteLettre = {
  introduction: 'Bonjour {prenom} {nom}, rendez-vous le {date} à {heure}, {lieu}, pour {domaine}.',
  aApporter: 'Un stylo\nUne tenue de travail',
  empechement: 'Appelez le {lycee}.',
  signature: 'La proviseure',
  pied: 'Entrée par l’atelier, {duree}.',
};
const INDIVIDUEL = { mode: 'individuel', motif: 'première' } as const;

const lettre = async (nature: InputOf<'modeles.reinitialiser'>) => {
  const { lettres } = await c.t.ask('modeles.lire', {});
  return lettres.find(({ mode, motif }) => mode === nature.mode && motif === nature.motif);
};
const texteDuPdf = (fichier: { readonly contenu: string } | null): string =>
  readPdf(Buffer.from(fichier?.contenu ?? '', 'base64')).text;

/** A true PNG of one colour. */
function png(largeur: number, hauteur: number): string {
  const crcTable = Array.from({ length: 256 }, (_, n) => {
    let value = n;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    return value >>> 0;
  });
  const crc = (bytes: Buffer): number => {
    let value = 0xffffffff;
    for (const byte of bytes) value = (crcTable[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
    return (value ^ 0xffffffff) >>> 0;
  };
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const head = Buffer.alloc(4);
    head.writeUInt32BE(data.length);
    const tail = Buffer.alloc(4);
    tail.writeUInt32BE(crc(body));
    return Buffer.concat([head, body, tail]);
  };
  const size = Buffer.alloc(13);
  size.writeUInt32BE(largeur);
  size.writeUInt32BE(hauteur, 4);
  size.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(largeur * 3, 0x40)]);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: hauteur }, () => row)));
  const file = Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', size),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return file.toString('base64');
}

describe('the letters of the lycée', () => {
  it('are the proposed ones at first: one for each mode and reason, with what none can leave out', async () => {
    const { lettres, logo, mentions } = await c.t.ask('modeles.lire', {});
    expect(lettres).toHaveLength(6);
    expect(lettres.every(({ modifiee }) => !modifiee)).toBe(true);
    expect(logo).toBeNull();
    expect(mentions.join(' ')).toMatch(/Aucun bulletin.*RGPD/);
  });

  it('are printed with the fields of each pupil, and always with R23 and the RGPD notice', async () => {
    await c.t.ask('modeles.modifier', { natures: [INDIVIDUEL], texte: TEXTE });
    const entretienId = c.places[0]?.id ?? '';
    const text = texteDuPdf(await c.t.ask('convocations.apercu', { entretienId }));
    expect(text).toMatch(/Bonjour Ÿlan MUÑOZ-ČAPEK, rendez-vous le lundi 15 mars 2027 à 9 h, Salle B12, pour/u);
    for (const part of ['Un stylo', 'Une tenue de travail', 'Appelez le Lycée', 'La proviseure', 'l’atelier, 20 min'])
      expect(text.replaceAll('\u00a0', ' ')).toContain(part);
    expect(text).toContain('Aucun bulletin scolaire n’est à apporter.');
    expect(text).toContain('article 6-1-e du RGPD');
    expect(text).not.toMatch(/[{}]|jury/i);
  });

  it('go by the mode and by the reason to write (R28)', async () => {
    const { t, places } = c;
    const deux = { mode: 'individuel', motif: 'remplacement' } as const;
    await t.ask('modeles.modifier', {
      natures: [deux],
      texte: { ...TEXTE, introduction: 'Au lieu du {date_precedente}.' },
    });
    const entretienId = places[0]?.id ?? '';
    const lire = async () => texteDuPdf(await t.ask('convocations.apercu', { entretienId }));
    expect(await lire()).not.toContain('Au lieu du');
    await t.ask('planning.placer', {
      entretienId,
      juryId: 'jury-0',
      jour: '2027-03-16',
      debut: '10:00',
    } as InputOf<'planning.placer'>);
    expect(await lire()).toContain('Au lieu du lundi 15 mars 2027.');
  });

  it('are undone, redone, and named', async () => {
    const acte = await c.t.act('modeles.modifier', { natures: [INDIVIDUEL], texte: TEXTE });
    expect(acte?.libelle).toMatch(/^modifier la lettre «\spremière convocation, individuel\s»$/u);
    expect(await lettre(INDIVIDUEL)).toMatchObject({ modifiee: true, texte: TEXTE });
    await c.annuler();
    expect(await lettre(INDIVIDUEL)).toMatchObject({ modifiee: false });
    await retablir(c.t);
    expect(await lettre(INDIVIDUEL)).toMatchObject({ modifiee: true, texte: TEXTE });
  });

  it('come back to the proposed text; once there, nothing is left to do', async () => {
    const propose = (await lettre(INDIVIDUEL))?.texte;
    await c.t.ask('modeles.modifier', { natures: [INDIVIDUEL], texte: TEXTE });
    await c.t.ask('modeles.reinitialiser', INDIVIDUEL);
    expect(await lettre(INDIVIDUEL)).toMatchObject({ modifiee: false, texte: propose });
    expect(await c.t.act('modeles.reinitialiser', INDIVIDUEL)).toBeNull();
    await c.annuler();
    expect(await lettre(INDIVIDUEL)).toMatchObject({ modifiee: true, texte: TEXTE });
  });

  it('typed back to the proposed text, are no longer the lycée’s own', async () => {
    const propose = (await lettre(INDIVIDUEL))?.texte ?? TEXTE;
    await c.t.ask('modeles.modifier', { natures: [INDIVIDUEL], texte: TEXTE });
    await c.t.ask('modeles.modifier', { natures: [INDIVIDUEL], texte: { ...propose, pied: `${propose.pied}\r\n` } });
    expect(await lettre(INDIVIDUEL)).toMatchObject({ modifiee: false });
  });

  it('take one text for several at once; a field that one of them does not know stops all', async () => {
    const collectif = { mode: 'collectif', motif: 'après absence' } as const;
    const acte = await c.t.act('modeles.modifier', { natures: [INDIVIDUEL, collectif], texte: TEXTE });
    expect(acte?.libelle).toMatch(/2\slettres/u);
    expect(await lettre(collectif)).toMatchObject({ texte: TEXTE });
    const texte = { ...TEXTE, pied: 'Pas le {date_precedente}.' };
    await expect(c.t.ask('modeles.modifier', { natures: [collectif, INDIVIDUEL], texte })).rejects.toThrow(
      /première convocation, individuel.*\{date_precedente\}/u,
    );
    expect(await lettre(collectif)).toMatchObject({ texte: TEXTE });
  });

  it('refuse an unknown field with a sentence, and warn of words of selection, of jurys and of bulletins (R23)', async () => {
    const modifier = (introduction: string) =>
      c.t.ask('modeles.modifier', { natures: [INDIVIDUEL], texte: { ...TEXTE, introduction } });
    await expect(modifier('Bonjour {prénom}.')).rejects.toThrow(/Ce champ n’existe pas.*\{prénom\}/u);
    const { alertes } = await modifier('Le jury annoncera les admis ; venez avec vos bulletins.');
    expect(alertes.map(({ phrase }) => phrase).join(' ')).toMatch(/admis.*jury.*bulletins/u);
    expect(alertes.every(({ gravite }) => gravite === 'alerte')).toBe(true);
  });

  it('are looked at before they are saved: a real pupil, else an invented one; nothing is written', async () => {
    const entretienId = c.places[0]?.id ?? '';
    const vu = await c.t.ask('modeles.apercu', { ...INDIVIDUEL, texte: TEXTE, entretienId });
    expect(texteDuPdf(vu)).toContain('Bonjour Ÿlan MUÑOZ-ČAPEK');
    const invente = await c.t.ask('modeles.apercu', {
      mode: 'collectif',
      motif: 'après absence',
      texte: { ...TEXTE, introduction: 'Après le {date_precedente}, {prenom}.' },
      entretienId: null,
    });
    expect(texteDuPdf(invente)).toMatch(/Après le lundi 15 mars 2027, Camille\./u);
    expect(texteDuPdf(invente)).toContain('annule et remplace');
    expect(await lettre(INDIVIDUEL)).toMatchObject({ modifiee: false });
    await expect(
      c.t.ask('modeles.apercu', { ...INDIVIDUEL, texte: { ...TEXTE, pied: '{x}' }, entretienId: null }),
    ).rejects.toThrow(/\{x\}/);
  });

  it('R27: a collective letter has its own text', async () => {
    await c.t.ask('modeles.modifier', {
      natures: [{ mode: 'collectif', motif: 'première' }],
      texte: { ...TEXTE, introduction: 'Une séance pour tous.' },
    });
    const [collectif] = await c.t.ask('entretiens.attendus', { jour: MERCREDI });
    expect(texteDuPdf(await c.t.ask('convocations.apercu', { entretienId: collectif?.id ?? '' }))).toContain(
      'Une séance pour tous.',
    );
  });
});

it('a letter as long as it may be, under a logo, stays on one page', async () => {
  await c.t.ask('modeles.poserLogo', { contenu: png(120, 120) });
  const long = (longueur: number) => 'Œuvre d’Élise Muñoz-Čapek, à L’Haÿ-les-Roses. '.repeat(30).slice(0, longueur);
  const fichier = await c.t.ask('modeles.apercu', {
    mode: 'individuel',
    motif: 'après absence',
    texte: {
      introduction: long(LONGUEURS_LETTRE.introduction),
      aApporter: Array.from({ length: LIGNES_LETTRE }, () => long(LONGUEURS_LETTRE.aApporter / LIGNES_LETTRE - 1)).join(
        '\n',
      ),
      empechement: long(LONGUEURS_LETTRE.empechement),
      signature: long(LONGUEURS_LETTRE.signature),
      pied: long(LONGUEURS_LETTRE.pied),
    },
    entretienId: c.places[0]?.id ?? '',
  });
  expect(readPdf(Buffer.from(fichier?.contenu ?? '', 'base64')).pages).toBe(1);
});

describe('the logo', () => {
  const logo = async () => (await c.t.ask('modeles.lire', {})).logo;

  it('is kept, printed, taken away, and each is undone', async () => {
    const contenu = png(120, 40);
    expect((await c.t.act('modeles.poserLogo', { contenu }))?.libelle).toBe('changer le logo du lycée');
    expect(await logo()).toEqual({ type: 'image/png', contenu });
    const { contenu: pdf } = await c.t.ask('convocations.apercu', { entretienId: c.places[0]?.id ?? '' });
    expect(Buffer.from(pdf, 'base64').includes('/Subtype /Image')).toBe(true);
    await c.t.ask('modeles.retirerLogo', {});
    expect(await logo()).toBeNull();
    await c.annuler();
    expect(await logo()).not.toBeNull();
    await c.annuler();
    expect(await logo()).toBeNull();
    expect(await c.t.act('modeles.retirerLogo', {})).toBeNull();
  });

  it.each([
    ['a text', Buffer.from('Bonjour, ceci est un texte qui se dit image.').toString('base64'), /ni un PNG ni un JPEG/],
    ['a picture whose end is missing', png(120, 40).slice(0, 60), /abîmée/],
  ])('is refused when it is %s', async (_nom, contenu, phrase) => {
    await expect(c.t.ask('modeles.poserLogo', { contenu })).rejects.toThrow(phrase);
    expect(await logo()).toBeNull();
  });
});
