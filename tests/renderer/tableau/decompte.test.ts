import { describe, expect, it } from 'vitest';
import { phraseDecompte } from '../../../src-renderer/features/tableau/decompte.ts';

const dire = (decompte: Parameters<typeof phraseDecompte>[0]): string =>
  phraseDecompte(decompte).replaceAll('\u00a0', ' ');

describe('R35 the countdown in words', () => {
  it('names the last day of class when the closing is on a holiday', () => {
    expect(dire({ fermeture: '2027-05-06', jours: 3, joursDeClasse: 3, dernierJourDeClasse: '2027-05-05' })).toBe(
      'Encore 3 jours (3 jours de classe, aujourd’hui compris) : fermeture le jeudi 6 mai 2027, ce jour compris. Le dernier jour de classe avant la fermeture est le mercredi 5 mai 2027.',
    );
  });

  it('is short on the last day, and says so when no day of class is left', () => {
    expect(dire({ fermeture: '2027-05-21', jours: 0, joursDeClasse: 1, dernierJourDeClasse: '2027-05-21' })).toBe(
      'C’est le dernier jour (1 jour de classe, aujourd’hui compris) : fermeture le vendredi 21 mai 2027, ce jour compris.',
    );
    expect(dire({ fermeture: '2027-05-09', jours: 1, joursDeClasse: 0, dernierJourDeClasse: null })).toMatch(
      /^Encore 1 jour \(plus aucun jour de classe\)/,
    );
  });

  it('says that it is over', () => {
    expect(dire({ fermeture: '2027-05-21', jours: -1, joursDeClasse: 0, dernierJourDeClasse: null })).toBe(
      'La campagne a fermé le vendredi 21 mai 2027 : l’académie peut ne plus rien recevoir.',
    );
  });
});
