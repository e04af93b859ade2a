import { stringify } from 'csv-stringify/sync';
import { neutralise } from '../neutralisation.ts';
import type { TableauAEcrire } from './tableau.ts';

/**
 * exchanges.md §2: CSV as French spreadsheets open it (`;`, UTF-8 with BOM, CRLF), with dangerous cells neutralised.
 * Headers are ours and never dangerous.
 */
export function writeCsv({ entetes, lignes }: TableauAEcrire): Uint8Array {
  const texte = stringify([[...entetes], ...lignes.map((ligne) => ligne.map(neutralise))], {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    quoted_match: /[\r\n\t']/,
  });
  return new TextEncoder().encode(texte);
}
