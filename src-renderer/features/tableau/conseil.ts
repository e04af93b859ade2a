import type { Conseil } from '../../../src-main/domain/campagne/conseil.ts';
import { pluriel } from '../../../src-main/domain/texte/format.ts';

/** The next thing to do, said and linked. */
export function phraseConseil({ acte, nombre }: Conseil): {
  readonly phrase: string;
  readonly bouton: string;
  readonly vers: string;
} {
  switch (acte) {
    case 'importer':
      return {
        phrase: 'Commencez par importer la liste de l’académie.',
        bouton: 'Importer la liste',
        vers: '/echanges',
      };
    case 'organiser':
      return {
        phrase: 'Créez les jurys et leurs plages horaires.',
        bouton: 'Organiser les jurys',
        vers: '/organisation',
      };
    case 'recevoir':
      return {
        phrase: `${pluriel(nombre, 'élève est attendu', 'élèves sont attendus')} aujourd’hui.`,
        bouton: 'Ouvrir le jour J',
        vers: '/jour-j',
      };
    case 'confirmer':
      return {
        phrase: `${pluriel(nombre, 'candidature a disparu', 'candidatures ont disparu')} de la dernière liste : confirmez le renoncement.`,
        bouton: 'Confirmer',
        vers: '/candidats?etat=à%20confirmer',
      };
    case 'planifier':
      return {
        phrase: `${pluriel(nombre, 'entretien attend', 'entretiens attendent')} une date.`,
        bouton: 'Planifier',
        vers: '/planning',
      };
    case 'convoquer':
      return { phrase: `${pluriel(nombre, 'convocation')} à envoyer.`, bouton: 'Convoquer', vers: '/convocations' };
    case 'replacer':
      return {
        phrase: `${pluriel(nombre, 'élève absent', 'élèves absents')} à replacer.`,
        bouton: 'Voir les absents',
        vers: '/jour-j',
      };
    case 'saisir':
      return {
        phrase: `${pluriel(nombre, 'compte rendu', 'comptes rendus')} à saisir.`,
        bouton: 'Saisir',
        vers: '/entretiens',
      };
    case 'transmettre':
      return {
        phrase: `${pluriel(nombre, 'entretien')} dont les avis sont complets à transmettre.`,
        bouton: 'Exporter les avis',
        vers: '/echanges',
      };
    case 'clore':
      return { phrase: 'Tout est fait : la campagne peut être close.', bouton: 'Clore la campagne', vers: '/cloture' };
    case 'consulter':
      return { phrase: 'La campagne est close.', bouton: 'Lire le bilan', vers: '/bilan' };
    case 'attendre':
      return { phrase: 'Tout est à jour.', bouton: 'Voir le planning', vers: '/planning' };
  }
}
