import type { EntretienPlanning, JuryVue, PlanningVue, SeanceVue } from '../../../src-main/contract/planning-vue.ts';
import type { Domaine } from '../../../src-main/domain/campagne/campagne.ts';
import type { EntretienInstance } from '../../../src-main/domain/planning/instance.ts';
import { createModele, type Modele } from '../../../src-renderer/features/planning/plan/modele.ts';

export const LUNDI = '2027-03-15';
export const MARDI = '2027-03-16';

export const entretien = (fields: Partial<EntretienPlanning> & { readonly id: string }): EntretienPlanning => ({
  candidatId: `c-${fields.id}`,
  nom: 'MARTIN',
  prenom: 'Lina',
  classe: '3A',
  tempsMajore: false,
  accesPmr: false,
  origineId: 'college',
  origineNom: 'Collège Rosa-Parks',
  domaineId: 'bois',
  domaineNom: 'Métiers du bois',
  mode: 'individuel',
  juryId: null,
  seanceId: null,
  jour: null,
  debut: null,
  dureeMinutes: 20,
  lieu: '',
  epingle: false,
  motifForce: null,
  presence: null,
  statut: 'à placer',
  convocation: null,
  ...fields,
});

/** Placed in a jury. */
export const place = (id: string, debut: string, fields: Partial<EntretienPlanning> = {}): EntretienPlanning =>
  entretien({ id, juryId: 'J1', jour: LUNDI, debut, statut: 'placé', ...fields });

export const jury = (id: string, fields: Partial<JuryVue> = {}): JuryVue => ({
  id,
  nom: `Jury ${id}`,
  salle: 'B12',
  pmr: true,
  membres: [],
  domaineIds: ['bois'],
  plages: [{ jour: LUNDI, debut: '09:00', fin: '12:00', reserve: false }],
  ...fields,
});

export const seance = (fields: Partial<SeanceVue> = {}): SeanceVue => ({
  id: 's1',
  domaineId: 'enfance',
  salleId: null,
  salle: 'Amphithéâtre',
  jour: MARDI,
  debut: '14:00',
  dureeMinutes: 60,
  capacite: 30,
  inscrits: 0,
  ...fields,
});

const domaine = (id: string, nom: string): Domaine => ({
  id,
  nom,
  mode: id === 'enfance' ? 'collectif' : 'individuel',
  accueilli: true,
  dureeMinutes: id === 'enfance' ? 60 : 20,
  couleur: 0,
});

const DOMAINES = [
  domaine('bois', 'Métiers du bois'),
  domaine('labo', 'Laboratoire'),
  domaine('enfance', 'Petite enfance'),
];

function toInstance({ id, candidatId, domaineId, dureeMinutes, juryId, jour, debut, epingle }: EntretienPlanning) {
  const row: EntretienInstance = { id, candidat: candidatId, domaine: domaineId, dureeMinutes };
  if (juryId === null || jour === null || debut === null) return row;
  const position = { jury: juryId, jour, debut };
  return epingle ? { ...row, fige: position } : { ...row, actuel: position };
}

/** A plan with its problem, as the application would have sent it. */
export function vue(parts: Partial<Omit<PlanningVue, 'instance' | 'noms'>>): PlanningVue {
  const { jurys = [jury('J1')], seances = [], entretiens = [], jours = [LUNDI, MARDI] } = parts;
  return {
    jurys,
    seances,
    entretiens,
    jours,
    feries: [],
    instance: {
      version: 1,
      reglages: { margeMinutes: 10, pauseApres: 8, pauseMinutes: 0 },
      jurys: jurys.map(({ id, domaineIds, pmr, plages }) => ({
        id,
        domaines: domaineIds,
        membres: [`m-${id}`],
        pmr,
        plages,
      })),
      origines: [{ id: 'college', indisponibilites: [] }],
      candidats: [...new Map(entretiens.map((row) => [row.candidatId, row])).values()].map((row) => ({
        id: row.candidatId,
        origine: row.origineId,
        pmr: row.accesPmr,
        indisponibilites: [],
      })),
      entretiens: entretiens.filter(({ mode }) => mode === 'individuel').map(toInstance),
    },
    noms: {
      candidats: Object.fromEntries(entretiens.map((row) => [row.candidatId, `${row.prenom} ${row.id}`])),
      jurys: Object.fromEntries(jurys.map(({ id, nom }) => [id, nom])),
      domaines: Object.fromEntries(DOMAINES.map(({ id, nom }) => [id, nom])),
      origines: { college: 'Collège Rosa-Parks' },
      membres: {},
      salles: {},
    },
  };
}

/** The same, as the screen looks things up in it; the window goes from 8 to 19 March 2027. */
export const modele = (parts: Parameters<typeof vue>[0]): Modele =>
  createModele(vue(parts), {
    domaines: DOMAINES,
    joursSansClasse: [],
    aujourdhui: '2027-03-08',
    campagne: { entretiensDebut: '2027-03-08', entretiensFin: '2027-03-19' } as Parameters<
      typeof createModele
    >[1]['campagne'],
  });
