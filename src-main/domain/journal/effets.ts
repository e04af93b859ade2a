import { pluriel } from '../texte/format.ts';

/** What the acts of one operation are to « Annuler » and « Rétablir ». */
export interface Effet {
  /** [D] It leaves the machine: what stays true outside, by the rows that the act wrote; null when its name says it. */
  readonly depart?: (lignes: number) => string | null;
  /** [D] A floor: neither it nor anything before it is undone, and why. */
  readonly plancher?: string;
  /** [D] Done without a gesture of its own: it goes under what can be redone, unless both touch the same rows. */
  readonly discret?: true;
}

const ACTE: Effet = {};
const TEXTE: Effet = { discret: true };

const convocationsParties = (nombre: number): string =>
  pluriel(nombre, 'convocation est partie', 'convocations sont parties');

const parCourriel = (nombre: number): string =>
  nombre === 0 ? 'Des messages sont partis par courriel' : `${convocationsParties(nombre)} par courriel`;

/**
 * [D] Every operation that writes, and what its acts are. A command that is not here does not compile (`services/dispatcher.ts`),
 * and a task that is not here cannot write.
 */
export const EFFETS = {
  'campagne.creer': {
    plancher: 'La création de la campagne ne s’annule pas\u00a0: ses réglages se corrigent dans Paramètres.',
  },
  'personnelles.effacer': {
    plancher:
      'L’effacement d’un élève ne s’annule pas, ni ce qui a été fait avant lui\u00a0: le journal n’en garde plus rien.',
  },
  'campagne.modifier': ACTE,
  'etablissement.modifier': TEXTE,
  'joursSansClasse.modifier': ACTE,
  'criteres.modifier': ACTE,
  'catalogue.modifier': ACTE,
  'catalogue.importer': ACTE,
  'domaines.modifier': ACTE,
  'modeles.modifier': TEXTE,
  'modeles.reinitialiser': ACTE,
  'modeles.poserLogo': ACTE,
  'modeles.retirerLogo': ACTE,
  'phrases.modifier': ACTE,
  'organisation.definirIndisponibilites': ACTE,
  'jurys.enregistrer': ACTE,
  'jurys.deplacer': ACTE,
  'jurys.supprimer': ACTE,
  'plages.enregistrer': ACTE,
  'plages.ajouter': ACTE,
  'plages.copier': ACTE,
  'salles.enregistrer': ACTE,
  'salles.supprimer': ACTE,
  'seances.enregistrer': ACTE,
  'seances.supprimer': ACTE,
  'candidats.inscrire': ACTE,
  'candidats.modifier': ACTE,
  'candidats.definirIndisponibilites': ACTE,
  'candidatures.ajouter': ACTE,
  'candidatures.modifier': ACTE,
  'candidatures.renoncer': ACTE,
  'candidatures.reprendre': ACTE,
  'origines.modifier': ACTE,
  'echanges.appliquer': ACTE,
  'echanges.confirmerRenoncement': ACTE,
  'planning.placer': ACTE,
  'planning.placerEnSeance': ACTE,
  'planning.retirer': ACTE,
  'planning.epingler': ACTE,
  'planning.echanger': ACTE,
  'planning.decaler': ACTE,
  'planning.adopter': ACTE,
  'planning.remedier': ACTE,
  'planning.reaffecter': ACTE,
  'planning.proposer': ACTE,
  'planning.oublierProposition': ACTE,
  'entretiens.noterPresence': ACTE,
  'entretiens.replacer': ACTE,
  'entretiens.recaser': ACTE,
  'entretiens.saisir': TEXTE,
  'entretiens.ajouterFormation': ACTE,
  'entretiens.retirerFormation': ACTE,
  'entretiens.valider': ACTE,
  'convocations.emettre': { depart: convocationsParties },
  // What an origine answered came in: nothing has left.
  'convocations.accuser': ACTE,
  'convocations.retirerAccuse': ACTE,
  'courrier.modifierServeur': ACTE,
  'courrier.oublierServeur': ACTE,
  'courrier.brouillons': { depart: () => null },
  'courrier.confirmer': { depart: () => null },
  'courrier.expedier': { depart: parCourriel, discret: true },
  'courrier.decider': { depart: (lignes) => (lignes === 0 ? null : parCourriel(lignes)) },
  'courrier.noterRetour': ACTE,
  'avis.exporter': { depart: () => 'Le fichier des avis est parti' },
  // Ticked by hand once typed elsewhere, unticked by hand: nothing leaves from here.
  'releve.cocher': ACTE,
  'fichiers.exporter': { depart: () => null },
  'releve.exporter': { depart: () => null },
  'fichiers.calendrier': { depart: () => null },
  'fichiers.imprimer': { depart: () => null },
  'paquets.exporter': { depart: () => null },
  'paquets.rendre': { depart: () => null },
  'paquets.clore': ACTE,
  'paquets.reprendre': ACTE,
  'tableau.clore': ACTE,
} as const satisfies Readonly<Record<string, Effet>>;

/** What an act is, by the operation that made it. */
export const effetDe = (operation: string): Effet =>
  Object.hasOwn(EFFETS, operation) ? EFFETS[operation as keyof typeof EFFETS] : ACTE;
