import { describe, expect, it } from 'vitest';
import { dresserBilan, type EntretienCompte } from '../../../src-main/domain/echange/bilan.ts';
import { etatSaisie } from '../../../src-main/domain/echange/releve.ts';

describe('exchanges.md §2: the tick « saisi »', () => {
  it('stands until a compte rendu or an avis changes after it', () => {
    const saisiAcademieLe = '2027-03-20T08:00:00.000Z';
    expect(etatSaisie({ saisiLe: '2027-03-17T10:00:00.000Z', saisiAcademieLe: null })).toBe('à saisir');
    expect(etatSaisie({ saisiLe: '2027-03-17T10:00:00.000Z', saisiAcademieLe })).toBe('saisi');
    expect(etatSaisie({ saisiLe: null, saisiAcademieLe })).toBe('saisi');
    expect(etatSaisie({ saisiLe: '2027-03-20T08:00:00.001Z', saisiAcademieLe })).toBe('à ressaisir');
  });
});

describe('exchanges.md §3: the bilan', () => {
  const entretien = (champs: Partial<EntretienCompte>): EntretienCompte => ({
    candidatId: 'c1',
    domaineNom: 'Bois',
    origineNom: 'Collège Langevin',
    mode: 'individuel',
    jour: null,
    presence: null,
    saisiLe: null,
    complet: false,
    enRetard: false,
    ...champs,
  });

  it('of nothing is nothing, without a division by zero', () => {
    expect(dresserBilan([])).toMatchObject({
      total: { eleves: 0, presence: null, delaiMoyen: null },
      parDomaine: [],
      parOrigine: [],
    });
  });

  it('R28 counts pupils once, late ones as received, and the share of presence among those known', () => {
    const { total } = dresserBilan([
      entretien({ jour: '2027-03-15', presence: 'en retard' }),
      entretien({ domaineNom: 'Laboratoire', jour: '2027-03-15', presence: 'absent' }),
      entretien({ candidatId: 'c2', jour: '2027-03-16', presence: 'excusé' }),
      entretien({ candidatId: 'c3' }),
    ]);
    expect(total).toMatchObject({ eleves: 3, entretiens: 4, places: 3, recus: 1, absents: 1, excuses: 1 });
    expect(total.presence).toBeCloseTo(33.3, 1);
  });

  it('R30 averages the days between the interview and its result, complete ones only', () => {
    const tenu = { jour: '2027-03-15', presence: 'présent' as const };
    const { parDomaine } = dresserBilan([
      entretien({ ...tenu, complet: true, saisiLe: '2027-03-16T09:00:00.000Z' }),
      entretien({ ...tenu, complet: true, saisiLe: '2027-03-19T09:00:00.000Z' }),
      entretien({ ...tenu, saisiLe: '2027-03-30T09:00:00.000Z', enRetard: true }),
    ]);
    expect(parDomaine).toMatchObject([{ nom: 'Bois', complets: 2, enRetard: 1, delaiMoyen: 2.5 }]);
  });
});
