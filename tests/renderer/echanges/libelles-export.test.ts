import { expect, it } from 'vitest';
import type { ExportVue } from '../../../src-main/contract/echanges-avis.ts';
import { contenuExport, remarquesExport } from '../../../src-renderer/features/echanges/libelles-export.ts';

const LIGNE: ExportVue = {
  id: 'e1',
  numero: 1,
  nature: 'avis',
  format: 'csv',
  nomFichier: 'avis.csv',
  sha256: '',
  exporteLe: '2027-03-15T08:00:00.000Z',
  lignes: 12,
  portee: 'modifications',
  motif: null,
  annule: false,
};

it('exchanges.md §2: a line of the history says its scope, why it was forced, and that its marks were undone', () => {
  expect(contenuExport(LIGNE)).toBe('Avis, ce qui n’était pas encore transmis');
  expect(contenuExport({ ...LIGNE, nature: 'planning' })).toBe('Planning');
  expect(remarquesExport(LIGNE)).toEqual([]);
  const remarques = remarquesExport({ ...LIGNE, annule: true, motif: 'Premier envoi.' });
  expect(remarques[0]).toMatch(/^Annulé depuis/);
  expect(remarques[1]).toBe('Exporté malgré le contrôle : Premier envoi.');
});
