import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../../src-main/exchange/ecriture/write-csv.ts';
import { neutralise, reveal } from '../../../src-main/exchange/neutralisation.ts';

const texteDe = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

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

  it.each(['=1+1', '+33145678901', '-5', '@SUM(A1)', '\tx', '\rx', "'=1"])('neutralises %j', (cellule) => {
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
