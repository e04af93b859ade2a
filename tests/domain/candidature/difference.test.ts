import { describe, expect, it } from 'vitest';
import { CHAMPS_LISTE } from '../../../src-main/domain/candidature/champs-candidat.ts';
import { differenceListe } from '../../../src-main/domain/candidature/difference.ts';
import type { ElementDifference } from '../../../src-main/domain/candidature/difference-types.ts';
import { appliquer, LANGEVIN, ligne, liste, ROSA_PARKS, VIDE } from './difference-support.ts';

const natures = (elements: readonly ElementDifference[]) => elements.map(({ nature }) => nature);

/** The campaign that knows one candidature of Lina Martin, number 1. */
const connue = (fields: Parameters<typeof ligne>[0] = {}) =>
  appliquer(VIDE, liste([ligne({ numero: '1', ...fields })]));

const comparer = (
  registres: typeof VIDE,
  fields: Parameters<typeof ligne>[0],
  options: Parameters<typeof liste>[1] = {},
) => differenceListe(registres, liste([ligne({ numero: '1', ...fields })], options));

describe('matching a pupil (procedure.md §5)', () => {
  it('by INE and date of birth, whatever the name, the origin and the number', () => {
    const { elements, doutes } = comparer(connue(), { nom: 'MARTIN-PETIT', numero: '9', origine: LANGEVIN });
    expect(natures(elements)).toEqual(['candidature modifiée', 'élève modifié', 'changement d’établissement']);
    expect(doutes).toEqual([]);
  });

  it('by the number of a candidature when the name or the date agrees', () => {
    const { elements, doutes } = comparer(connue({ ine: null }), { ine: null, nom: 'MARTÍN', origine: LANGEVIN });
    expect(natures(elements)).toEqual(['élève modifié', 'changement d’établissement']);
    expect(doutes).toEqual([]);
  });

  it('by that number too when INE and date agree and the prénom was corrected, here or in the list', () => {
    const { elements, doutes } = comparer(connue(), { prenom: 'Line' });
    expect(natures(elements)).toEqual(['élève modifié']);
    expect(doutes).toEqual([]);
  });

  it('else by normalised nom, prénom, date and origin', () => {
    const { elements } = comparer(connue({ ine: null, nom: 'AÏT-KACI' }), { ine: null, nom: 'ait kaci', numero: '9' });
    expect(natures(elements)).toEqual(['candidature modifiée', 'élève modifié']);
  });

  it.each([
    ['autre établissement', { ine: null }, { ine: null, origine: LANGEVIN }],
    ['INE différents', {}, { ine: '240007009JD' }],
    ['dates de naissance différentes', {}, { dateNaissance: '2012-01-05', numero: '9', nom: 'Martin' }],
    ['date de naissance manquante', { ine: null }, { ine: null, dateNaissance: null }],
    ['prénoms différents', {}, { prenom: 'Line' }],
  ] as const)('shows a doubt: %s', (raison, avant, apres) => {
    const lue = liste([ligne({ numero: '7', classe: '3B', ...apres })]);
    const registres = connue(avant);
    const { doutes, elements } = differenceListe(registres, lue);
    expect(doutes).toMatchObject([{ raison, distinct: false }]);
    expect(natures(elements)).toContain('élève modifié');

    const distincts = new Set(doutes.map(({ cle }) => cle));
    const separes = differenceListe(registres, lue, { distincts, memes: new Set() });
    expect(separes.doutes).toMatchObject([{ raison, distinct: true }]);
    expect(separes.elements[0]).toMatchObject({ nature: 'nouvelle', candidat: { nouveau: 0 } });
  });

  it('a damaged row never makes a second pupil of one', () => {
    const chimie = { domaine: 'Laboratoire', voie: '2de Pro', formation: 'Procédés de la chimie' } as const;
    const registres = appliquer(VIDE, liste([ligne({ numero: '1' }), ligne({ numero: '2', ...chimie })]));
    const damaged = { ine: null, dateNaissance: null, champsEnErreur: ['ine', 'dateNaissance'] };
    const lire = (numero: string | null) =>
      differenceListe(registres, liste([ligne({ numero: '1' }), ligne({ numero, ...chimie, ...damaged })]));
    expect(lire('2')).toMatchObject({ elements: [], doutes: [], remarques: [] });
    expect(lire(null)).toMatchObject({ elements: [], doutes: [], remarques: [] });
  });

  it('says nothing of a doubt that changes nothing', () => {
    const registres = connue({ ine: null });
    const lue = liste([ligne({ numero: null, ine: null, dateNaissance: null })], { complete: false });
    expect(differenceListe(registres, lue)).toMatchObject({ doutes: [], elements: [] });
  });

  it('never merges two pupils who share an INE by mistake', () => {
    const { elements, remarques } = comparer(connue(), {
      numero: '9',
      nom: 'PETIT',
      prenom: 'Noé',
      dateNaissance: '2011-01-01',
    });
    expect(natures(elements)).toEqual(['nouvelle', 'disparue']);
    expect(remarques).toMatchObject([{ nature: 'INE partagé' }]);
  });
});

