import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { TAILLE_MAX, verifyTaille } from '../../../src-main/exchange/lecture/nature.ts';
import { LectureImpossible } from '../../../src-main/exchange/lecture/refus.ts';
import { aPreciser, codes, fixture, liste, lue, octets, refusee } from '../support.ts';

const LIGNES = [
  ['Nom', 'Prénom', 'Date de naissance', 'UAI', 'Code postal', 'Formation'],
  ['MARTIN', 'Lina', '24/06/2012', '0939990D', '01000', 'Fleuriste'],
];

const classeur = async (...feuilles: readonly (readonly [string, unknown[][]])[]): Promise<Uint8Array> =>
  new Uint8Array(await writeXlsxFile(feuilles.map(([sheet, data]) => ({ sheet, data: data as never }))).toBuffer());

/** The same workbook with one of its parts rewritten. */
function modifier(bytes: Uint8Array, partie: string, changer: (xml: string) => string): Uint8Array {
  const parties = unzipSync(bytes);
  const avant = new TextDecoder().decode(parties[partie]);
  const apres = changer(avant);
  expect(apres).not.toBe(avant);
  return zipSync({ ...parties, [partie]: new TextEncoder().encode(apres) });
}

describe('workbooks (exchanges.md §1, §1.5, §1.9)', () => {
  it('reads texts, numbers, dates and what numbers lost', async () => {
    const bytes = await classeur([
      'Liste',
      [
        ['Titre de la liste'],
        ['Nom', 'Prénom', 'Date de naissance', 'UAI', 'Code postal', 'Téléphone', 'Formation', 'Date inscription'],
        [
          'MARTIN',
          'Lina',
          { value: new Date('2012-06-24T00:00:00Z'), type: Date, format: 'dd/mm/yyyy' },
          '0939990D',
          1000,
          145678901,
          'Fleuriste',
          46430,
        ],
      ],
    ]);
    const lecture = await lue(bytes);
    expect(lecture).toMatchObject({ encodage: 'XLSX', separateur: null, feuille: 'Liste', ligneEntete: 2 });
    expect(lecture.lignes).toMatchObject([
      {
        ligne: 3,
        dateNaissance: '2012-06-24',
        dateInscription: '2027-02-12',
        origine: { uai: '0939990D', codePostal: '01000', telephone: '0145678901' },
      },
    ]);
    expect(lecture.problemes).toEqual([]);
  });

  it('asks which sheet to read when several hold something, and proposes the list', async () => {
    const bytes = await classeur(['Notice', [['Mode d’emploi']]], ['Élèves', LIGNES], ['Vide', []]);
    const questions = await aPreciser(bytes);
    expect(questions.feuilles).toEqual([
      { nom: 'Notice', lignes: 1, colonnesReconnues: 0 },
      { nom: 'Élèves', lignes: 2, colonnesReconnues: 6 },
    ]);
    expect(questions.proposition.feuille).toBe('Élèves');
    expect((await lue(bytes, { feuille: 'Élèves' })).lignes).toHaveLength(1);
    expect(await refusee(bytes, { feuille: 'Autre' })).toMatchObject({ code: 'feuille-absente' });
  });

  it('reads the saved result of a formula and never runs one', async () => {
    const bytes = modifier(await classeur(['Liste', LIGNES]), 'xl/worksheets/sheet1.xml', (xml) =>
      xml.replace(/<c r="E2"[^>]*>.*?<\/c>/, '<c r="E2" t="str"><f>"01"&amp;"000"</f><v>01000</v></c>'),
    );
    expect((await lue(bytes)).lignes[0]?.origine.codePostal).toBe('01000');
  });

  it.each([
    ['a formula that was never calculated', '<c r="E2" t="str"><f>A1</f></c>'],
    ['a number formula that was never calculated', '<c r="E2"><f>A1+1</f></c>'],
    ['a calculation error', '<c r="E2" t="e"><f>1/0</f><v>#DIV/0!</v></c>'],
  ])('K10: tells the row of %s, which says nothing and erases nothing', async (_, cellule) => {
    const bytes = modifier(await classeur(['Liste', LIGNES]), 'xl/worksheets/sheet1.xml', (xml) =>
      xml.replace(/<c r="E2"[^>]*>.*?<\/c>/, cellule),
    );
    const lecture = await lue(bytes);
    expect(lecture.lignes).toMatchObject([
      { nom: 'MARTIN', origine: { codePostal: null }, champsEnErreur: ['origineCodePostal'] },
    ]);
    expect(lecture.problemes).toMatchObject([{ gravite: 'erreur', ligne: 2, code: 'erreur-de-formule' }]);
  });
});

