import type { OperationDeDroit } from '../../src-main/domain/acces/droits.ts';

/** Something one comes to do, and the page where it is done. */
export interface Action {
  readonly libelle: string;
  /** Other words by which it is looked for. */
  readonly detail: string;
  readonly vers: string;
  /** What whoever looks for it must be allowed to ask for. */
  readonly operation: OperationDeDroit;
}

/** What Ctrl+K finds besides pages, people and places. */
export const ACTIONS: readonly Action[] = [
  {
    libelle: 'Importer une liste',
    detail: 'académie, candidatures, fichier',
    vers: '/echanges?onglet=import',
    operation: 'echanges.appliquer',
  },
  {
    libelle: 'Exporter les avis',
    detail: 'rendre à l’académie, transmettre',
    vers: '/echanges?onglet=avis',
    operation: 'avis.exporter',
  },
  {
    libelle: 'Relevé de saisie',
    detail: 'comptes rendus à recopier',
    vers: '/echanges?onglet=releve',
    operation: 'releve.lire',
  },
  {
    libelle: 'Exporter une liste',
    detail: 'candidats, planning, tableur, calendrier',
    vers: '/echanges?onglet=fichiers',
    operation: 'fichiers.exporter',
  },
  {
    libelle: 'Planifier automatiquement',
    detail: 'placer tout le monde, proposition',
    vers: '/planning?outil=planifier',
    operation: 'planning.adopter',
  },
  {
    libelle: 'Absence ou fermeture',
    detail: 'professeur malade, annuler un jury, remplaçant',
    vers: '/planning?outil=absence',
    operation: 'planning.reaffecter',
  },
  {
    libelle: 'Jurys',
    detail: 'nouveau jury, plages, membres, ouvrir des heures',
    vers: '/organisation?onglet=jurys',
    operation: 'jurys.enregistrer',
  },
  {
    libelle: 'Salles',
    detail: 'nouvelle salle, accès PMR',
    vers: '/organisation?onglet=salles',
    operation: 'salles.enregistrer',
  },
  {
    libelle: 'Courriels envoyés',
    detail: 'messages, envois, brouillons',
    vers: '/convocations/envois',
    operation: 'courrier.lister',
  },
  {
    libelle: 'Noter une présence ou une absence',
    detail: 'présent, absent, en retard, aujourd’hui',
    vers: '/jour-j',
    operation: 'entretiens.noterPresence',
  },
  {
    libelle: 'Imprimer les papiers du jour',
    detail: 'émargement, planning, grilles, portes',
    vers: '/jour-j',
    operation: 'papier.composer',
  },
  {
    libelle: 'Sauvegarder',
    detail: 'sauvegarde, restaurer, clé USB',
    vers: '/parametres?onglet=sauvegardes',
    operation: 'sauvegardes.faire',
  },
  {
    libelle: 'Comptes et fiche de secours',
    detail: 'mot de passe, sécurité, journal des opérations',
    vers: '/parametres?onglet=securite',
    operation: 'securite.lire',
  },
  {
    libelle: 'Données personnelles',
    detail: 'effacer un élève, RGPD, clore et effacer',
    vers: '/parametres?onglet=donnees-personnelles',
    operation: 'personnelles.composer',
  },
  {
    libelle: 'Textes des lettres',
    detail: 'convocation, modèle, logo',
    vers: '/parametres?onglet=lettres',
    operation: 'modeles.modifier',
  },
  {
    libelle: 'Serveur de courriel',
    detail: 'SMTP, messagerie',
    vers: '/parametres?onglet=courriel',
    operation: 'courrier.modifierServeur',
  },
];