describe('field by field', () => {
  it('says old and new, and leaves what is the same alone', () => {
    const { elements } = comparer(connue(), { classe: '3B', avisOrigine: 'réservé' });
    expect(elements).toMatchObject([
      { nature: 'candidature modifiée', changements: [{ champ: 'avisOrigine', avant: 'favorable', apres: 'réservé' }] },
      { nature: 'élève modifié', changements: [{ champ: 'classe', avant: '3A', apres: '3B' }] },
    ]);
  });

  it('an absent column is never an erasure, nor a cell that could not be read; an empty cell is, for what the origin says (R14)', () => {
    const sansAvis = { avisOrigine: null, commentaireOrigine: null };
    const registres = connue();
    expect(comparer(registres, sansAvis, { champsPresents: ['nom'] }).elements).toEqual([]);
    expect(
      comparer(registres, { ...sansAvis, champsEnErreur: ['avisOrigine', 'commentaireOrigine'] }).elements,
    ).toEqual([]);
    expect(comparer(registres, sansAvis).elements).toMatchObject([
      { patch: { avisOrigine: null, commentaireOrigine: '' } },
    ]);
  });

  it('an empty cell never erases who a pupil is nor whom to write to', () => {
    const vide = Object.fromEntries(CHAMPS_LISTE.map((champ) => [champ, null]));
    expect(
      comparer(connue(), { ...vide, nom: 'MARTIN', prenom: 'Lina', dateNaissance: '2012-05-01' }).elements,
    ).toEqual([]);
  });

  it('coordinates of an établissement change once, for all its pupils', () => {
    const registres = appliquer(
      VIDE,
      liste([ligne({ numero: '1' }), ligne({ numero: '2', ine: null, prenom: 'Noé' })]),
    );
    const origine = { ...ROSA_PARKS, telephone: '0149000000', adresse: null };
    const lue = liste([ligne({ numero: '1', origine }), ligne({ numero: '2', ine: null, prenom: 'Noé', origine })]);
    expect(differenceListe(registres, lue).elements).toMatchObject([
      {
        nature: 'établissement modifié',
        changements: [{ champ: 'telephone', avant: '0148000000', apres: '0149000000' }],
      },
    ]);
  });

  it('a formation exchanged under the same number is one change', () => {
    const { elements } = comparer(connue(), { formation: 'Bois et ameublement', voie: '2de Pro' });
    expect(elements).toMatchObject([
      { nature: 'candidature modifiée', patch: { formationId: 'ameublement', voie: '2de Pro' } },
    ]);
  });
});

describe('R17 withdrawn, vanished, back again', () => {
  it('a row given up withdraws, and says nothing else', () => {
    expect(natures(comparer(connue(), { etat: 'renoncée', classe: '9Z' }).elements)).toEqual(['retirée']);
  });

  it('a candidature given up before it was known is left out, and said', () => {
    const { elements, remarques } = comparer(VIDE, { etat: 'renoncée' });
    expect(elements).toEqual([]);
    expect(remarques).toMatchObject([{ nature: 'déjà renoncée' }]);
  });

  it('what the list no longer names has vanished, and is back when it names it again', () => {
    const autre = () => ligne({ numero: '2', ine: null, prenom: 'Noé', dateNaissance: '2012-02-02' });
    const registres = appliquer(VIDE, liste([ligne({ numero: '1' }), autre()]));
    const sans = liste([autre()]);
    expect(natures(differenceListe(registres, sans).elements)).toEqual(['disparue']);
    const apres = appliquer(registres, sans);
    expect(apres.candidatures.map(({ etat }) => etat)).toEqual(['renoncement à confirmer', 'inscrite']);
    expect(natures(differenceListe(apres, liste([ligne({ numero: '1' }), autre()])).elements)).toEqual(['réapparue']);
  });

  it('never what was typed in by hand (R08), what is of another domaine or origin, what an unreadable row names', () => {
    const autre = ligne({ numero: '2', ine: null, prenom: 'Noé', dateNaissance: '2012-02-02' });
    const sansLina = liste([autre]);
    const disparues = (registres: typeof VIDE, lue = sansLina) =>
      differenceListe(registres, lue).elements.filter(({ nature }) => nature === 'disparue').length;
    const laboratoire = { domaine: 'Laboratoire', voie: '2de Pro', formation: 'Procédés de la chimie' } as const;
    expect(disparues(connue())).toBe(1);
    expect(disparues(connue({ numero: null }))).toBe(0);
    expect(disparues(connue(laboratoire))).toBe(0);
    expect(disparues(appliquer(connue({ origine: LANGEVIN }), liste([autre], { complete: false })))).toBe(0);
    expect(disparues(connue(), { ...sansLina, complete: false })).toBe(0);
    const trace = { ligne: 9, numero: null, ine: '240007000AD', nom: null, prenom: null };
    expect(disparues(connue(), { ...sansLina, ecartees: [trace] })).toBe(0);
    const inconnue = ligne({ numero: '1', formation: 'Menuisier poseur' });
    expect(disparues(connue(), liste([autre, inconnue]))).toBe(0);
  });
});

describe('R05 the catalogue', () => {
  it('finds a formation by normalised labels, and by the voie when two share a label', () => {
    const { elements } = comparer(VIDE, { domaine: 'METIERS DU BOIS', formation: 'menuisier  FABRICANT', voie: null });
    expect(elements).toMatchObject([{ candidature: { formationId: 'menuisier', voie: '1CAP2' } }]);
  });

  it('leaves an unknown one out and proposes the nearest; a domaine that is not hosted is kept and said', () => {
    expect(comparer(VIDE, { formation: 'Menuisier poseur' })).toMatchObject({
      elements: [],
      candidatsNouveaux: [],
      remarques: [{ nature: 'formation inconnue', proche: 'Menuisier fabricant (1CAP2)' }],
    });
    expect(comparer(VIDE, { domaine: 'Métier de bois' })).toMatchObject({
      remarques: [{ nature: 'domaine inconnu', valeur: 'Métier de bois', proche: null }],
    });
    const art = comparer(VIDE, { domaine: 'Arts', formation: 'Dessin', voie: '2de Pro' });
    expect(natures(art.elements)).toEqual(['nouvelle']);
    expect(art.remarques).toMatchObject([{ nature: 'domaine non accueilli', valeur: 'Arts' }]);
  });
});
