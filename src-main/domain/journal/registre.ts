import type { OperationDeDroit } from '../acces/droits.ts';
import { effetDe } from './effets.ts';

/** Who did it, and where: no account when the workstation has none, or was opened by the clé de secours. */
export interface Auteur {
  readonly compteId: string | null;
  /** As it was called then; empty without an account. */
  readonly compteNom: string;
  readonly poste: string;
}

/** What is written down besides who and when. */
export interface AInscrire {
  readonly operation: string;
  readonly acteId?: string | null;
  readonly refusee?: boolean;
}

/** Who writes, at which moment. */
export interface Signature {
  readonly auteur: Auteur;
  readonly instant: string;
}

/** Instants: the first is in it, the last is not. */
export interface PeriodeRegistre {
  readonly depuis: string;
  readonly avant: string;
}

export const NATURES_OPERATION = [
  'acte',
  'annulation',
  'ouverture',
  'refus',
  'export',
  'impression',
  'courriel',
  'sauvegarde',
  'effacement',
  'sécurité',
] as const;
export type NatureOperation = (typeof NATURES_OPERATION)[number];

/** One line of the journal des opérations as it is kept: no contents, and never a copy of an act's name. */
export interface Inscription extends Auteur {
  readonly id: string;
  readonly faiteLe: string;
  readonly operation: string;
  readonly refusee: boolean;
  /** The act's name of now; null when there is no act, or it was erased. */
  readonly acte: string | null;
}

export interface OperationLue extends Omit<Inscription, 'operation' | 'refusee' | 'acte'> {
  readonly nature: NatureOperation;
  readonly libelle: string;
}

type Mots = readonly [nature: NatureOperation, libelle: string];

/**
 * safety.md §2: what every task and every operation of the host is called when it is written down, null for what is not. A
 * command is here when it is more than an act; it writes its own line, with what it wrote. A task or an operation of the host
 * that is not here does not compile (`services/dispatcher.ts`).
 */
export const REGISTRE = {
  'porte.ouvrir': ['ouverture', 'données ouvertes'],
  'porte.fermer': ['ouverture', 'données fermées ou verrouillées'],
  'securite.imprimerSecours': ['impression', 'fiche de secours imprimée'],
  'securite.verifierSecours': ['sécurité', 'fiche de secours vérifiée'],
  'securite.regler': ['sécurité', 'verrouillage réglé'],
  'securite.changerMotDePasse': ['sécurité', 'mot de passe changé'],
  'comptes.enregistrer': ['sécurité', 'compte enregistré'],
  'comptes.retirer': ['sécurité', 'compte retiré'],
  'journal.etat': null,
  'journal.annuler': ['annulation', 'annulé'],
  'journal.retablir': ['annulation', 'rétabli'],
  'registre.lire': null,
  'registre.exporter': ['export', 'journal des opérations exporté'],
  'taches.arreter': null,
  'catalogue.lire': null,
  'echanges.lire': null,
  'echanges.decider': null,
  'echanges.fermer': null,
  'echanges.difference': null,
  'depot.etat': null,
  'depot.regler': null,
  'depot.choisir': null,
  'depot.parcourir': null,
  'depot.lire': null,
  'depot.ecarter': null,
  'donnees.manqueLu': null,
  'donnees.changer': null,
  'avis.exporter': ['export', 'avis exportés'],
  'fichiers.exporter': ['export', 'liste exportée'],
  'releve.exporter': ['export', 'relevé de saisie exporté'],
  'fichiers.calendrier': ['export', 'calendrier exporté'],
  'fichiers.imprimer': ['impression', 'liste imprimée'],
  'convocations.composer': ['impression', 'convocations mises en page'],
  'convocations.apercu': null,
  'modeles.apercu': null,
  'papier.composer': ['impression', 'papiers du jour mis en page'],
  'papier.planningEtablissements': ['impression', 'planning des établissements mis en page'],
  'papier.composerFiches': ['impression', 'fiches récapitulatives mises en page'],
  'planning.proposer': null,
  'planning.proposerReaffectation': null,
  'planning.imprimerAPrevenir': ['impression', 'liste des élèves à prévenir mise en page'],
  'courrier.modifierServeur': ['sécurité', 'serveur de courriel modifié'],
  'courrier.oublierServeur': ['sécurité', 'serveur de courriel oublié'],
  'courrier.verifierServeur': null,
  'courrier.brouillons': ['courriel', 'brouillons de courriel préparés'],
  'courrier.confirmer': ['courriel', 'envoi de courriels confirmé'],
  'courrier.expedier': ['courriel', 'courriels envoyés'],
  'courrier.decider': ['courriel', 'sort d’un courriel décidé'],
  'courrier.arreter': null,
  'paquets.exporter': ['export', 'paquet de jury préparé'],
  'paquets.lire': null,
  'paquets.fermer': null,
  'paquets.rendre': ['export', 'paquet de jury rendu'],
  'personnelles.composer': ['export', 'données personnelles d’un élève remises'],
  'personnelles.effacer': ['effacement', 'élève effacé'],
  'personnelles.effacements': null,
  'personnelles.purger': ['effacement', 'sauvegardes d’avant un effacement supprimées'],
  'poste.ouvrir': ['ouverture', 'paquet de jury ouvert sur ce poste'],
  'poste.quitter': null,
  'poste.revenir': null,
  'poste.effacer': ['effacement', 'poste de jury effacé'],
  'sauvegardes.etat': null,
  'sauvegardes.faire': ['sauvegarde', 'sauvegarde faite'],
  'sauvegardes.placer': ['sauvegarde', 'second lieu des sauvegardes changé'],
  'sauvegardes.choisir': null,
  'sauvegardes.chercher': null,
  'sauvegardes.examiner': null,
  'sauvegardes.essayer': ['sauvegarde', 'restauration essayée'],
  'sauvegardes.restaurer': ['sauvegarde', 'sauvegarde restaurée'],
  'conservation.inventaire': null,
  // What it would be written in is gone: the certificate says it.
  'conservation.effacer': null,
  'conservation.certificat': null,
  'conservation.imprimerCertificat': null,
  'conservation.terminer': null,
  'conservation.imprimerNotices': ['impression', 'notices sur les données personnelles mises en page'],
  'secours.etat': null,
  'secours.montrer': null,
  'secours.reparer': ['sauvegarde', 'données abîmées réparées'],
} as const satisfies Partial<Readonly<Record<OperationDeDroit, Mots | null>>>;

