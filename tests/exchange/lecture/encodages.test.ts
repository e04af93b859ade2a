import { describe, expect, it } from 'vitest';
import { liste, lue, octets } from '../support.ts';

const TEXTE = liste({ Nom: 'NOËL', Prénom: 'Zoé', Formation: 'Vêtement flou' });

const utf16 = (texte: string, petitBoutiste: boolean): Uint8Array => {
  const bytes = new Uint8Array(texte.length * 2);
  const vue = new DataView(bytes.buffer);
  for (let index = 0; index < texte.length; index += 1)
    vue.setUint16(index * 2, texte.charCodeAt(index), petitBoutiste);
  return bytes;
};

describe('encodings and separators (exchanges.md §1.1)', () => {
  it.each<[string, Uint8Array, string]>([
    ['UTF-8', new TextEncoder().encode(TEXTE), 'UTF-8'],
    ['UTF-8 with BOM', new TextEncoder().encode(`\ufeff${TEXTE}`), 'UTF-8 avec BOM'],
    ['UTF-8 with two BOM', new TextEncoder().encode(`\ufeff\ufeff${TEXTE}`), 'UTF-8 avec BOM'],
    ['windows-1252', octets(TEXTE), 'windows-1252'],
    ['UTF-16 little-endian', utf16(`\ufeff${TEXTE}`, true), 'UTF-16'],
    ['UTF-16 big-endian', utf16(`\ufeff${TEXTE}`, false), 'UTF-16'],
    ['UTF-16 without BOM', utf16(TEXTE, true), 'UTF-16'],
  ])('reads %s', async (_, bytes, encodage) => {
    const lecture = await lue(bytes);
    expect(lecture.encodage).toBe(encodage);
    expect(lecture.lignes).toMatchObject([{ nom: 'NOËL', prenom: 'Zoé', formation: 'Vêtement flou' }]);
    expect(lecture.colonnes[0]).toMatchObject({ entete: 'Nom', champ: 'nom' });
  });

  it('tells windows-1252 from ISO-8859-15 by its œ and its typographic apostrophe', async () => {
    const windows = await lue(
      octets(liste({ Nom: '\x8cUVRARD', Prénom: 'L\xe9a', Formation: 'M\xe9tiers de l\x92art' })),
    );
    expect(windows.encodage).toBe('windows-1252');
    expect(windows.lignes[0]).toMatchObject({ nom: 'ŒUVRARD', formation: 'Métiers de l’art' });
    const iso = await lue(octets(liste({ Nom: '\xbcUVRARD', Prénom: 'S\xbdur' })));
    expect(iso.encodage).toBe('ISO-8859-15');
    expect(iso.lignes[0]).toMatchObject({ nom: 'ŒUVRARD', prenom: 'Sœur' });
  });

  it('reads a BOM that was itself decoded wrongly, glued to the first header', async () => {
    const lecture = await lue(octets(`\xef\xbb\xbf${liste({ Nom: 'NO\xcbL' })}`));
    expect(lecture.colonnes[0]).toMatchObject({ entete: 'Nom', champ: 'nom' });
    expect(lecture.lignes[0]).toMatchObject({ nom: 'NOËL' });
  });

  it.each([
    ['semicolons', ';'],
    ['commas', ','],
    ['tabs', '\t'],
  ])('finds %s by itself', async (_, separateur) => {
    const texte = liste({ Classe: '3A, 3B' }).replaceAll(';', separateur).replace('3A, 3B', '"3A, 3B; 3C\t3D"');
    const lecture = await lue(texte);
    expect(lecture.separateur).toBe(separateur);
    expect(lecture.lignes[0]).toMatchObject({ nom: 'MARTIN', classe: '3A, 3B; 3C 3D' });
  });

  it('obeys the line sep= that spreadsheets write', async () => {
    const lecture = await lue(`sep=,\r\n${liste({}).replaceAll(';', ',')}`);
    expect(lecture).toMatchObject({ separateur: ',', ligneEntete: 2 });
  });

  it('reads lines that end with LF or CR alone', async () => {
    expect((await lue(liste({}, { Prénom: 'Zoé' }).replaceAll('\r\n', '\n'))).lignes).toHaveLength(2);
    expect((await lue(liste({}, { Prénom: 'Zoé' }).replaceAll('\r\n', '\r'))).lignes).toHaveLength(2);
  });
});
