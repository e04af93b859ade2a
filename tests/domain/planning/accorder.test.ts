import { describe, expect, it } from 'vitest';
import type { Candidature } from '../../../src-main/domain/candidature/candidature.ts';
import { accorderEntretiens } from '../../../src-main/domain/planning/accorder.ts';
import { type Entretien, nouvelEntretien } from '../../../src-main/domain/planning/entretien.ts';

const candidature = (fields: Partial<Candidature>): Candidature => ({
  id: 'a',
  candidatId: 'c1',
  domaineId: 'bois',
  formationId: 'f1',
  numero: null,
  voie: '1CAP2',
  lieuSouhaite: '',
  avisOrigine: null,
  commentaireOrigine: '',
  dateInscription: null,
  etat: 'inscrite',
  ...fields,
});

const entretien = (fields: Partial<Entretien>): Entretien => ({ ...nouvelEntretien('e1', 'c1', 'bois'), ...fields });

const BOIS = new Set(['bois']);

describe('accorderEntretiens', () => {
  it('R13: one entretien for two formations of one domaine', () => {
    const { aCreer } = accorderEntretiens([candidature({}), candidature({ id: 'b', formationId: 'f2' })], [], BOIS);
    expect(aCreer).toEqual([{ candidatId: 'c1', domaineId: 'bois' }]);
  });

  it('creates nothing for a domaine that the lycée does not host', () => {
    expect(accorderEntretiens([candidature({ domaineId: 'photo' })], [], BOIS).aCreer).toEqual([]);
  });

  it('R17: gives up the entretien with its last candidature only', () => {
    const une = candidature({ etat: 'renoncée' });
    const autre = candidature({ id: 'b', formationId: 'f2' });
    expect(accorderEntretiens([une, autre], [entretien({})], BOIS).aRenoncer).toEqual([]);
    expect(accorderEntretiens([une], [entretien({})], BOIS).aRenoncer).toEqual([entretien({})]);
  });

  it('R17: a « renoncement à confirmer » keeps its slot', () => {
    const disparue = candidature({ etat: 'renoncement à confirmer' });
    expect(accorderEntretiens([disparue], [entretien({})], BOIS).aRenoncer).toEqual([]);
  });

  it('takes up again what was given up and is asked for again', () => {
    const renonce = entretien({ renonce: true });
    const accord = accorderEntretiens([candidature({})], [renonce], BOIS);
    expect(accord).toEqual({ aCreer: [], aRenoncer: [], aReprendre: [renonce] });
  });
});
