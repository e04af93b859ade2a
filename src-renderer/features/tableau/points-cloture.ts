import type { PointCloture } from '../../../src-main/domain/campagne/cloture.ts';

interface Point {
  /** What is left, said of one and of several. */
  readonly un: string;
  readonly plusieurs: string;
  /** What is said once nothing is left. */
  readonly fait: string;
  readonly liens: readonly { readonly libelle: string; readonly vers: string }[];
}

const liste = (reste: PointCloture): Point['liens'] => [
  { libelle: 'Voir la liste', vers: `/entretiens?${new URLSearchParams({ onglet: 'tous', reste }).toString()}` },
];

/** R35: each point of the closing in words, with where it is done. */
export const POINTS: Readonly<Record<PointCloture, Point>> = {
  renoncements: {
    un: 'renoncement à confirmer',
    plusieurs: 'renoncements à confirmer',
    fait: 'Aucun renoncement à confirmer',
    liens: [{ libelle: 'Confirmer', vers: '/candidats?etat=à%20confirmer' }],
  },
  convocations: {
    un: 'entretien à placer ou à convoquer',
    plusieurs: 'entretiens à placer ou à convoquer',
    fait: 'Tous les inscrits sont convoqués',
    liens: [
      { libelle: 'Planning', vers: '/planning' },
      { libelle: 'Convocations', vers: '/convocations' },
    ],
  },
  'à venir': {
    un: 'entretien encore à venir',
    plusieurs: 'entretiens encore à venir',
    fait: 'Aucun entretien à venir',
    liens: liste('à venir'),
  },
  présences: {
    un: 'entretien passé sans présence notée',
    plusieurs: 'entretiens passés sans présence notée',
    fait: 'Toutes les présences sont notées',
    liens: liste('présences'),
  },
  absences: {
    un: 'absent qui peut encore être replacé',
    plusieurs: 'absents qui peuvent encore être replacés',
    fait: 'Aucun absent à replacer',
    liens: liste('absences'),
  },
  paquets: {
    un: 'paquet de jury qui n’est pas revenu',
    plusieurs: 'paquets de jury qui ne sont pas revenus',
    fait: 'Aucun paquet de jury n’est attendu',
    liens: [{ libelle: 'Paquets de jury', vers: '/entretiens/paquets' }],
  },
  'comptes rendus': {
    un: 'compte rendu à écrire',
    plusieurs: 'comptes rendus à écrire',
    fait: 'Tous les comptes rendus sont écrits',
    liens: liste('comptes rendus'),
  },
  avis: {
    un: 'entretien auquel il manque un avis',
    plusieurs: 'entretiens auxquels il manque un avis',
    fait: 'Tous les avis sont donnés',
    liens: liste('avis'),
  },
  validations: {
    un: 'entretien à valider par le chef d’établissement',
    plusieurs: 'entretiens à valider par le chef d’établissement',
    fait: 'Tout est validé par le chef d’établissement',
    liens: liste('validations'),
  },
  transmissions: {
    un: 'entretien ni exporté, ni coché dans le relevé de saisie',
    plusieurs: 'entretiens ni exportés, ni cochés dans le relevé de saisie',
    fait: 'Tout est remis à l’académie',
    liens: [
      { libelle: 'Exporter les avis', vers: '/echanges?onglet=avis' },
      { libelle: 'Relevé de saisie', vers: '/echanges?onglet=releve' },
    ],
  },
};
