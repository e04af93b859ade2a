import type { CandidatLigne } from '../../../src-main/contract/candidats.ts';
import { IDENTITE_VIDE } from '../../../src-main/domain/candidature/champs-candidat.ts';

let suite = 0;

/** An invented row of the table of pupils. */
export const ligne = (champs: Partial<CandidatLigne> = {}): CandidatLigne => ({
  ...IDENTITE_VIDE,
  id: `candidat-${(suite += 1)}`,
  nom: 'MARTIN',
  prenom: 'Lina',
  classe: '3A',
  origineId: 'origine-1',
  origineNom: 'Collège Rosa-Parks',
  origineVille: 'Bobigny',
  candidatures: [],
  entretiens: [],
  aConfirmer: false,
  renonce: false,
  ...champs,
});

export const candidature = (
  champs: Partial<CandidatLigne['candidatures'][number]> = {},
): CandidatLigne['candidatures'][number] => ({
  id: `candidature-${(suite += 1)}`,
  domaineId: 'bois',
  formationId: 'menuisier',
  etat: 'inscrite',
  ...champs,
});

export const entretien = (
  champs: Partial<CandidatLigne['entretiens'][number]> = {},
): CandidatLigne['entretiens'][number] => ({
  id: `entretien-${(suite += 1)}`,
  domaineId: 'bois',
  statut: 'à placer',
  jour: null,
  debut: null,
  raison: '',
  ...champs,
});