type Famille = OperationDeDroit extends infer N ? (N extends `${infer F}.${string}` ? F : never) : never;

/** What a family of operations is about: the word of a refusal, or of an act whose name was erased. */
const FAMILLES: Readonly<Record<Famille, string>> = {
  avis: 'avis',
  campagne: 'campagne',
  conservation: 'données personnelles',
  candidats: 'élèves',
  candidatures: 'candidatures',
  catalogue: 'catalogue',
  comptes: 'comptes',
  contexte: 'ouverture',
  convocations: 'convocations',
  courrier: 'courriel',
  criteres: 'grille d’entretien',
  depot: 'dossier de dépôt',
  domaines: 'domaines',
  donnees: 'données',
  echanges: 'échanges avec l’académie',
  entretiens: 'entretiens et comptes rendus',
  etablissement: 'lycée',
  fichiers: 'listes et fichiers',
  journal: 'annulation',
  joursSansClasse: 'jours sans classe',
  jurys: 'jurys',
  modeles: 'lettres',
  organisation: 'organisation',
  origines: 'établissements d’origine',
  papier: 'papiers',
  paquets: 'paquets de jury',
  personnelles: 'données personnelles',
  phrases: 'phrases',
  plages: 'plages',
  planning: 'planning',
  porte: 'ouverture des données',
  poste: 'poste de jury',
  registre: 'journal des opérations',
  releve: 'relevé de saisie',
  salles: 'salles',
  sauvegardes: 'sauvegardes',
  seances: 'séances',
  secours: 'réparation',
  securite: 'sécurité',
  tableau: 'tableau de bord',
  taches: 'tâches',
};

const dans = <T>(table: Readonly<Record<string, T>>, cle: string): T | null =>
  Object.hasOwn(table, cle) ? (table[cle] ?? null) : null;

/** How an operation is written down; null when it leaves no line unless it is an act. */
export const motsDe = (operation: string): Mots | null => dans<Mots | null>(REGISTRE, operation);

/** Whether a command that leaves no act has its line: what leaves the machine is written down when it leaves. */
export const estInscriteSansActe = (operation: string): boolean =>
  motsDe(operation) !== null && effetDe(operation).depart === undefined;

function libelleDe({ operation, refusee, acte }: Inscription): string {
  const famille = dans(FAMILLES, operation.slice(0, operation.indexOf('.'))) ?? operation;
  const mots = motsDe(operation);
  if (refusee) return `refusé\u00a0: ${famille}`;
  if (acte === null) return mots?.[1] ?? `acte effacé\u00a0: ${famille}`;
  return mots?.[0] === 'annulation' ? `${mots[1]}\u00a0: ${acte}` : acte;
}

/** A line as it is read: an act bears its own name, and what was refused is a refusal whatever it was. */
export function lireInscription(inscription: Inscription): OperationLue {
  const { operation, refusee, acte: _acte, ...reste } = inscription;
  const nature = refusee ? 'refus' : (motsDe(operation)?.[0] ?? 'acte');
  return { ...reste, nature, libelle: libelleDe(inscription) };
}

export const nomAuteur = ({ compteNom }: Pick<Auteur, 'compteNom'>): string => compteNom || 'poste sans compte';
