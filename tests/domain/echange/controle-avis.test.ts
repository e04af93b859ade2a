import { describe, expect, it } from 'vitest';
import {
  controlerAvis,
  type EntretienAControler,
  motifRequis,
} from '../../../src-main/domain/echange/controle-avis.ts';
import { estAExporter, estTransmissible } from '../../../src-main/domain/echange/portee-avis.ts';

type Entretien = EntretienAControler & { readonly transmisLe: string | null };

const formation = (fields: Partial<EntretienAControler['formations'][number]> = {}) => ({
  intitule: 'Menuisier',
  avis: 'favorable' as const,
  avisOrigine: 'favorable' as const,
  ajoute: false,
  ...fields,
});

/** Received, written, complete: nothing to say of it, unless told otherwise. */
const entretien = (fields: Partial<Entretien> = {}): Entretien => ({
  id: 'e1',
  candidatId: 'c1',
  nom: 'MARTIN',
  prenom: 'Lina',
  dateNaissance: '2012-05-01',
  ine: '240007000AD',
  mode: 'individuel',
  jour: '2027-03-15',
  presence: 'présent',
  compteRendu: 'Bonjour Lina',
  valideLe: null,
  formations: [formation()],
  renoncementAConfirmer: false,
  transmisLe: null,
  ...fields,
});

const REGLES = { aujourdhui: '2027-03-20', validationChef: false, fermeture: '2027-05-21' };

const constats = (entretiens: readonly EntretienAControler[], regles: Partial<typeof REGLES> = {}) =>
  controlerAvis(entretiens, { ...REGLES, ...regles }).map(({ code, gravite }) => `${gravite} : ${code}`);

describe('exchanges.md §2: the check before the avis are sent', () => {
  it('finds nothing in what is complete', () => {
    expect(constats([entretien()])).toEqual([]);
  });

  it.each([
    ['R32 a missing avis', { formations: [formation(), formation({ avis: null })] }, ['erreur : sans avis']],
    ['R31 a missing compte rendu', { compteRendu: '  ' }, ['erreur : sans compte rendu']],
    ['R28 an absent pupil with an avis', { presence: 'absent' }, ['erreur : absent avec avis']],
    ['an absent pupil', { presence: 'absent', compteRendu: '', formations: [formation({ avis: null })] }, []],
    ['a day to come', { presence: null, jour: '2027-03-22' }, ['avertissement : à venir']],
    [
      'R27 presence not noted yet, on the day itself',
      { presence: null, jour: '2027-03-20' },
      ['avertissement : à venir'],
    ],
    ['R27 presence not noted on the day after', { presence: null, jour: '2027-03-19' }, ['erreur : présence inconnue']],
    ['no day', { presence: null, jour: null }, ['avertissement : sans date']],
    [
      'R14 no avis of the origin',
      { formations: [formation({ avisOrigine: null })] },
      ['information : sans avis d’origine'],
    ],
    ['R33 an added formation has none', { formations: [formation({ avisOrigine: null, ajoute: true })] }, []],
    ['R17 a vanished candidature', { renoncementAConfirmer: true }, ['avertissement : renoncement à confirmer']],
    ['a missing INE', { ine: null }, ['avertissement : sans INE']],
    ['a wrong INE', { ine: '2420000001K' }, ['avertissement : INE douteux']],
    [
      'R27 presence only',
      { mode: 'collectif', compteRendu: '', formations: [formation({ avis: null, avisOrigine: null })] },
      [],
    ],
  ] as const)('%s', (_nom, fields, attendu) => {
    expect(constats([entretien(fields)])).toEqual(attendu);
  });

  it('says once what concerns a pupil, and shows pupils who look the same', () => {
    const deux = [entretien({ ine: null }), entretien({ id: 'e2', ine: null })];
    expect(constats(deux)).toEqual(['avertissement : sans INE']);
    const jumeaux = [entretien(), entretien({ id: 'e2', candidatId: 'c2', prenom: 'Noé' })];
    expect(constats(jumeaux)).toEqual(['avertissement : doublon', 'avertissement : doublon']);
  });

  it('R32 asks for the validation only when the campaign does; R35 says that it is closed', () => {
    expect(constats([entretien()], { validationChef: true })).toEqual(['avertissement : non validé']);
    expect(constats([entretien()], { aujourdhui: '2027-05-21' })).toEqual([]);
    expect(constats([entretien()], { aujourdhui: '2027-05-22' })).toEqual(['avertissement : campagne fermée']);
  });

  it('asks for a reason, but not for what only the origin can mend', () => {
    const problemes = (fields: Partial<Entretien>) => controlerAvis([entretien(fields)], REGLES);
    expect(motifRequis(problemes({ formations: [formation({ avisOrigine: null })] }))).toBe(false);
    expect(motifRequis(problemes({ ine: null }))).toBe(true);
  });
});

describe('what is sent', () => {
  it('R27 R32 is complete when received and everything its mode asks for is there', () => {
    expect(estTransmissible(entretien(), false)).toBe(true);
    expect(estTransmissible(entretien(), true)).toBe(false);
    expect(estTransmissible(entretien({ presence: 'absent' }), false)).toBe(false);
    expect(estTransmissible(entretien({ formations: [] }), false)).toBe(false);
    expect(estTransmissible(entretien({ mode: 'collectif', compteRendu: '' }), false)).toBe(true);
    expect(estTransmissible(entretien({ mode: 'collectif', presence: null }), false)).toBe(false);
  });

  it('« modifications » is what says something and was not sent as it stands', () => {
    const vide = { presence: null, compteRendu: '', formations: [formation({ avis: null })] };
    expect(estAExporter(entretien(), 'modifications', false)).toBe(true);
    expect(estAExporter(entretien({ transmisLe: '2027-03-19T08:00:00Z' }), 'modifications', false)).toBe(false);
    expect(estAExporter(entretien(vide), 'modifications', false)).toBe(false);
    expect(estAExporter(entretien({ ...vide, presence: 'absent' }), 'modifications', false)).toBe(true);
    expect(estAExporter(entretien(vide), 'tout', false)).toBe(true);
  });

  it('« complets » is what nothing more is expected of, sent already or not', () => {
    expect(estAExporter(entretien({ transmisLe: '2027-03-19T08:00:00Z' }), 'complets', false)).toBe(true);
    expect(estAExporter(entretien({ valideLe: null }), 'complets', true)).toBe(false);
    expect(estAExporter(entretien({ presence: 'absent' }), 'complets', false)).toBe(false);
  });
});
