import { CHAMPS_CANDIDAT } from '../../domain/candidature/champs-candidat.ts';
import type { CampagneImprimee, LyceeImprime } from '../types.ts';
import { jourSansSemaine } from '../typographie.ts';

/** Of the certificat d’effacement. */
export const COMMENT_EFFACE =
  'Les clés de chiffrement ont été réécrites puis supprimées en premier\u00a0; les données chiffrées (AES-256), devenues illisibles, leur journal et leurs sauvegardes ont ensuite été supprimés.';

export const RIEN_HORS_PORTEE = 'Rien\u00a0: tout ce que l’application connaît a été atteint.';

/** What the texts are filled with. */
interface Remplir {
  readonly lycee: LyceeImprime;
  readonly campagne: CampagneImprimee;
}

type Ligne = readonly [quoi: string, texte: string];

const adresse = ({ nom, adresse: rue, codePostal, ville }: LyceeImprime): string =>
  [nom, rue, `${codePostal} ${ville}`.trim()].filter((part) => part !== '').join(', ');

const chef = ({ chefEtablissement }: LyceeImprime): string =>
  chefEtablissement ? `le chef d’établissement, ${chefEtablissement}` : 'le chef d’établissement';

const dpd = ({ dpd: contact }: CampagneImprimee): string => contact || 'adresse publiée sur le site de l’académie';

const ecrire = ({ courriel, telephone }: LyceeImprime): string => courriel || telephone || 'à l’adresse du lycée';

const FINALITES =
  'Organiser les entretiens d’information Passpro des élèves de troisième candidats à la voie professionnelle (calendrier, convocations, présences), rédiger les comptes rendus et les avis, les transmettre à l’académie.';

const BASE =
  'Exécution d’une mission d’intérêt public dont est investi le responsable du traitement (article 6, paragraphe 1, point e du RGPD)\u00a0: le service public de l’orientation. Le consentement n’est pas demandé.';

const CNIL =
  'Commission nationale de l’informatique et des libertés (CNIL), 3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07, www.cnil.fr/plaintes';

const DROITS =
  'accès, rectification, effacement, limitation et opposition pour des raisons tenant à la situation particulière de l’élève (articles 15 à 18 et 21 du RGPD)';

const SOURCE =
  'l’élève est inscrit par son établissement d’origine ou par l’académie, qui fournissent son identité, ses vœux et leur avis\u00a0; le reste est noté par le lycée';

const DESTINATAIRES =
  'Au lycée\u00a0: la direction, le DDFPT, le secrétariat, l’accueil et les membres des jurys, chacun pour ce que son rôle demande. Hors du lycée\u00a0: l’établissement d’origine de l’élève (convocations, fiche récapitulative) et les services académiques (avis). Aucun autre destinataire, aucun sous-traitant, aucun transfert hors de l’Union européenne.';

const identite = (): string =>
  Object.values(CHAMPS_CANDIDAT)
    .filter(({ groupe }) => groupe === 'élève')
    .map(({ libelle }, rang) => (rang === 0 || libelle === 'INE' ? libelle : libelle.toLocaleLowerCase('fr')))
    .join(', ');

/** Art. 30: what the lycée copies in its registre des traitements. */
export const ficheRegistre = ({ lycee, campagne }: Remplir): readonly Ligne[] => [
  ['Nom du traitement', `Entretiens d’information Passpro – ${campagne.nom}`],
  ['Responsable', `${adresse(lycee)}, représenté par ${chef(lycee)} (${ecrire(lycee)})`],
  ['Délégué à la protection des données', `De l’académie\u00a0: ${dpd(campagne)}`],
  ['Finalités', FINALITES],
  ['Base légale', BASE],
  [
    'Personnes concernées',
    'Élèves de troisième candidats\u00a0; personnels de leur établissement d’origine\u00a0; personnels du lycée membres des jurys ou utilisateurs.',
  ],
  [
    'Données des élèves',
    `${identite()}\u00a0; établissement d’origine\u00a0; formations demandées, avis et commentaire d’origine\u00a0; indisponibilités\u00a0; rendez-vous, convocations, présences\u00a0; appréciations, compte rendu, avis. Aménagement à prévoir (temps majoré, accès de plain-pied), sans motif médical. Ni adresse ni téléphone de la famille, ni notes, ni bulletin, ni sanction, ni donnée de santé.`,
  ],
  [
    'Données des personnels',
    'Nom, prénom et courriel de la personne référente et nom du professeur principal (établissement d’origine)\u00a0; nom des membres de jury\u00a0; nom et rôle des utilisateurs, journal de leurs opérations.',
  ],
  ['Source', `${SOURCE.charAt(0).toLocaleUpperCase('fr')}${SOURCE.slice(1)}.`],
  ['Destinataires', DESTINATAIRES],
  [
    'Durée',
    `Jusqu’au ${jourSansSemaine(campagne.conservationJusquau)} au plus tard\u00a0: voir le tableau des durées.`,
  ],
  [
    'Sécurité',
    'Données chiffrées sur le poste du lycée (AES-256), clé scellée par le trousseau du poste ou les mots de passe\u00a0; comptes et rôles\u00a0; verrouillage automatique\u00a0; sauvegardes chiffrées et vérifiées\u00a0; journal des opérations\u00a0; effacement certifié.',
  ],
  [
    'Décision automatisée',
    'Aucune. Le planning peut être proposé par calcul et il est adopté par une personne\u00a0; les avis sont donnés par des personnes.',
  ],
];

