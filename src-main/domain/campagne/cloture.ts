import { estRecu } from '../planning/presence.ts';
import { joursEntre } from '../date/jour.ts';
import { etatSaisie } from '../echange/releve.ts';
import type { Presence } from '../planning/entretien.ts';
import { resteAConvoquer, type Statut } from '../planning/statut.ts';
import { type Calendrier, joursDeClasse } from './calendrier.ts';
import type { Campagne, Mode } from './campagne.ts';

/** What may be left before closing, in the order in which it is done. */
export const POINTS_CLOTURE = [
  'renoncements',
  'convocations',
  'à venir',
  'présences',
  'absences',
  'paquets',
  'comptes rendus',
  'avis',
  'validations',
  'transmissions',
] as const;
export type PointCloture = (typeof POINTS_CLOTURE)[number];

/** What the check needs to know of one entretien; those given up are left out. */
export interface EntretienAClore {
  readonly mode: Mode;
  readonly statut: Statut;
  readonly jour: string | null;
  readonly presence: Presence | null;
  readonly compteRendu: string;
  /** One per requested or added formation. */
  readonly avis: readonly unknown[];
  readonly saisiLe: string | null;
  readonly valideLe: string | null;
  readonly transmisLe: string | null;
  readonly saisiAcademieLe: string | null;
}

export type ReglesCloture = Pick<Campagne, 'entretiensFin' | 'validationChef'> & { readonly aujourdhui: string };

/** exchanges.md §2: the académie has it: in a file sent as it stands, or typed into its own application as it stands. */
const estRemis = (entretien: EntretienAClore): boolean =>
  entretien.transmisLe !== null || etatSaisie(entretien) === 'saisi';

function pointsRecu(entretien: EntretienAClore, { validationChef }: ReglesCloture): PointCloture[] {
  const points: PointCloture[] = [];
  if (entretien.mode === 'individuel') {
    if (entretien.compteRendu.trim() === '') points.push('comptes rendus');
    if (entretien.avis.length === 0 || entretien.avis.includes(null)) points.push('avis');
    if (points.length > 0) return points;
    if (validationChef && entretien.valideLe === null) return ['validations'];
  }
  return estRemis(entretien) ? [] : ['transmissions'];
}

/**
 * R35: what is left to do about one entretien before the campaign is closed; nothing when it is done. An absence is left
 * as long as the interview window is open: after it no other appointment can be given (R24, R28). The day itself is left
 * to note who came. R27: of a collective one, only the presence goes to the académie.
 */
export function pointsDe(entretien: EntretienAClore, regles: ReglesCloture): PointCloture[] {
  const { presence, jour, statut } = entretien;
  if (estRecu(presence)) return pointsRecu(entretien, regles);
  if (presence !== null) return regles.aujourdhui <= regles.entretiensFin ? ['absences'] : [];
  if (jour !== null && jour < regles.aujourdhui) return ['présences'];
  return resteAConvoquer(statut) ? ['convocations'] : ['à venir'];
}

/** Points that are not those of one entretien: candidatures to confirm (R17), packets of jurys still away. */
export type AutresPoints = Readonly<Record<'renoncements' | 'paquets', number>>;

/** R35: how many entretiens each point is left for, and how many of the others. */
export function compterPoints(
  entretiens: readonly EntretienAClore[],
  autres: AutresPoints,
  regles: ReglesCloture,
): Readonly<Record<PointCloture, number>> {
  const points = entretiens.flatMap((entretien) => pointsDe(entretien, regles));
  const nombre = (point: PointCloture): number =>
    point === 'renoncements' || point === 'paquets' ? autres[point] : points.filter((un) => un === point).length;
  return Object.fromEntries(POINTS_CLOTURE.map((point) => [point, nombre(point)])) as Record<PointCloture, number>;
}

export interface Decompte {
  readonly fermeture: string;
  /** Days left, today excluded: 0 on the last day, negative afterwards. */
  readonly jours: number;
  /** Days of class left, today included; 0 once closed. */
  readonly joursDeClasse: number;
  /** The last one, today included; null when none is left: what needs the lycée must be done by then. */
  readonly dernierJourDeClasse: string | null;
}

/** R35: the countdown to the closing day, inclusive. Holidays and bridges leave fewer days than the date says. */
export function decompter(fermeture: string, aujourdhui: string, calendrier: Calendrier): Decompte {
  const restants = joursDeClasse(aujourdhui, fermeture, calendrier);
  return {
    fermeture,
    jours: joursEntre(aujourdhui, fermeture),
    joursDeClasse: restants.length,
    dernierJourDeClasse: restants.at(-1) ?? null,
  };
}
