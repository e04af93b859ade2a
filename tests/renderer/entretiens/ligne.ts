import type { EntretienAttendu } from '../../../src-main/contract/entretiens.ts';

let next = 0;

/** One line of the lists, as the application would send it. */
export const ligne = (fields: Partial<EntretienAttendu> = {}): EntretienAttendu => ({
  id: `entretien-${(next += 1)}`,
  candidatId: 'candidat-1',
  nom: 'MARTIN',
  prenom: 'Lina',
  classe: '3A',
  tempsMajore: false,
  accesPmr: false,
  origineNom: 'Collège Rosa-Parks',
  domaineId: 'bois',
  domaineNom: 'Métiers du bois',
  mode: 'individuel',
  juryId: 'jury-1',
  juryNom: 'Jury 1',
  seanceId: null,
  jour: '2027-03-15',
  debut: '09:00',
  lieu: 'B12',
  presence: null,
  arrivee: null,
  saisiLe: null,
  valideLe: null,
  transmisLe: null,
  statut: 'convoqué',
  formations: [],
  avisAttendus: 0,
  avisRendus: 0,
  aCompteRendu: false,
  avancement: 'à saisir',
  echeance: '2027-03-18',
  enRetard: false,
  ...fields,
});
