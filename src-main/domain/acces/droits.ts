import type { Role } from './compte.ts';

/** `siens`: on the rows of one's own scope. `si permis`: when direction lets the secrétariat read the comptes rendus. */
type Reponse = 'oui' | 'non' | 'siens' | 'si permis';
export type Droit = Readonly<Record<Role, Reponse>>;

/** What of the campaign somebody sees: all of it, or the entretiens of one jury and what they need. */
export type PorteeAcces = { readonly type: 'lycée' } | { readonly type: 'jury'; readonly juryId: string };

/** Who asks. A workstation alone has no account: whoever sits there is the direction. */
export interface Acces {
  readonly role: Role;
  readonly portee: PorteeAcces;
  readonly secretariatLit: boolean;
}

export const SEUL: Acces = { role: 'direction', portee: { type: 'lycée' }, secretariatLit: true };

const DIRECTION: Droit = { direction: 'oui', pilotage: 'non', secrétariat: 'non', accueil: 'non', jury: 'non' };
const PILOTAGE: Droit = { ...DIRECTION, pilotage: 'oui' };
const SECRETARIAT: Droit = { ...PILOTAGE, secrétariat: 'oui' };
const JOUR_J: Droit = { ...SECRETARIAT, accueil: 'oui' };
const TOUS: Droit = { ...JOUR_J, jury: 'oui' };
/** What a jury does on its own entretiens, beside those who see them all. */
const avecJury = (droit: Droit): Droit => ({ ...droit, jury: 'siens' });
/** Shows the comptes rendus of everybody. */
const TEXTES: Droit = { ...PILOTAGE, secrétariat: 'si permis' };
/** Shows comptes rendus. */
const LECTURE: Droit = avecJury(TEXTES);
const SAISIE: Droit = avecJury(PILOTAGE);

/**
 * Roles × operations. Direction does everything and alone validates, closes and erases; pilotage does the rest; the secrétariat holds lists,
 * planning, convocations, mail and Jour J; the accueil Jour J; a jury its own entretiens. An operation of the contract
 * that is not here does not compile (`services/dispatcher.ts`).
 */
