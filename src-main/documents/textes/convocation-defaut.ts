import type { TexteConvocation } from '../types.ts';

/** The letter before anybody has edited it. */
export const CONVOCATION_DEFAUT: TexteConvocation = {
  introduction:
    'Dans le cadre de la procédure Passpro, nous recevrons l’élève nommé ci-dessous pour un entretien d’information sur les formations qui l’intéressent. Nous vous remercions de lui remettre cette convocation, ainsi qu’à ses représentants légaux.',
  aApporter: ['La présente convocation et une pièce d’identité ou un carnet de correspondance.'],
  empechement: 'Merci de prévenir le plus tôt possible le secrétariat du lycée : une autre date sera proposée.',
  signature: 'Le chef d’établissement',
  pied: 'L’élève se présente à l’accueil du lycée dix minutes avant l’heure indiquée.',
};
