import type { CritereImprime } from '../grille.ts';

/** The four criteria of procedure.md §6, derived from the letter and R25: information and motivation, never behaviour. */
export const GRILLE_DEFAUT: readonly CritereImprime[] = [
  {
    intitule: 'Démarche d’information',
    indicateurs: 'Dit comment la formation a été découverte ; cite des sources, une visite, une rencontre, un stage.',
  },
  {
    intitule: 'Connaissance de la formation',
    indicateurs: 'Décrit les contenus, les enseignements, les périodes en entreprise, les poursuites d’études.',
  },
  {
    intitule: 'Connaissance du métier',
    indicateurs:
      'Nomme des métiers, des activités, des lieux et des conditions d’exercice, des atouts et des contraintes.',
  },
  {
    intitule: 'Motivation et intérêts exprimés',
    indicateurs: 'Explique son choix, relie ses centres d’intérêt à la formation, pose des questions.',
  },
];
