import type { MotifConvocation } from './convocation.ts';
import type { NatureLettre, TexteLettre } from './lettre.ts';

const REMETTRE = 'Nous vous remercions de lui remettre cette convocation, ainsi qu’à ses représentants légaux.';

const INTRODUCTIONS: Readonly<Record<MotifConvocation, string>> = {
  première: `Dans le cadre de la procédure Passpro, qui permet à un élève de 3e intéressé par une formation professionnelle d’en parler avec un lycée qui la propose, nous recevrons l’élève nommé ci-dessous pour un entretien d’information sur les formations qui l’intéressent. ${REMETTRE}`,
  remplacement: `L’entretien d’information de l’élève nommé ci-dessous, dans le cadre de la procédure Passpro, change de date, d’heure ou de lieu. ${REMETTRE}`,
  'après absence': `L’élève nommé ci-dessous n’a pas pu se présenter à l’entretien d’information prévu le {date_precedente}. Nous lui proposons un nouveau rendez-vous. ${REMETTRE}`,
};

/** The letter before anybody has edited it. */
export const texteParDefaut = ({ motif }: NatureLettre): TexteLettre => ({
  introduction: INTRODUCTIONS[motif],
  aApporter: 'La présente convocation et une pièce d’identité ou un carnet de correspondance.',
  empechement: 'Merci de prévenir le plus tôt possible le secrétariat du lycée\u00a0: une autre date sera proposée.',
  signature: 'Le chef d’établissement',
  pied: 'L’élève se présente à l’accueil du lycée dix minutes avant l’heure indiquée.',
});
