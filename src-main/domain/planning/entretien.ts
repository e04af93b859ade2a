/** R28: what happened on the day. A late pupil was received all the same. */
export const PRESENCES = ['présent', 'en retard', 'absent', 'excusé'] as const;
export type Presence = (typeof PRESENCES)[number];

/** R13: one pupil × one domaine, whatever the number of formations. */
export interface Entretien {
  readonly id: string;
  readonly candidatId: string;
  readonly domaineId: string;
  /** Individual: jury, day, start. Collective: the séance alone says when and where. All null = à placer. */
  readonly juryId: string | null;
  readonly seanceId: string | null;
  readonly jour: string | null;
  readonly debut: string | null;
  /** Set when placed: a later change of the domaine's duration never shifts what stands. */
  readonly dureeMinutes: number | null;
  /** Pinned: the automatic planner keeps it (H6). */
  readonly epingle: boolean;
  /** Written reason for a rule overridden when placing (R24). */
  readonly motifForce: string | null;
  readonly presence: Presence | null;
  /** `HH:MM` of arrival, when noted. */
  readonly arrivee: string | null;
  readonly compteRendu: string;
  /** Instant (ISO) of the last change of compte rendu, appreciations or avis. */
  readonly saisiLe: string | null;
  /** R32: final validation by the chef d'établissement, when the campaign asks for it. */
  readonly valideLe: string | null;
  /** Instant of the export that carried it; cleared by any later change of what was sent. */
  readonly transmisLe: string | null;
  /** Instant at which somebody ticked it as typed into the académie's own application; a later `saisiLe` makes it out of date. */
  readonly saisiAcademieLe: string | null;
  /** All its candidatures are given up: the slot is freed, the history stays (R17). */
  readonly renonce: boolean;
}

/** Columns of an entretien that has no place. */
export const SANS_PLACE = {
  juryId: null,
  seanceId: null,
  jour: null,
  debut: null,
  dureeMinutes: null,
  epingle: false,
  motifForce: null,
} as const;

/** An entretien as it is born: no place, nothing noted, nothing written. */
export const nouvelEntretien = (id: string, candidatId: string, domaineId: string): Entretien => ({
  id,
  candidatId,
  domaineId,
  ...SANS_PLACE,
  presence: null,
  arrivee: null,
  compteRendu: '',
  saisiLe: null,
  valideLe: null,
  transmisLe: null,
  saisiAcademieLe: null,
  renonce: false,
});

/** Length of one entretien, minutes: the domaine's, a third more for a pupil with temps majoré, rounded up to 5 [D]. */
export const dureeEntretien = (dureeDomaine: number, tempsMajore: boolean): number =>
  tempsMajore ? Math.ceil((dureeDomaine * 4) / 3 / 5) * 5 : dureeDomaine;
