import { heureDuPoste, jourDuPoste } from '../../../../src-main/domain/date/temps-du-poste.ts';
import { toHeure, toMinutes } from '../../../../src-main/domain/date/heure.ts';
import { findHorsFenetre, phraseHorsFenetre } from '../../../../src-main/domain/planning/fenetre.ts';
import { indexInstance, type IndexPlanning } from '../../../../src-main/domain/planning/index-instance.ts';
import type { Position } from '../../../../src-main/domain/planning/instance.ts';
import { phraseConflit, phraseGene } from '../../../../src-main/domain/planning/phrase-conflit.ts';
import {
  jugerPlacement,
  libererFiges,
  phraseDerogation,
} from '../../../../src-main/domain/planning/placement-manuel.ts';
import { placementsActuels } from '../../../../src-main/domain/planning/placements-actuels.ts';
import { propositions, type Proposition } from '../../../../src-main/domain/planning/propositions.ts';
import { zonesImpossibles } from '../../../../src-main/domain/planning/zones-impossibles.ts';
import { estForcable } from '../../../../src-main/domain/planning/placement-manuel.ts';
import { formatHeure, formatJour, prenomNom } from '../../../../src-main/domain/texte/format.ts';
import { maintenant } from '../../../api/client.ts';
import type { Modele } from './modele.ts';

/** The answer to « here? », in the words the user reads. */
export interface Reponse {
  /** `forçable`: refused, unless a reason is written. */
  readonly etat: 'possible' | 'gênant' | 'forçable' | 'impossible';
  readonly phrases: readonly string[];
}

export interface Zone {
  readonly jury: string;
  readonly debut: string;
  readonly fin: string;
  readonly forcable: boolean;
}

/** One entretien taken in hand: what the plan answers wherever it is carried. */
export interface Deplacement {
  readonly entretienId: string;
  readonly juger: (position: Position) => Reponse;
  /** Starts that are refused, for each jury of a day. */
  readonly zones: (jour: string) => readonly Zone[];
  /** The best places, those of the day on screen first. */
  readonly proposer: (combien: number, jourVu: string) => readonly Proposition[];
  /** Where it would go on that day: same jury and hour when possible, else the best place of the day. */
  readonly surJour: (jour: string) => Position | null;
}

const COLLECTIF = 'Ce domaine se tient en séance collective : déposez l’élève sur une séance.';

function refuserPartout(entretienId: string): Deplacement {
  return {
    entretienId,
    juger: () => ({ etat: 'impossible', phrases: [COLLECTIF] }),
    zones: () => [],
    proposer: () => [],
    surJour: () => null,
  };
}

function juger(modele: Modele, index: IndexPlanning, entretien: string): Deplacement['juger'] {
  const { noms, fenetre } = modele;
  const vue = modele.entretiens.get(entretien);
  const annonce = (position: Position): string[] => {
    const convocation = vue?.convocation;
    if (!vue || !convocation || convocation.issue) return [];
    const same =
      position.jury === vue.juryId && position.jour === convocation.jour && position.debut === convocation.debut;
    return same
      ? []
      : [
          `${prenomNom(vue)} est déjà convoqué pour ${formatJour(convocation.jour)} à ${formatHeure(convocation.debut)} : il faudra le reconvoquer.`,
        ];
  };
  return (position) => {
    const { refus, derogations, genes } = jugerPlacement(index, fenetre, { entretien, ...position });
    if (refus.length > 0) return { etat: 'impossible', phrases: refus.map((one) => phraseConflit(one, noms)) };
    if (derogations.length > 0)
      return { etat: 'forçable', phrases: derogations.map((one) => phraseDerogation(one, noms)) };
    const phrases = [...annonce(position), ...genes.map((gene) => phraseGene(gene, noms))];
    return { etat: phrases.length > 0 ? 'gênant' : 'possible', phrases };
  };
}

function surJour(modele: Modele, index: IndexPlanning, entretien: string): Deplacement['surJour'] {
  return (jour) => {
    const now = index.positions.get(entretien);
    if (now) {
      const same = { jury: now.jury, jour, debut: toHeure(now.debut) };
      const jugement = jugerPlacement(index, modele.fenetre, { entretien, ...same });
      if (jugement.refus.length === 0 && jugement.derogations.length === 0) return same;
    }
    if (findHorsFenetre(modele.fenetre, jour)) return null;
    const best = propositions(index, entretien).find((one) => one.jour === jour);
    return best ? { jury: best.jury, jour: best.jour, debut: best.debut } : null;
  };
}

/**
 * H6 does not bind the hand: an announced or pinned entretien is judged as if it were free. The plan may have been read
 * hours ago: the hour is that at which it is taken (H13).
 */
export function prendreEnMain(modele: Modele, entretienId: string, instant: Date = maintenant()): Deplacement {
  if (!modele.index.entretiens.has(entretienId)) return refuserPartout(entretienId);
  const instance = {
    ...libererFiges(modele.vue.instance, new Set([entretienId])),
    maintenant: { jour: jourDuPoste(instant), heure: heureDuPoste(instant) },
  };
  const index = indexInstance(instance, placementsActuels(instance));
  return {
    entretienId,
    juger: juger(modele, index, entretienId),
    zones: (jour) => {
      const hors = findHorsFenetre(modele.fenetre, jour) !== null;
      return [...zonesImpossibles(index, entretienId, jour)].flatMap(([jury, zones]) => [
        ...(hors ? [{ jury, debut: '00:00', fin: '24:00', forcable: true }] : []),
        ...zones.map(({ debut, fin, conflit }) => ({ jury, debut, fin, forcable: estForcable(conflit) })),
      ]);
    },
    proposer: (combien, jourVu) =>
      propositions(index, entretienId, jourVu)
        .filter(({ jour }) => findHorsFenetre(modele.fenetre, jour) === null)
        .slice(0, combien),
    surJour: surJour(modele, index, entretienId),
  };
}

/** Why nothing can be done on that day, when `surJour` finds no place. */
export function phraseJourSansPlace(modele: Modele, jour: string): string {
  const hors = findHorsFenetre(modele.fenetre, jour);
  return hors ? phraseHorsFenetre(hors) : `Aucune place possible ${formatJour(jour)} pour cet entretien.`;
}

/** The end of an entretien that starts then. */
export const finDe = (debut: string, dureeMinutes: number): string => toHeure(toMinutes(debut) + dureeMinutes);
