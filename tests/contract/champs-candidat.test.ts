import { describe, expect, it } from 'vitest';
import { libelleDe } from '../../src-main/contract/libelles.ts';
import { operations } from '../../src-main/contract/index.ts';
import { CHAMPS_CANDIDAT, IDENTITE_VIDE, NOMS_CHAMPS } from '../../src-main/domain/candidature/champs-candidat.ts';
import { normaliseNom } from '../../src-main/domain/candidature/normalise.ts';
import { ENTETES_REFERENCE } from '../../src-main/exchange/champs.ts';
import { AMBIGUS } from '../../src-main/exchange/lecture/synonymes.ts';
import { reconnaitre } from '../../src-main/exchange/lecture/reconnaitre.ts';
import { SCHEMA } from '../../src-main/store/schema.ts';

/** The recipe of README, « a new field of a candidat »: its entry, a column, a migration, and nothing else. */
describe('the fields of a candidat', () => {
  it('are the columns of its table, besides its keys', () => {
    const colonnes = Object.keys(SCHEMA.candidat.options.columns);
    expect(colonnes.filter((nom) => nom !== 'id' && nom !== 'origineId').toSorted()).toEqual(NOMS_CHAMPS.toSorted());
  });

  it('have labels of their own', () => {
    const libelles = NOMS_CHAMPS.map((champ) => libelleDe('candidats.modifier', champ));
    expect(libelles).toEqual(NOMS_CHAMPS.map((champ) => CHAMPS_CANDIDAT[champ].libelle));
    expect(new Set(libelles).size).toBe(NOMS_CHAMPS.length);
  });

  it.each(NOMS_CHAMPS)('%s is stored and typed as its genre says', (champ) => {
    const { genre } = CHAMPS_CANDIDAT[champ];
    expect(SCHEMA.candidat.options.columns[champ]).toMatchObject({
      type: genre === 'oui/non' ? 'boolean' : 'text',
      nullable: IDENTITE_VIDE[champ] === null,
    });
    const modifier = (valeur: unknown) =>
      operations['candidats.modifier'].input.safeParse({ id: 'x', identite: { [champ]: valeur } }).success;
    expect(modifier(42)).toBe(false);
    expect(modifier(null)).toBe(IDENTITE_VIDE[champ] === null);
    expect(modifier(IDENTITE_VIDE[champ])).toBe(CHAMPS_CANDIDAT[champ].requis === undefined);
  });

  it.each(NOMS_CHAMPS)('%s is recognised under each of its headers, and under no other field’s', (champ) => {
    const { entete, synonymes } = CHAMPS_CANDIDAT[champ];
    const noms = [entete ?? '', ...(synonymes ?? '').split(',')].map((nom) => nom.trim()).filter(Boolean);
    for (const nom of noms) {
      expect(nom === entete || nom === normaliseNom(nom), nom).toBe(true);
      if (!AMBIGUS.has(normaliseNom(nom))) expect(reconnaitre(normaliseNom(nom)), nom).toMatchObject({ champ });
    }
    expect((ENTETES_REFERENCE as Readonly<Record<string, string>>)[champ]).toBe(entete);
  });
});
