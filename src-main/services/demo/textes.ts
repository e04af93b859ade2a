import type { Avis } from '../../domain/avis/avis.ts';

/**
 * R25, R31: comptes rendus written to the pupil. They speak of the information process, of the knowledge of the domaine
 * and of what to do next, and never of behaviour.
 */
const DEMARCHES: readonly string[] = [
  'Vous avez préparé cet entretien en visitant le lycée lors des portes ouvertes et en échangeant avec des élèves de la section.',
  'Votre mini-stage vous a permis de découvrir les ateliers ; vous en parlez avec des exemples précis.',
  'Vous avez consulté le site de l’Onisep et apporté des questions bien choisies.',
  'Votre stage d’observation vous a donné une première idée du métier ; vous souhaitez maintenant mieux connaître la formation.',
  'Vous découvrez encore ce domaine : cet entretien a été l’occasion d’en présenter les formations et les débouchés.',
];

/** By domaine: what was talked about, and an advice. */
const DOMAINES: Readonly<Record<string, readonly (readonly [constat: string, conseil: string])[]>> = {
  'Mode, vêtement et maroquinerie': [
    [
      'Vous distinguez bien le vêtement flou du vêtement tailleur et vous montrez un intérêt réel pour le travail des matières.',
      'Venez voir l’atelier de maroquinerie : les deux formations se ressemblent plus qu’on ne le croit.',
    ],
    [
      'Vous dessinez et cousez déjà ; la partie technique (patronage, essayage) reste à découvrir.',
      'Regardez les horaires d’atelier et les périodes de stage avant de choisir entre le CAP et la seconde professionnelle.',
    ],
  ],
  'Métiers du bois': [
    [
      'Vous connaissez les principales machines et les règles de sécurité de l’atelier, et vous parlez avec précision des essences de bois.',
      'Un stage chez un menuisier du secteur vous aiderait à comparer la pose sur chantier et la fabrication.',
    ],
    [
      'Le travail en atelier vous attire ; les contraintes du métier (bruit, poussières, port de charges) sont encore à découvrir.',
      'Demandez un mini-stage : deux demi-journées suffisent pour se faire une idée.',
    ],
  ],
  'Métallerie - Bâtiment - Travaux publics': [
    [
      'Vous expliquez clairement ce qui distingue la métallerie de la chaudronnerie et vous avez observé un chantier.',
      'Renseignez-vous sur l’apprentissage : plusieurs entreprises partenaires recrutent dans le département.',
    ],
    [
      'Vous aimez construire et réparer ; la lecture de plans et le traçage, essentiels dans la formation, vous sont encore peu connus.',
      'Venez passer une demi-journée à l’atelier de soudage avant de confirmer votre choix.',
    ],
  ],
  Laboratoire: [
    [
      'Les manipulations vous plaisent et vous situez bien les débouchés : contrôle qualité, traitement de l’eau, agroalimentaire.',
      'La poursuite en BTS est fréquente : gardez cette possibilité en tête.',
    ],
    [
      'Vous appréciez les sciences expérimentales ; le contenu des enseignements professionnels reste à découvrir.',
      'Lisez la fiche de la formation et notez les mots que vous ne connaissez pas : nous y répondrons volontiers.',
    ],
  ],
  'Hôtellerie-restauration': [
    [
      'Vous connaissez le rythme du service, le travail en brigade et les horaires du métier, et votre choix reste le même.',
      'Le restaurant d’application est ouvert aux visiteurs le jeudi midi : venez voir une équipe au travail.',
    ],
    [
      'La pâtisserie vous attire ; vous avez moins d’éléments sur la cuisine et le service, qui font partie de la formation.',
      'Comparez le CAP et la seconde professionnelle : la durée et la place des stages ne sont pas les mêmes.',
    ],
  ],
};

const SUITES: Readonly<Record<Avis, readonly string[]>> = {
  favorable: [
    'Votre projet est bien construit : poursuivez dans cette voie.',
    'Votre projet est clair et argumenté. Pensez à garder un second vœu proche.',
  ],
  'assez favorable': [
    'Votre projet prend forme ; une expérience de plus sur le terrain l’affermirait.',
    'L’intérêt est réel. Il reste à préciser ce que vous attendez de la formation.',
  ],
  réservé: [
    'Prenez le temps de découvrir d’autres domaines avant de fixer votre choix ; nous restons à votre disposition.',
    'Le projet reste à préciser : parlez-en avec votre professeur principal avant de confirmer vos vœux.',
  ],
};

const auRang = <T>(choix: readonly T[], rang: number): T | undefined => choix[rang % choix.length];

/** A plausible compte rendu; the same rank gives the same text. */
export function redigerCompteRendu(domaine: string, avis: Avis, rang: number): string {
  const [constat, conseil] = auRang(DOMAINES[domaine] ?? [], rang) ?? [];
  const phrases = [auRang(DEMARCHES, rang), constat, conseil, auRang(SUITES[avis], rang)];
  return phrases.filter((phrase) => phrase !== undefined).join(' ');
}

const AVIS_AU_RANG: readonly Avis[] = [
  'favorable',
  'assez favorable',
  'favorable',
  'favorable',
  'réservé',
  'assez favorable',
  'favorable',
];

export const choisirAvis = (rang: number): Avis => auRang(AVIS_AU_RANG, rang) ?? 'favorable';
