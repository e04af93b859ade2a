import type { ConvocationLigne, EtatConvocation } from '../../../src-main/contract/convocations.ts';
import { JOURS_AVANT_RELANCE } from '../../../src-main/domain/convocation/accuse.ts';

/** What the table shows: the letters that are due, or those of one state. */
export type Vue = 'dues' | Exclude<EtatConvocation, 'à émettre'>;

export const VUES: readonly { readonly vue: Vue; readonly libelle: string }[] = [
  { vue: 'dues', libelle: 'À envoyer' },
  { vue: 'à refaire', libelle: 'Changées depuis l’envoi' },
  { vue: 'à jour', libelle: 'Envoyées' },
  { vue: 'accusée', libelle: 'Confirmées' },
  { vue: 'sans place', libelle: 'Sans place' },
];

export const VIDES: Readonly<Record<Vue, string>> = {
  dues: 'Tous les entretiens placés sont convoqués.',
  'à refaire': 'Aucune convocation envoyée n’a changé depuis.',
  'à jour': 'Aucune convocation n’attend de réponse.',
  accusée: 'Aucun établissement n’a encore confirmé avoir reçu ses convocations.',
  'sans place': 'Tous les entretiens ont une date.',
};

export const dansVue = ({ etat }: ConvocationLigne, vue: Vue): boolean =>
  vue === 'dues' ? etat === 'à émettre' || etat === 'à refaire' : etat === vue;

/** R21: long enough without an answer to be reminded of. */
export const estARelancer = ({ joursSansAccuse }: ConvocationLigne): boolean =>
  joursSansAccuse !== null && joursSansAccuse >= JOURS_AVANT_RELANCE;
