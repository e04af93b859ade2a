import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phrasesVigilance } from '../../../src-main/domain/avis/phrase-vigilance.ts';
import { releverVigilance } from '../../../src-main/domain/avis/vigilance.ts';

const mots = (texte: string): string[] => releverVigilance(texte).map(({ theme, mot }) => `${theme}: ${mot}`);

describe('R23 R25 words that a free text should not hold', () => {
  it.each([
    ['Son comportement est à revoir.', ['comportement: comportement']],
    ['Élève BAVARDE en classe', ['comportement: BAVARDE']],
    ['a parlé de sa santé, de sa sante', ['santé: santé', 'santé: sante']],
    ['suivi pour sa dyslexie ; dossier MDPH', ['santé: dyslexie', 'santé: MDPH']],
    ["l'avis de sa mère, de sa soeur et de sa sœur", ['famille: mère', 'famille: soeur', 'famille: sœur']],
    ['de bonnes notes, 14,5 / 20 en maths', ['notes: notes', 'notes: 14,5 / 20']],
    ['son bulletin du trimestre', ['bulletin: bulletin']],
    ['la SANTÉ', ['santé: SANTÉ']],
  ])('warns about %j', (texte, attendu) => {
    expect(mots(texte)).toEqual(attendu);
  });

  it.each([
    ['a noté les dates des portes ouvertes', 'the verb is not the mark'],
    ['sait lire une note de musique', 'an expression of the trade'],
    ['prend des notes pendant la visite', 'an expression of ordinary speech'],
    ['les familles de métiers de la seconde professionnelle', 'the name of the first year'],
    ['a compris qu’il faut en moyenne trois ans', 'an ordinary expression'],
    ['rédiger un bulletin de paie', 'a document of the trade'],
    ['connaît les métiers de la santé', 'a domaine'],
    ['commère, paramètre, annotes, santéal', 'parts of longer words'],
    ['rendez-vous le 12/20/2027', 'a date'],
    ['absence de projet, attention au calendrier', 'words that mostly say something else'],
    ['', 'nothing'],
  ])('lets %j through: %s', (texte) => {
    expect(mots(texte)).toEqual([]);
  });

  it('reads accents typed as two characters', () => {
    expect(mots('sa sante\u0301 fragile')).toEqual(['santé: sante\u0301']);
  });

  it('always points at the word it names', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('mère', 'bois', ' ', '12/20', 'Été', ', ', 'note', 'œuvre')), (parts) => {
        const texte = parts.join('');
        for (const { mot, debut, fin } of releverVigilance(texte)) expect(texte.slice(debut, fin)).toBe(mot);
      }),
    );
  });

  it('says one sentence per theme, each word once', () => {
    const phrases = phrasesVigilance(releverVigilance('Sa mère, son père, sa Mère et son bulletin'));
    expect(phrases).toHaveLength(2);
    expect(phrases[0]).toContain('«\u00a0mère\u00a0», «\u00a0père\u00a0»\u00a0:');
    expect(phrases[1]).toContain('le bulletin scolaire');
  });
});
