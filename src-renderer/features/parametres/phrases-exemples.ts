import type { PhraseSaisie } from '../../../src-main/contract/phrases.ts';

const exemple = (raccourci: string, texte: string): PhraseSaisie => ({ id: null, domaineId: null, raccourci, texte });

/** R31: sentences to start a bank from: to the pupil, about the information process, the formation, the trade; and advice. */
export const PHRASES_EXEMPLES: readonly PhraseSaisie[] = [
  exemple('demarche', 'Tu as préparé cet entretien et tu t’es déjà renseigné auprès de plusieurs sources.'),
  exemple('formation', 'Tu sais expliquer ce que l’on apprend dans cette formation et comment elle est organisée.'),
  exemple('metier', 'Tu décris bien les activités et les lieux de travail de ce métier.'),
  exemple('contraintes', 'Renseigne-toi encore sur les conditions de travail et les contraintes du métier.'),
  exemple('visite', 'Une visite du lycée ou un mini-stage t’aiderait à confirmer ton choix.'),
  exemple('suite', 'Pense à comparer les poursuites d’études que cette formation permet.'),
];
