import { describe, expect, it } from 'vitest';
import { PLACES, SOUS_PAGES } from '../../../src-renderer/shell/places.tsx';
import { phraseConseil } from '../../../src-renderer/features/tableau/conseil.ts';

const ACTES = [
  'importer',
  'organiser',
  'recevoir',
  'confirmer',
  'planifier',
  'convoquer',
  'replacer',
  'saisir',
  'transmettre',
  'clore',
  'consulter',
  'attendre',
] as const;

describe('the next thing to do', () => {
  it.each(ACTES)('%s leads to a place of the application, in whole sentences', (acte) => {
    for (const nombre of [1, 12]) {
      const { phrase, bouton, vers } = phraseConseil({ acte, nombre });
      expect([...PLACES, ...SOUS_PAGES].map(({ path }) => path)).toContain(vers.split('?')[0]);
      expect(phrase).toMatch(/^[\p{Lu}\d].*\.$/u);
      expect(bouton).not.toBe('');
    }
  });

  it('agrees with the number', () => {
    const phrases = (
      [
        ['recevoir', 1],
        ['recevoir', 2],
        ['replacer', 1],
        ['saisir', 2],
      ] as const
    ).map(([acte, nombre]) => phraseConseil({ acte, nombre }).phrase.replaceAll('\u00A0', ' '));
    expect(phrases).toEqual([
      '1 élève est attendu aujourd’hui.',
      '2 élèves sont attendus aujourd’hui.',
      '1 élève absent à replacer.',
      '2 comptes rendus à saisir.',
    ]);
  });
});