describe('wrong or hostile files (exchanges.md §1.9)', () => {
  const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

  it.each<[string, Uint8Array | string, string]>([
    ['empty', '', 'fichier-vide'],
    ['blank', ' \r\n\r\n', 'fichier-vide'],
    ['a PDF renamed .csv', '%PDF-1.7\n1 0 obj', 'pdf'],
    ['an image', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), 'image'],
    ['a web page', '\r\n<html><table><tr><td>Nom</td></tr></table></html>', 'page-web'],
    ['an old .xls', Uint8Array.from([...OLE, ...new Uint8Array(512)]), 'ancien-classeur'],
    ['a zip that is no workbook', zipSync({ 'a.txt': octets('a') }), 'archive'],
    ['bytes', Uint8Array.from({ length: 600 }, (_, index) => (index * 7) % 251), 'fichier-binaire'],
    ['a letter', 'Bonjour,\n\nveuillez trouver la liste.\n', 'en-tête-introuvable'],
    ['a header without rows', 'Nom;Prénom;Formation;INE\n', 'liste-vide'],
  ])('refuses %s', async (_, contenu, code) => {
    const refus = await refusee(contenu, { nomFichier: 'liste.csv' });
    expect(refus.code).toBe(code);
    expect(refus.phrase).toContain('liste.csv');
    expect(refus.phrase).toMatch(/Rien n’a été modifié\.$/);
  });

  it('refuses a protected workbook and says how to open it', async () => {
    const nom = new Uint8Array(new Uint16Array(Array.from('EncryptedPackage', (c) => c.charCodeAt(0))).buffer);
    const refus = await refusee(Uint8Array.from([...OLE, ...new Uint8Array(504), ...nom]));
    expect(refus).toMatchObject({ code: 'classeur-protégé' });
    expect(refus.phrase).toContain('mot de passe');
  });

  it('refuses a workbook still being written', async () => {
    const bytes = await classeur(['Liste', LIGNES]);
    expect(await refusee(bytes.slice(0, bytes.length - 40))).toMatchObject({ code: 'classeur-incomplet' });
  });

  it('refuses a zip bomb by its declared sizes, without inflating it', async () => {
    const bombe = zipSync({
      'xl/workbook.xml': octets('<workbook/>'),
      'xl/worksheets/sheet1.xml': new Uint8Array(300 * 1024 * 1024),
    });
    expect(bombe.length).toBeLessThan(1024 * 1024);
    expect(await refusee(bombe)).toMatchObject({ code: 'bombe-de-décompression' });
  });

  it.each(['<row r="4000000000">', '<row r="2"><c r="ZZZZZ2"><v>1</v></c></row><row r="3">'])(
    'refuses a sheet larger than any spreadsheet: %s',
    async (ligne) => {
      const bytes = modifier(await classeur(['Liste', LIGNES]), 'xl/worksheets/sheet1.xml', (xml) =>
        xml.replace(/<row r="2"[^>]*>/, ligne),
      );
      expect((await refusee(bytes)).code).toBe('classeur-illisible');
    },
  );

  const enLigne = (texte: string) => `<c r="E2" t="inlineStr"><is><t>${texte}</t></is></c>`;
  const avecE2 = async (cellule: string) =>
    modifier(await classeur(['Liste', LIGNES]), 'xl/worksheets/sheet1.xml', (xml) =>
      xml.replace(/<c r="E2"[^>]*>.*?<\/c>/, cellule),
    );

  it('refuses a cell of 20 MB in a small workbook at once, and names it', async () => {
    const bytes = await avecE2(enLigne('a'.repeat(20 * 1024 * 1024)));
    expect(bytes.length).toBeLessThan(64 * 1024);
    const refus = await refusee(bytes);
    expect(refus.code).toBe('cellule-démesurée');
    expect(refus.phrase).toContain('La cellule E2 ');
  });

  it('refuses such a text among those that cells share, and in a CSV file', async () => {
    const partage = modifier(await classeur(['Liste', LIGNES]), 'xl/sharedStrings.xml', (xml) =>
      xml.replace('Fleuriste', 'a'.repeat(32_768)),
    );
    expect(await refusee(partage)).toMatchObject({
      code: 'cellule-démesurée',
      phrase: expect.stringContaining('La cellule F2 ') as string,
    });
    expect(await refusee(liste({ Classe: 'a'.repeat(32_768) }))).toMatchObject({ code: 'cellule-démesurée' });
  });

  it('refuses one whose text comes in short pieces, and a tag of that length', async () => {
    const piece = `<r><t>${'a'.repeat(20_000)}</t></r>`;
    const morceaux = await avecE2(`<c r="E2" t="inlineStr"><is>${piece}${piece}</is></c>`);
    expect((await refusee(morceaux)).code).toBe('cellule-démesurée');
    const balise = await avecE2(`<c r="E2" x="${'a'.repeat(500_000)}"><v>1</v></c>`);
    expect((await refusee(balise)).code).toBe('classeur-illisible');
  });

  it('reads a cell as full as a spreadsheet makes them', async () => {
    const lecture = await lue(await avecE2(enLigne('&amp;'.repeat(32_767))));
    expect(lecture.lignes).toHaveLength(1);
  });

  it('does not inflate beyond a size that lies', async () => {
    const bytes = await classeur(['Liste', LIGNES]);
    const menteur = bytes.slice();
    const vue = new DataView(menteur.buffer);
    for (let index = 0; index < menteur.length - 46; index += 1) {
      if (vue.getUint32(index, true) === 0x02014b50) vue.setUint32(index + 24, 10, true);
    }
    expect((await refusee(menteur)).code).toBe('classeur-illisible');
  });

  it('refuses 200 MB before loading them', () => {
    expect(() => verifyTaille(200 * 1024 * 1024, 'gros.csv')).toThrow(LectureImpossible);
    expect(() => verifyTaille(TAILLE_MAX, 'gros.csv')).not.toThrow();
  });

  it('does not take the formulas of a CSV file', async () => {
    const lecture = await lue(liste({ Classe: '=HYPERLINK("http://x";"3A")' }));
    expect(lecture.lignes).toMatchObject([{ classe: null, champsEnErreur: ['classe'] }]);
    expect(lecture.problemes).toMatchObject([{ gravite: 'erreur', code: 'formule', ligne: 2, colonne: 'Classe' }]);
  });

  it('names the line of a quote that is never closed', async () => {
    const texte = `${liste({}, {})}"MARTIN;Zoé;24/06/2012;Fleuriste\r\nNOËL;Zoé;24/06/2012;Fleuriste\r\n`;
    const refus = await refusee(texte);
    expect(refus).toMatchObject({ code: 'guillemet-non-fermé' });
    expect(refus.phrase).toContain('ligne 4');
  });

  it('warns of a text that stops in the middle of a row', async () => {
    const lecture = await lue(`${liste({ Classe: '3A' }, { Prénom: 'Zoé' })}NOËL;Léo;24/0`);
    expect(lecture.lignes).toHaveLength(2);
    expect(codes(lecture)).toContain('fin-tronquée');
  });
});

describe('progress', () => {
  it('tells how far it is', async () => {
    const etapes: string[] = [];
    await lue(fixture('liste-academie-v1.csv'), { onProgress: ({ etape, fait }) => etapes.push(`${etape} ${fait}`) });
    expect(etapes).toEqual(['ouverture 0', 'lignes 0', 'lignes 500', 'rapprochement 0']);
  });
});
