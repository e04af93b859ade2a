import type { EntretienPlanning, PlanningVue, SeanceVue } from '../../../src-main/contract/planning.ts';
import type { EntretienInstance, Position } from '../../../src-main/domain/planning/instance.ts';
import type { Statut } from '../../../src-main/domain/planning/statut.ts';

/**
 * The plan as it will be once the application has saved: shown at once, then replaced by what was saved. Only what the
 * planner shows is foreseen.
 */

function change(
  vue: PlanningVue,
  ids: ReadonlySet<string>,
  apply: {
    readonly entretien: (entretien: EntretienPlanning) => EntretienPlanning;
    readonly instance: (entretien: EntretienInstance) => EntretienInstance;
  },
): PlanningVue {
  const { instance } = vue;
  return {
    ...vue,
    entretiens: vue.entretiens.map((row) => (ids.has(row.id) ? apply.entretien(row) : row)),
    instance: {
      ...instance,
      entretiens: instance.entretiens.map((row) => (ids.has(row.id) ? apply.instance(row) : row)),
    },
  };
}

const sansPosition = ({ fige: _fige, actuel: _actuel, ...entretien }: EntretienInstance): EntretienInstance =>
  entretien;

function statutPlace({ convocation, presence }: EntretienPlanning, jour: string, debut: string): Statut {
  if (!convocation) return 'placé';
  const same = convocation.jour === jour && convocation.debut === debut;
  return same && convocation.issue === null && presence === null ? 'convoqué' : 'à reconvoquer';
}

export const appliquerPlacement = (vue: PlanningVue, entretienId: string, position: Position): PlanningVue =>
  change(vue, new Set([entretienId]), {
    entretien: (row) => ({
      ...row,
      juryId: position.jury,
      seanceId: null,
      jour: position.jour,
      debut: position.debut,
      lieu: vue.jurys.find(({ id }) => id === position.jury)?.salle ?? '',
      presence: null,
      statut: statutPlace(row, position.jour, position.debut),
    }),
    instance: (row) => ({ ...sansPosition(row), actuel: position }),
  });

export const appliquerRetrait = (vue: PlanningVue, ids: readonly string[]): PlanningVue =>
  change(vue, new Set(ids), {
    entretien: (row) => ({
      ...row,
      juryId: null,
      seanceId: null,
      jour: null,
      debut: null,
      lieu: '',
      epingle: false,
      motifForce: null,
      presence: null,
      statut: row.convocation?.issue || row.presence ? 'à replacer' : 'à placer',
    }),
    instance: sansPosition,
  });

export const appliquerEpingle = (vue: PlanningVue, ids: readonly string[], epingle: boolean): PlanningVue =>
  change(vue, new Set(ids), { entretien: (row) => ({ ...row, epingle }), instance: (row) => row });

export function appliquerSeance(vue: PlanningVue, ids: readonly string[], seance: SeanceVue): PlanningVue {
  const moved = new Set(ids);
  const next = change(vue, moved, {
    entretien: (row) => ({
      ...row,
      juryId: null,
      seanceId: seance.id,
      jour: seance.jour,
      debut: seance.debut,
      lieu: seance.salle,
      presence: null,
      statut: statutPlace(row, seance.jour, seance.debut),
    }),
    instance: (row) => row,
  });
  const joining = vue.entretiens.filter(({ id, seanceId }) => moved.has(id) && seanceId !== seance.id).length;
  return {
    ...next,
    seances: vue.seances.map((row) => (row.id === seance.id ? { ...row, inscrits: row.inscrits + joining } : row)),
  };
}
