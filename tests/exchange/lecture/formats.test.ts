import { type BookType, type CellObject, utils, write } from '@e965/xlsx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import writeXlsxFile from 'write-excel-file/node';
import { describe, expect, it } from 'vitest';
import { lireCsv } from '../../../src-main/exchange/lecture/csv.ts';
import { fixture, lire, lue, refusee } from '../support.ts';

const texte = new TextDecoder().decode(fixture('liste-academie-v2.csv')).replace(/^\ufeff/, '');
const toutes = lireCsv(texte).lignes.slice(0, 60);
const entete = toutes[0] ?? [];

/** As people type them: days as dates, postal codes as numbers. */
const cellule = (valeur: string, rang: number): CellObject => {
  const [, jour, mois, an] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(valeur) ?? [];
  if (jour !== undefined)
    return { t: 'n', v: Date.UTC(Number(an), Number(mois) - 1, Number(jour)) / 86_400_000 + 25_569, z: 'dd/mm/yyyy' };
  if (entete[rang] === 'Code postal' && /^\d+$/.test(valeur)) return { t: 'n', v: Number(valeur) };
  return { t: 's', v: valeur };
};

function ecrire(bookType: BookType): Uint8Array {
  const feuille = utils.aoa_to_sheet(toutes.map((ligne) => ligne.map(cellule)));
  const classeur = utils.book_new(feuille, 'Liste');
  return new Uint8Array(write(classeur, { type: 'array', bookType }) as ArrayBuffer);
}

const enCsv = toutes.map((ligne) => ligne.map((une) => `"${une.replaceAll('"', '""')}"`).join(';')).join('\r\n');

const avecXml = (bytes: Uint8Array, partie: string, change: (xml: string) => string): Uint8Array => {
  const parties = unzipSync(bytes);
  const xml = new TextDecoder().decode(parties[partie]);
  return zipSync({ ...parties, [partie]: strToU8(change(xml)) });
};

describe('the same rows in every format (exchanges.md §1)', () => {
  it.each<[string, BookType]>([
    ['liste.xlsx', 'xlsx'],
    ['liste.ods', 'ods'],
    ['liste.xls', 'biff8'],
    ['liste.xlsb', 'xlsb'],
    ['liste.xls', 'html'],
    ['liste.xls', 'xlml'],
  ])('%s (%s) is read as the CSV file is', async (nomFichier, bookType) => {
    const { lignes } = await lue(enCsv);
    expect((await lue(ecrire(bookType), { nomFichier })).lignes).toEqual(lignes);
  });

  it('a table that a program named .xls, in windows-1252 as well', async () => {
    const ligne = (balise: string, cellules: readonly string[]) =>
      `<tr>${cellules.map((une) => `<${balise}>${une}</${balise}>`).join('')}</tr>`;
    const page = `<html><body><table>${ligne('th', ['INE', 'Nom', 'Prénom', 'Né(e) le', 'Collège', 'CP', 'Formation'])}${ligne('td', ['2419000000B', 'ALPHA', 'Zoé', '05/06/2012', 'Collège A', '01000', 'Fleuriste'])}</table></body></html>`;
    const { lignes } = await lue(
      Uint8Array.from(page, (signe) => signe.charCodeAt(0)),
      { nomFichier: 'liste.xls' },
    );
    expect(lignes).toMatchObject([
      { nom: 'ALPHA', prenom: 'Zoé', dateNaissance: '2012-06-05', origine: { nom: 'Collège A', codePostal: '01000' } },
    ]);
  });
});

describe('workbooks that are none, or locked (exchanges.md §1.9)', () => {
  it('says that an .ods has a password', async () => {
    const verrouille = avecXml(ecrire('ods'), 'META-INF/manifest.xml', (xml) =>
      xml.replace('</manifest:manifest>', '<manifest:encryption-data/></manifest:manifest>'),
    );
    expect(await refusee(verrouille, { nomFichier: 'liste.ods' })).toMatchObject({ code: 'classeur-protégé' });
  });

  it('refuses a letter of the same suite', async () => {
    const lettre = zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.text'),
      'content.xml': strToU8('<office:document-content/>'),
    });
    expect(await refusee(lettre, { nomFichier: 'liste.odt' })).toMatchObject({ code: 'archive' });
  });

  it.each(['ods', 'xlsb', 'biff8'] as const)('answers by a sentence when an %s is cut short', async (bookType) => {
    const bytes = ecrire(bookType);
    const lecture = await lire(bytes.slice(0, bytes.length / 2), { nomFichier: 'liste.xls' });
    expect(lecture.etat).toBe('refusé');
  });
});

describe('sheets far larger than their list', () => {
  const LIGNES = [
    ['Nom', 'Prénom', 'INE', 'Formation'],
    ['A', 'B', '2420000001J', 'F'],
    ['C', 'D', '0119123456T', 'F'],
  ];
  const feuille = (data: readonly (readonly string[])[]) => data.map((ligne) => ligne.map((value) => ({ value })));
  const petit = async () => new Uint8Array(await writeXlsxFile(feuille(LIGNES)).toBuffer());

  it('K08: a million empty formatted rows', async () => {
    const vides = Array.from(
      { length: 1_048_573 },
      (_, rang) => `<row r="${rang + 4}"><c r="A${rang + 4}" s="1"/></row>`,
    );
    const bytes = avecXml(await petit(), 'xl/worksheets/sheet1.xml', (xml) =>
      xml.replace('</sheetData>', `${vides.join('')}</sheetData>`),
    );
    expect((await lue(bytes, { nomFichier: 'liste.xlsx' })).lignes).toHaveLength(2);
  });

  it('16,384 columns', async () => {
    const large = LIGNES.map((ligne, rang) => [...ligne, ...Array<string>(16_380).fill(rang === 0 ? '' : '')]);
    large[0]![16_383] = 'Fin';
    const bytes = new Uint8Array(await writeXlsxFile(feuille(large)).toBuffer());
    expect((await lue(bytes, { nomFichier: 'liste.xlsx' })).lignes).toHaveLength(2);
  });

  it('500 sheets: the one that looks like a list is proposed', async () => {
    const classeur = utils.book_new();
    for (let rang = 0; rang < 500; rang += 1)
      utils.book_append_sheet(classeur, utils.aoa_to_sheet(rang === 300 ? LIGNES : [['Note', rang]]), `F${rang}`);
    const bytes = new Uint8Array(write(classeur, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
    const lecture = await lire(bytes, { nomFichier: 'liste.xlsx' });
    expect(lecture).toMatchObject({ etat: 'à préciser', proposition: { feuille: 'F300' } });
  });
});
