import type { PhraseSaisie } from '../../../src-main/contract/phrases.ts';

const exemple = (raccourci: string, texte: string): PhraseSaisie => ({ id: null, domaineId: null, raccourci, texte });

/** R31: sentences to start a bank from: to the pupil, about the information process, the formation, the trade; and advice. */
export const PHRASES_EXEMPLES: readonly PhraseSaisie[] = [
  exemple('demarche', 'Vous avez préparé cet entretien et consulté déjà plusieurs sources d’information.'),
  exemple('formation', 'Vous savez expliquer ce que l’on apprend dans cette formation et comment elle est organisée.'),
  exemple('metier', 'Vous décrivez bien les activités et les lieux de travail de ce métier.'),
  exemple('contraintes', 'Renseignez-vous encore sur les conditions de travail et les contraintes du métier.'),
  exemple('visite', 'Une visite du lycée ou un mini-stage vous aiderait à confirmer votre choix.'),
  exemple('suite', 'Pensez à comparer les poursuites d’études que cette formation permet.'),
];
