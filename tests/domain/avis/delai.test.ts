import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { echeanceCompteRendu, estEchu, joursDeDelai, type RegleDelai } from '../../../src-main/domain/avis/delai.ts';
import { addJours } from '../../../src-main/domain/date/jour.ts';

const FERIES = ['2027-03-29', '2027-05-06', '2027-05-17'].map((jour) => ({ jour, libelle: 'Jour férié' }));
const VACANCES = { debut: '2027-04-03', fin: '2027-04-18', libelle: 'Vacances de printemps' };

const regle = (fields: Partial<RegleDelai> = {}): RegleDelai => ({
  delai: 3,
  unite: 'ouvrés',
  calendrier: { feries: FERIES, joursSansClasse: [VACANCES] },
  ...fields,
});

describe('R30 due date in calendar days', () => {
  const calendaires = regle({ unite: 'calendaires' });

  it.each([
    ['2027-03-15', '2027-03-18', 'within a week'],
    ['2027-03-19', '2027-03-22', 'over a week-end, which counts'],
    ['2027-03-18', '2027-03-21', 'ending on a Sunday, not carried over'],
    ['2027-04-02', '2027-04-05', 'into the holidays, which count'],
    ['2027-12-30', '2028-01-02', 'over the new year'],
    ['2028-02-27', '2028-03-01', 'over a 29 February'],
  ])('an interview on %s is due on %s (%s)', (jour, attendu) => {
    expect(echeanceCompteRendu(jour, calendaires)).toBe(attendu);
  });
});

describe('R30 due date in working days', () => {
  it.each([
    ['2027-03-15', '2027-03-18', 'Monday to Thursday'],
    ['2027-03-19', '2027-03-24', 'a Friday skips the week-end'],
    ['2027-03-20', '2027-03-24', 'a Saturday starts on Monday'],
    ['2027-03-25', '2027-03-31', 'Easter Monday does not count'],
    ['2027-05-05', '2027-05-11', 'the eve of Ascension'],
    ['2027-05-06', '2027-05-11', 'Ascension itself'],
    ['2027-04-02', '2027-04-21', 'the last day before the holidays'],
    ['2027-03-30', '2027-04-02', 'due on the last day of class'],
    ['2027-03-31', '2027-04-19', 'the third day is the first of the next term'],
  ])('an interview on %s is due on %s (%s)', (jour, attendu) => {
    expect(echeanceCompteRendu(jour, regle())).toBe(attendu);
  });

  it('with a delay of 0 is due on the day itself, even on a day without class', () => {
    expect(echeanceCompteRendu('2027-04-05', regle({ delai: 0 }))).toBe('2027-04-05');
  });

  it('ends even when no day at all has class', () => {
    const never = regle({
      calendrier: { feries: [], joursSansClasse: [{ ...VACANCES, debut: '2000-01-01', fin: '2099-12-31' }] },
    });
    expect(echeanceCompteRendu('2027-03-15', never) > '2027-03-15').toBe(true);
  });
});

it('R30 is in time on the due day and overdue the day after', () => {
  expect(estEchu('2027-03-18', '2027-03-18')).toBe(false);
  expect(estEchu('2027-03-18', '2027-03-19')).toBe(true);
});

describe('R30 how long results took', () => {
  it.each([
    ['2027-03-15', '2027-03-15', 0, 0, 'the same day'],
    ['2027-03-19', '2027-03-22', 1, 3, 'a Friday to the Monday'],
    ['2027-05-05', '2027-05-07', 1, 2, 'over Ascension'],
    ['2027-04-02', '2027-04-20', 2, 18, 'over the holidays'],
    ['2027-03-18', '2027-03-15', 0, 0, 'written before the appointment'],
  ])('from %s to %s is %i working days, %i calendar days (%s)', (jour, rendu, ouvres, calendaires) => {
    expect(joursDeDelai(jour, rendu, regle())).toBe(ouvres);
    expect(joursDeDelai(jour, rendu, regle({ unite: 'calendaires' }))).toBe(calendaires);
  });

  it('is never longer than the delay when in time', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 0, max: 20 }),
        fc.constantFrom('ouvrés' as const, 'calendaires' as const),
        (decalage, delai, unite) => {
          const jour = addJours('2027-01-04', decalage);
          const sienne = regle({ delai, unite });
          expect(joursDeDelai(jour, echeanceCompteRendu(jour, sienne), sienne)).toBe(delai);
        },
      ),
    );
  });
});