/** Art. 13 and 14: the notice that is posted up and put online. */
export const noticeFamilles = ({ lycee, campagne }: Remplir): readonly Ligne[] => [
  ['Qui utilise ces informations\u00a0?', `${lycee.nom}, représenté par ${chef(lycee)}, responsable du traitement.`],
  ['Pour quoi faire\u00a0?', FINALITES],
  ['De quel droit\u00a0?', BASE],
  [
    'Lesquelles\u00a0?',
    `Identité, classe et établissement de l’élève, formations demandées, avis de l’établissement d’origine, rendez-vous et présence, compte rendu et avis du lycée\u00a0; s’il y a lieu, l’aménagement à prévoir. D’où elles viennent\u00a0: ${SOURCE}. Sans elles, l’entretien ne peut pas être organisé.`,
  ],
  ['Qui les reçoit\u00a0?', DESTINATAIRES],
  [
    'Combien de temps\u00a0?',
    `Elles sont effacées au plus tard le ${jourSansSemaine(campagne.conservationJusquau)}. Seules des statistiques anonymes sont gardées.`,
  ],
  [
    'Vos droits',
    `L’élève et ses représentants légaux disposent des droits suivants\u00a0: ${DROITS}. Ils les exercent auprès du chef d’établissement (${ecrire(lycee)}) ou du délégué à la protection des données de l’académie\u00a0: ${dpd(campagne)}.`,
  ],
  ['Une réclamation\u00a0?', `Si vos droits ne vous semblent pas respectés\u00a0: ${CNIL}.`],
];

/** The same in one paragraph, for a letter or a message to the families. */
export const paragrapheFamilles = ({ lycee, campagne }: Remplir): string =>
  `Les informations concernant votre enfant sont traitées par ${lycee.nom}, représenté par ${chef(lycee)}, pour organiser les entretiens d’information Passpro et en rendre les avis, au titre de sa mission d’intérêt public (article 6-1-e du RGPD). Elles sont réservées aux personnels du lycée chargés de ces entretiens, à l’établissement d’origine et aux services académiques, et effacées au plus tard le ${jourSansSemaine(campagne.conservationJusquau)}. Droits d’accès, de rectification, d’effacement, de limitation et d’opposition\u00a0: auprès du chef d’établissement (${ecrire(lycee)}) ou du délégué à la protection des données de l’académie (${dpd(campagne)})\u00a0; réclamation auprès de la CNIL (www.cnil.fr/plaintes).`;

/** What is kept, how long, and what becomes of it. */
export function dureesConservation({ campagne }: Remplir): readonly (readonly [string, string, string])[] {
  const fin = `Au plus tard le ${jourSansSemaine(campagne.conservationJusquau)}`;
  const avec = 'Effacées avec la campagne';
  return [
    ['Élèves, candidatures, indisponibilités', fin, avec],
    ['Rendez-vous, convocations, présences', fin, avec],
    ['Comptes rendus, appréciations, avis', fin, `${avec}\u00a0; l’académie garde ce qui lui a été transmis`],
    ['Personnels d’origine, membres des jurys', fin, avec],
    ['Comptes des utilisateurs, journal des opérations', fin, avec],
    [
      'Sauvegardes',
      'Celles du jour\u00a0; une par jour 14\u00a0jours, une par semaine 8\u00a0semaines, les cinq dernières «\u00a0avant…\u00a0»',
      'Remplacées à mesure, puis effacées avec la campagne',
    ],
    ['Paquets confiés aux jurys', 'Le temps des entretiens', 'Effacés du poste du jury une fois rendus'],
    [
      'Listes exportées, impressions, brouillons de courriel',
      'Le temps de leur usage',
      'À supprimer par qui les a enregistrés',
    ],
    ['Statistiques anonymes (aucun effectif de moins de 5)', 'Sans limite', 'Ce ne sont plus des données personnelles'],
    ['Certificat d’effacement', 'Celle des archives du lycée', 'Ne nomme aucun élève'],
  ];
}
