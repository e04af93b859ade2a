import type { EntretienPlanning } from '../../../../src-main/contract/planning-vue.ts';
import type { Statut } from '../../../../src-main/domain/planning/statut.ts';
import type { Modele } from './modele.ts';
import type { OptionsVue } from './options-vue.ts';

/** Ranks in the set of twelve, told apart by the colour-blind; the word of the state always stands beside. */
const COULEURS_ETATS: Readonly<Record<Statut, number>> = {
  'à placer': 2,
  placé: 8,
  convoqué: 6,
  'à reconvoquer': 1,
  présent: 4,
  absent: 5,
  excusé: 7,
  'à replacer': 2,
  'compte rendu saisi': 3,
  'avis complets': 9,
  transmis: 10,
  renoncé: 11,
};

/** The colour of one entretien in the grid: its domaine's or its state's, as chosen. */
export const couleurEntretien = (
  { domaines }: Modele,
  { domaineId, statut }: EntretienPlanning,
  couleur: OptionsVue['couleur'],
): number => (couleur === 'état' ? COULEURS_ETATS[statut] : (domaines.get(domaineId)?.couleur ?? 0));

export const couleurEtat = (statut: Statut): number => COULEURS_ETATS[statut];
