import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceListe } from '../../../src-main/domain/candidature/difference.ts';
import type { LigneListe } from '../../../src-main/domain/candidature/difference-liste.ts';
import { appliquer, LANGEVIN, ligne, liste, ROSA_PARKS, VIDE } from './difference-support.ts';

const parmi = <T>(...valeurs: readonly T[]) => fc.constantFrom(...valeurs);

/** Few names and dates, so that pupils look alike: twins, and homonyms. */
const ELEVES = [
  { nom: 'MARTIN', prenom: 'Lina', dateNaissance: '2012-05-01', ine: '240007000AD' },
  { nom: 'MARTIN', prenom: 'Noé', dateNaissance: '2012-05-01', ine: '240007001BD' },
  { nom: 'Martin', prenom: 'Lina', dateNaissance: '2012-05-02', ine: '240007002CD' },
  { nom: 'PETIT', prenom: 'Noé', dateNaissance: '2012-05-01', ine: '240007003DD' },
] as const;

const VOEUX = [
  { domaine: 'Métiers du bois', voie: '1CAP2', formation: 'Menuisier fabricant' },
  { domaine: 'METIERS DU BOIS', voie: null, formation: 'Bois et ameublement' },
  { domaine: null, voie: null, formation: 'procedes de la chimie' },
  { domaine: 'Arts', voie: '2de Pro', formation: 'Dessin' },
  { domaine: 'Laboratoire', voie: null, formation: 'Inconnue' },
] as const;

/** What one list says of one pupil: an INE may miss, the origin and the class change from list to list. */
const unEleve = fc.record({
  rang: fc.nat(ELEVES.length - 1),
  avecIne: fc.boolean(),
  avecNumeros: fc.boolean(),
  classe: parmi(null, '3A', '3B'),
  origine: parmi(ROSA_PARKS, LANGEVIN, { ...LANGEVIN, uai: null }, { ...ROSA_PARKS, adresse: null }),
  voeux: fc.uniqueArray(
    fc.record({
      rang: fc.nat(VOEUX.length - 1),
      /** The number may be that of another formation of the pupil: exchanged in between. */
      numero: fc.nat(VOEUX.length - 1),
      avisOrigine: parmi(null, 'favorable' as const, 'réservé' as const),
      etat: parmi(null, 'inscrite' as const, 'renoncée' as const),
      champsEnErreur: parmi<string[]>([], ['avisOrigine'], ['etat']),
    }),
    { selector: ({ rang }) => rang, minLength: 1, maxLength: 3 },
  ),
});

const uneListe = fc
  .record({
    eleves: fc.uniqueArray(unEleve, { selector: ({ rang }) => rang, minLength: 1, maxLength: ELEVES.length }),
    avecDate: fc.boolean(),
  })
  .map(({ eleves, avecDate }) =>
    // Without dates, the two « MARTIN Lina » of one list could not be told apart by anybody.
    eleves
      .filter(({ rang }) => avecDate || rang !== 2)
      .flatMap(({ rang, avecIne, avecNumeros, classe, origine, voeux }): LigneListe[] => {
        const eleve = ELEVES[rang] ?? ELEVES[0];
        return voeux.map(({ rang: voeu, numero, ...fields }) =>
          ligne({
            ...eleve,
            ...VOEUX[voeu],
            ...fields,
            ine: avecIne ? eleve.ine : null,
            dateNaissance: avecDate ? eleve.dateNaissance : null,
            numero: avecNumeros ? `${rang}-${numero}` : null,
            classe,
            origine,
          }),
        );
      }),
  );

describe('exchanges.md §1: a list already taken in changes nothing', () => {
  it('whatever the list and whatever came before', () => {
    fc.assert(
      fc.property(uneListe, uneListe, fc.boolean(), (avant, apres, complete) => {
        const connus = appliquer(VIDE, liste(avant));
        const lue = liste(apres, { complete });
        expect(differenceListe(appliquer(connus, lue), lue).elements).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('never asks twice for one formation, and never changes what the host alone knows', () => {
    fc.assert(
      fc.property(uneListe, uneListe, (avant, apres) => {
        const connus = appliquer(VIDE, liste(avant));
        const organises = {
          ...connus,
          candidats: connus.candidats.map((un) => ({ ...un, tempsMajore: true, accesPmr: true })),
          origines: connus.origines.map((une) => ({ ...une, pasAvant: '09:30' })),
        };
        const suite = appliquer(organises, liste(apres));
        const cles = suite.candidatures.map(({ candidatId, formationId }) => `${candidatId} ${formationId}`);
        expect(new Set(cles).size).toBe(cles.length);
        for (const { id } of connus.candidats)
          expect(suite.candidats.find((un) => un.id === id)).toMatchObject({ tempsMajore: true, accesPmr: true });
        for (const { id } of connus.origines)
          expect(suite.origines.find((une) => une.id === id)).toMatchObject({ pasAvant: '09:30' });
        for (const un of suite.candidats) expect(suite.origines.some(({ id }) => id === un.origineId)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('refusing everything writes nothing', () => {
    fc.assert(
      fc.property(uneListe, uneListe, (avant, apres) => {
        const connus = appliquer(VIDE, liste(avant));
        const lue = liste(apres);
        const refusees = differenceListe(connus, lue).elements.map(({ cle }) => cle);
        expect(appliquer(connus, lue, { refusees })).toEqual(connus);
      }),
      { numRuns: 500 },
    );
  });
});