export const DROITS = {
  'porte.etat': TOUS,
  'porte.ouvrir': TOUS,
  'porte.fermer': TOUS,
  'securite.lire': TOUS,
  'securite.imprimerSecours': PILOTAGE,
  'securite.verifierSecours': PILOTAGE,
  'securite.regler': DIRECTION,
  'securite.changerMotDePasse': TOUS,
  'comptes.enregistrer': PILOTAGE,
  'comptes.retirer': PILOTAGE,
  'contexte.lire': TOUS,
  'campagne.modeles': PILOTAGE,
  'campagne.creer': PILOTAGE,
  'campagne.modifier': PILOTAGE,
  'etablissement.modifier': PILOTAGE,
  'joursSansClasse.modifier': PILOTAGE,
  'criteres.modifier': PILOTAGE,
  'catalogue.modifier': PILOTAGE,
  'domaines.modifier': PILOTAGE,
  'organisation.lire': avecJury(JOUR_J),
  'organisation.definirIndisponibilites': SECRETARIAT,
  'jurys.enregistrer': SECRETARIAT,
  'jurys.deplacer': SECRETARIAT,
  'jurys.supprimer': SECRETARIAT,
  'plages.enregistrer': SECRETARIAT,
  'plages.ajouter': SECRETARIAT,
  'plages.copier': SECRETARIAT,
  'salles.enregistrer': SECRETARIAT,
  'salles.supprimer': SECRETARIAT,
  'seances.enregistrer': SECRETARIAT,
  'seances.supprimer': SECRETARIAT,
  'candidats.lister': SECRETARIAT,
  'candidats.lire': SECRETARIAT,
  'candidats.inscrire': SECRETARIAT,
  'candidats.modifier': SECRETARIAT,
  'candidats.definirIndisponibilites': SECRETARIAT,
  'candidatures.ajouter': SECRETARIAT,
  'candidatures.modifier': SECRETARIAT,
  'candidatures.renoncer': SECRETARIAT,
  'candidatures.reprendre': SECRETARIAT,
  'origines.lister': SECRETARIAT,
  'origines.modifier': SECRETARIAT,
  'echanges.lire': SECRETARIAT,
  'echanges.enCours': SECRETARIAT,
  'echanges.decider': SECRETARIAT,
  'echanges.fermer': SECRETARIAT,
  'echanges.difference': SECRETARIAT,
  'echanges.appliquer': SECRETARIAT,
  'echanges.renoncements': SECRETARIAT,
  'echanges.confirmerRenoncement': SECRETARIAT,
  'echanges.historique': SECRETARIAT,
  'echanges.reconnaitre': SECRETARIAT,
  'avis.controler': PILOTAGE,
  'avis.exporter': PILOTAGE,
  'catalogue.lire': PILOTAGE,
  'catalogue.importer': PILOTAGE,
  'depot.etat': SECRETARIAT,
  'depot.regler': SECRETARIAT,
  'depot.choisir': SECRETARIAT,
  'depot.parcourir': SECRETARIAT,
  'depot.lire': SECRETARIAT,
  'depot.ecarter': SECRETARIAT,
  'donnees.lire': TOUS,
  'donnees.manqueLu': TOUS,
  'donnees.changer': TOUS,
  'fichiers.exporter': SECRETARIAT,
  'fichiers.calendrier': SECRETARIAT,
  'fichiers.imprimer': TEXTES,
  'releve.exporter': TEXTES,
  'releve.lire': TEXTES,
  'releve.cocher': TEXTES,
  'planning.lire': SECRETARIAT,
  'planning.placer': SECRETARIAT,
  'planning.placerEnSeance': SECRETARIAT,
  'planning.retirer': SECRETARIAT,
  'planning.epingler': SECRETARIAT,
  'planning.echanger': SECRETARIAT,
  'planning.decaler': SECRETARIAT,
  'planning.proposer': SECRETARIAT,
  'planning.propositions': SECRETARIAT,
  'planning.oublierProposition': SECRETARIAT,
  'planning.adopter': SECRETARIAT,
  'planning.remedier': SECRETARIAT,
  'planning.proposerReaffectation': SECRETARIAT,
  'planning.imprimerAPrevenir': SECRETARIAT,
  'planning.reaffecter': SECRETARIAT,
  'convocations.lister': SECRETARIAT,
  'convocations.composer': SECRETARIAT,
  'convocations.apercu': SECRETARIAT,
  'convocations.emettre': SECRETARIAT,
  'convocations.accuser': SECRETARIAT,
  'convocations.retirerAccuse': SECRETARIAT,
  'courrier.serveur': SECRETARIAT,
  'courrier.modifierServeur': PILOTAGE,
  'courrier.oublierServeur': PILOTAGE,
  'courrier.verifierServeur': PILOTAGE,
  'courrier.preparer': SECRETARIAT,
  'courrier.brouillons': SECRETARIAT,
  'courrier.confirmer': SECRETARIAT,
  'courrier.expedier': SECRETARIAT,
  'courrier.arreter': SECRETARIAT,
  'courrier.lister': SECRETARIAT,
  'courrier.decider': SECRETARIAT,
  'courrier.noterRetour': SECRETARIAT,
  'phrases.lister': SAISIE,
  'phrases.modifier': PILOTAGE,
  'entretiens.lister': avecJury(JOUR_J),
  'entretiens.attendus': avecJury(JOUR_J),
  'entretiens.jours': avecJury(JOUR_J),
  'entretiens.lire': LECTURE,
  'entretiens.noterPresence': avecJury(JOUR_J),
  'entretiens.replacer': SECRETARIAT,
  'entretiens.creneaux': JOUR_J,
  'entretiens.recaser': JOUR_J,
  'entretiens.saisir': SAISIE,
  'entretiens.ajouterFormation': SAISIE,
  'entretiens.retirerFormation': SAISIE,
  'entretiens.valider': DIRECTION,
  'modeles.lire': SECRETARIAT,
  'modeles.modifier': SECRETARIAT,
  'modeles.reinitialiser': SECRETARIAT,
  'modeles.apercu': SECRETARIAT,
  'modeles.poserLogo': SECRETARIAT,
  'modeles.retirerLogo': SECRETARIAT,
  'papier.duJour': JOUR_J,
  'papier.composer': JOUR_J,
  'papier.planningEtablissements': SECRETARIAT,
  'papier.fiches': LECTURE,
  'papier.composerFiches': LECTURE,
  'paquets.jurys': PILOTAGE,
  'paquets.proposerPhrase': PILOTAGE,
  'paquets.exporter': PILOTAGE,
  'paquets.historique': PILOTAGE,
  'paquets.confies': SAISIE,
  'paquets.clore': PILOTAGE,
  'paquets.lire': PILOTAGE,
  'paquets.comparaison': PILOTAGE,
  'paquets.reprendre': PILOTAGE,
  'paquets.fermer': PILOTAGE,
  'paquets.rendre': TOUS,
  'paquets.poste': TOUS,
  'personnelles.lire': PILOTAGE,
  'personnelles.composer': PILOTAGE,
  'personnelles.effacer': DIRECTION,
  'personnelles.effacements': PILOTAGE,
  'personnelles.purger': DIRECTION,
  'poste.etat': TOUS,
  'poste.ouvrir': PILOTAGE,
  'poste.quitter': TOUS,
  'poste.revenir': TOUS,
  'poste.effacer': PILOTAGE,
  'sauvegardes.etat': SECRETARIAT,
  'sauvegardes.faire': SECRETARIAT,
  'sauvegardes.placer': PILOTAGE,
  'sauvegardes.choisir': PILOTAGE,
  'sauvegardes.chercher': PILOTAGE,
  'sauvegardes.examiner': PILOTAGE,
  'sauvegardes.essayer': PILOTAGE,
  'sauvegardes.restaurer': PILOTAGE,
  'secours.etat': TOUS,
  'secours.montrer': PILOTAGE,
  'secours.reparer': PILOTAGE,
  'tableau.lire': SECRETARIAT,
  'tableau.clore': DIRECTION,
  'tableau.bilan': PILOTAGE,
  'conservation.inventaire': DIRECTION,
  'conservation.effacer': DIRECTION,
  'conservation.certificat': TOUS,
  'conservation.imprimerCertificat': TOUS,
  'conservation.terminer': DIRECTION,
  'conservation.imprimerNotices': PILOTAGE,
  'journal.etat': TOUS,
  'journal.annuler': SECRETARIAT,
  'journal.retablir': SECRETARIAT,
  'registre.lire': PILOTAGE,
  'registre.exporter': PILOTAGE,
  'taches.arreter': TOUS,
} as const satisfies Readonly<Record<string, Droit>>;

export type OperationDeDroit = keyof typeof DROITS;

/** « direction, pilotage ou secrétariat » */
function quiPeut(droit: Droit): string {
  const roles = (Object.keys(droit) as Role[]).filter((role) => droit[role] === 'oui');
  return roles.length < 2 ? roles.join('') : `${roles.slice(0, -1).join(', ')} ou ${roles.at(-1)}`;
}

/** Why this person may not ask for this, as a sentence that says who may; null when allowed. */
export function refusDAcces(operation: OperationDeDroit, { role, portee, secretariatLit }: Acces): string | null {
  const droit: Droit = DROITS[operation];
  switch (droit[role]) {
    case 'oui':
      return null;
    case 'siens':
      return portee.type === 'jury' ? null : 'Ce compte de jury n’est lié à aucun jury\u00a0: demandez-le au pilotage.';
    case 'si permis':
      return secretariatLit
        ? null
        : 'Les comptes rendus ne sont pas ouverts au secrétariat\u00a0: la direction peut le permettre dans Paramètres, Sécurité.';
    case 'non':
      return `Votre rôle (${role}) ne permet pas cette action\u00a0: elle revient à qui a le rôle ${quiPeut(droit)}.`;
  }
}
