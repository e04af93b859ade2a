import { crc32, deflateSync } from 'node:zlib';
import { PDFArray, PDFBool, PDFDict, PDFName, PDFNumber, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { bilanPdf } from '../../src-main/documents/bilan.ts';
import { convocationsPdf } from '../../src-main/documents/convocation.ts';
import { emargementPdf } from '../../src-main/documents/emargement.ts';
import { fichesRecapitulativesPdf } from '../../src-main/documents/fiche-recapitulative.ts';
import { grillesPdf } from '../../src-main/documents/grille.ts';
import { journeePdf } from '../../src-main/documents/journee.ts';
import { planningPdf } from '../../src-main/documents/planning-jury.ts';
import { prevenirPdf } from '../../src-main/documents/prevenir.ts';
import { relevePdf } from '../../src-main/documents/releve.ts';
import { GRILLE_DEFAUT } from '../../src-main/documents/textes/grille-defaut.ts';
import { CAMPAGNE, CONVOCATION, convocations, LYCEE } from './support/campagne-exemple.ts';
import { FACES } from './support/faces.ts';
import { BILAN, EDITION, EMARGEMENT, FICHE, lignesPlanning, LONG, releve, SERIE } from './support/feuilles-exemple.ts';
import { flatten, fullText, rawStream, readPdf } from './support/read-pdf.ts';

const PREVENU = {
  eleve: { nom: 'MARTIN', prenom: 'Lina' },
  domaine: 'Métiers du bois',
  annonce: { jour: '2027-03-15', debut: '09:00', lieu: 'Salle B12' },
  maintenant: { jour: '2027-03-15', debut: '14:20', lieu: 'Salle B14' },
};

const name = (key: string): PDFName => PDFName.of(key);

const letters = (count: number, logo: Uint8Array | null = null): Promise<Uint8Array> =>
  convocationsPdf(FACES, {
    lycee: { ...LYCEE, logo },
    campagne: CAMPAGNE,
    convocations: convocations(count),
    editeLe: '2027-03-01T14:05',
    bordereau: true,
  });

/** Every kind of document, with what is hard: long names, several pages, nothing at all. */
const DOCUMENTS: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  convocations: () => letters(30),
  'convocation de dix formations, avec logo': () =>
    convocationsPdf(FACES, {
      lycee: { ...LYCEE, logo: png(300, 100) },
      campagne: CAMPAGNE,
      convocations: [
        {
          ...CONVOCATION,
          eleve: LONG,
          formations: Array.from({ length: 40 }, (_, rang) => ({ voie: '1CAP2', intitule: `Formation ${rang}` })),
        },
      ],
      editeLe: '2027-03-01',
    }),
  fiches: () => fichesRecapitulativesPdf(FACES, { ...EDITION, fiches: [FICHE, { ...FICHE, eleve: LONG }] }),
  'grille remplie': () => grillesPdf(FACES, { ...EDITION, criteres: GRILLE_DEFAUT, series: [SERIE] }),
  'grille vierge': () => grillesPdf(FACES, { ...EDITION, criteres: GRILLE_DEFAUT, series: [] }),
  émargement: () =>
    emargementPdf(FACES, {
      ...EDITION,
      feuilles: [
        { ...EMARGEMENT, lignes: Array.from({ length: 5 }, () => EMARGEMENT.lignes).flat() },
        { ...EMARGEMENT, lignes: [], membres: [] },
      ],
    }),
  ...Object.fromEntries(
    (['jury', 'porte', 'accueil', 'origine'] as const).map((vue) => [
      `planning, ${vue}`,
      () =>
        planningPdf(FACES, {
          ...EDITION,
          vue,
          feuilles: [
            { titre: 'Salle B12', jour: '2027-03-15', lignes: lignesPlanning(60) },
            { titre: 'Salle B14', jour: null, lignes: [] },
          ],
        }),
    ]),
  ),
  'papier du jour': () =>
    journeePdf(FACES, {
      ...EDITION,
      jour: '2027-03-15',
      parties: [
        {
          nature: 'planning',
          vue: 'accueil',
          feuilles: [{ titre: 'Accueil', jour: '2027-03-15', lignes: lignesPlanning(60) }],
        },
        { nature: 'émargement', feuilles: [EMARGEMENT] },
        { nature: 'grilles', criteres: GRILLE_DEFAUT, series: [SERIE] },
      ],
    }),
  'à prévenir': () =>
    prevenirPdf(FACES, {
      ...EDITION,
      origines: [
        { nom: 'Collège Zola', telephone: '0199005100', courriel: '', referents: [], lignes: [PREVENU, PREVENU] },
      ],
    }),
  relevé: () => relevePdf(FACES, { ...EDITION, origines: [releve(30), releve(2), releve(0)] }),
  bilan: () => bilanPdf(FACES, { ...EDITION, sections: [...BILAN, { titre: 'Vide', colonnes: ['Nom'], lignes: [] }] }),
};

const PARENTS: Readonly<Record<string, readonly string[]>> = {
  Sect: ['Document'],
  Table: ['Sect'],
  THead: ['Table'],
  TBody: ['Table'],
  L: ['Sect'],
  TR: ['Table', 'THead', 'TBody'],
  TH: ['TR'],
  TD: ['TR'],
  LI: ['L'],
  Lbl: ['LI'],
  LBody: ['LI'],
};

