import { describe, expect, it } from 'vitest';
import { tableauCandidats } from '../../../src-main/exchange/ecriture/candidats.ts';
import { writeCsv } from '../../../src-main/exchange/ecriture/write-csv.ts';
import { neutralise, reveal } from '../../../src-main/exchange/neutralisation.ts';
import { liste, lue } from '../support.ts';

const texteDe = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

describe('phones (exchanges.md §2)', () => {
  it('are never damaged by neutralisation: a foreign one is written with 00, and reads back the same', async () => {
    const { lignes } = await lue(
      liste({ Collège: 'A', Téléphone: '+32 2 123 45 67' }, { Prénom: 'Zoé', Téléphone: '0145678901' }),
    );
    const ecrit = writeCsv(tableauCandidats(lignes));
    expect(texteDe(ecrit)).toContain(';003221234567;');
    expect(texteDe(ecrit)).toContain(';0145678901;');
    expect((await lue(ecrit)).lignes.map(({ origine }) => origine.telephone)).toEqual(['+3221234567', '0145678901']);
  });
});

describe('writeCsv (exchanges.md §2)', () => {
  it('writes semicolons, CRLF and a UTF-8 BOM, and protects what must be', () => {
    const texte = texteDe(
      writeCsv({
        entetes: ['Nom', 'Compte rendu'],
        lignes: [
          ['NOËL', 'a;b "c"\nd'],
          ['', 'é'],
        ],
      }),
    );
    expect(texte).toBe('\ufeffNom;Compte rendu\r\nNOËL;"a;b ""c""\nd"\r\n;é\r\n');
  });

  it.each([
    '=1+1',
    '+33145678901',
    '-5',
    '@SUM(A1)',
    '\tx',
    '\rx',
    "'=1",
    ' =1',
    '\u00a0=1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
  ])('neutralises %j', (cellule) => {
    const ecrite = neutralise(cellule);
    expect(ecrite).toBe(`'${cellule}`);
    expect(reveal(ecrite)).toBe(cellule);
    expect(texteDe(writeCsv({ entetes: ['A'], lignes: [[cellule]] }))).toContain(`'${cellule}`);
  });

  it.each(['0145678901', "'t Hooft", 'a=b', "L'élève", '', "''"])('leaves %j as it is', (cellule) => {
    expect(neutralise(cellule)).toBe(cellule);
    expect(reveal(cellule)).toBe(cellule);
  });
});