describe.each(Object.entries(DOCUMENTS))('the tags of the document « %s »', (_, write) => {
  it('declare the language, the title shown in the window bar, and PDF/UA', async () => {
    const { document } = await readPdf(await write());
    const { catalog } = document;
    expect(catalog.lookup(name('Lang'), PDFString).decodeText()).toBe('fr-FR');
    expect(catalog.lookup(name('MarkInfo'), PDFDict).lookup(name('Marked'))).toBe(PDFBool.True);
    expect(catalog.lookup(name('ViewerPreferences'), PDFDict).lookup(name('DisplayDocTitle'))).toBe(PDFBool.True);
    expect(document.getTitle()).toContain('Passpro 2027');
    const xmp = Buffer.from(rawStream(catalog, 'Metadata').contents).toString();
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(xmp).toContain(`<rdf:li xml:lang="x-default">${document.getTitle()}</rdf:li>`);
  });

  it('cover everything that is painted, and every marked content belongs to an element', async () => {
    const { pages, document } = await readPdf(await write());
    const parents = document.catalog
      .lookup(name('StructTreeRoot'), PDFDict)
      .lookup(name('ParentTree'), PDFDict)
      .lookup(name('Nums'), PDFArray);
    expect(parents.size()).toBe(pages.length * 2);
    for (const [index, page] of pages.entries()) {
      expect(page.untagged).toBe(0);
      expect(parents.lookup(index * 2, PDFNumber).asNumber()).toBe(index);
      const owners = parents.lookup(index * 2 + 1, PDFArray);
      expect(owners.size()).toBe(page.marked.size);
      for (let mcid = 0; mcid < owners.size(); mcid++) {
        expect(owners.lookup(mcid, PDFDict).lookup(name('Type'))).toBe(name('StructElem'));
      }
    }
  });

  it('nest as the standard wants, with scopes on header cells and titles without a jump', async () => {
    const { tree } = await readPdf(await write());
    let level = 0;
    for (const element of flatten(tree)) {
      for (const kid of element.kids) {
        const allowed = PARENTS[kid.tag];
        if (allowed) expect(allowed).toContain(element.tag);
      }
      if (element.tag === 'TH') expect(['Column', 'Row']).toContain(element.scope);
      const title = /^H(\d)$/.exec(element.tag);
      if (!title) continue;
      expect(Number(title[1])).toBeLessThanOrEqual(level + 1);
      level = Number(title[1]);
    }
    expect(level).toBeGreaterThan(0);
  });

  it('make regular tables, lists of a mark and a text, and pictures with a text; no element is empty', async () => {
    const { tree } = await readPdf(await write());
    for (const element of flatten(tree)) {
      const tags = element.kids.map(({ tag }) => tag);
      if (element.tag === 'Table') {
        const rows = flatten(element).filter(({ tag }) => tag === 'TR');
        expect(new Set(rows.map(({ kids }) => kids.length)).size).toBe(1);
        expect(rows[0]?.kids.every(({ scope }) => scope === 'Column')).toBe(true);
        expect(rows.length).toBeGreaterThan(1);
      }
      if (element.tag === 'LI') expect(tags).toEqual(['Lbl', 'LBody']);
      if (element.tag === 'Figure') expect(element.alt).toMatch(/\S/);
      if (['P', 'H1', 'H2', 'H3', 'LBody'].includes(element.tag)) expect(fullText(element)).toMatch(/\S/);
    }
  });

  it('give every part a title of the first level, read before anything but the head of a letter', async () => {
    const { tree } = await readPdf(await write());
    for (const part of tree.kids) {
      const titles = flatten(part).filter(({ tag }) => /^H\d$/.test(tag));
      expect(titles[0]?.tag).toBe('H1');
      expect(titles.filter(({ tag }) => tag === 'H1')).toHaveLength(1);
    }
  });

  it('read every page to its foot, where a part of several pages says what it is', async () => {
    const { pages } = await readPdf(await write());
    for (const { artifacts } of pages) {
      const [, , total = '1'] = /Page (\d+)\/(\d+)/.exec(artifacts.join('\n')) ?? [];
      if (total !== '1') expect(artifacts.at(-2)).toMatch(/\S/);
    }
  });

  it('lose no text on the way to the tree', async () => {
    const { pages, tree } = await readPdf(await write());
    const written = pages.flatMap((page) => [...page.marked.values()]).join('').length;
    const read = flatten(tree).reduce((sum, element) => sum + element.text.length, 0);
    expect(read).toBe(written);
    expect(pages.map((page) => page.text).join('')).not.toContain('\ufffd');
  });
});

function png(width: number, height: number): Uint8Array {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const crc = Buffer.alloc(4);
    crc.writeUInt32BE(crc32(body));
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, body, crc]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 4, 0x80)]);
  const rows = Buffer.concat(Array.from({ length: height }, () => row));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('the logo', () => {
  it('is a Figure with a text, embedded once for all letters', async () => {
    const { tree, document } = await readPdf(await letters(3, png(300, 100)));
    const figures = flatten(tree).filter((element) => element.tag === 'Figure');
    expect(figures.map((figure) => figure.alt)).toEqual(Array.from({ length: 4 }, () => `Logo : ${LYCEE.nom}`));
    const images = document.context
      .enumerateIndirectObjects()
      .filter(([, object]) => object instanceof PDFRawStream && object.dict.get(name('Subtype')) === name('Image'));
    expect(images).toHaveLength(2);
  });
});
