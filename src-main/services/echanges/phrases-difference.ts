import type { Candidat, Origine } from '../../domain/candidature/candidature.ts';
import type { Doute, RaisonDoute, Remarque } from '../../domain/candidature/difference-types.ts';
import { assertNever } from '../../domain/texte/assert-never.ts';
import { formatDate, nomPrenom } from '../../domain/texte/format.ts';
import { insecables } from '../../exchange/typographie.ts';

const RAISONS: Readonly<Record<RaisonDoute, string>> = {
  'prénoms différents': 'même INE et même date de naissance, mais un autre prénom',
  'INE différents': 'mêmes nom, prénom, date de naissance et établissement, mais un autre INE',
  'dates de naissance différentes': 'mêmes INE, nom et prénom, mais une autre date de naissance',
  'date de naissance manquante': 'mêmes nom, prénom et établissement, mais une date de naissance manque',
  'autre établissement': 'mêmes nom, prénom et date de naissance, mais un autre établissement d’origine',
  'plusieurs fiches': 'plusieurs fiches de candidats conviennent',
};

/** « MARTIN Lina, né(e) le 01/05/2012, Collège Rosa-Parks », enough to tell two pupils apart. */
function decrire(candidat: Candidat, origines: ReadonlyMap<string, Origine>): string {
  const naissance = candidat.dateNaissance === null ? '' : `, né(e) le ${formatDate(candidat.dateNaissance)}`;
  return `${nomPrenom(candidat)}${naissance}, ${origines.get(candidat.origineId)?.nom ?? ''}`;
}

interface Fiches {
  readonly candidats: ReadonlyMap<string, Candidat>;
  readonly origines: ReadonlyMap<string, Origine>;
}

const exiger = (candidats: Fiches['candidats'], id: string): Candidat => {
  const candidat = candidats.get(id);
  if (!candidat) throw new Error(`Candidat ${id} is missing`);
  return candidat;
};

export const phraseDoute = ({ candidatId, raison }: Doute, { candidats, origines }: Fiches): string =>
  insecables(`${decrire(exiger(candidats, candidatId), origines)} est déjà connu : ${RAISONS[raison]}.`);

export const REPONSES_CONNU = {
  meme: 'C’est le même élève : mettre sa fiche à jour',
  autre: 'C’est un autre élève : l’ajouter',
} as const;

export const PHRASE_HOMONYMES = insecables(
  'la liste donne deux INE à un même nom, avec le même prénom, la même date de naissance et le même établissement.',
);

export const REPONSES_LISTE = {
  meme: 'C’est le même élève : une seule fiche, avec le premier INE',
  autre: 'Ce sont deux élèves : une fiche chacun',
} as const;

const proposer = (proche: string | null): string => (proche === null ? '' : ` Le plus proche est « ${proche} ».`);

/** What a remark means, and what to do about it. */
export function phraseRemarque(remarque: Remarque, { candidats, origines }: Fiches): string {
  return insecables(phrase(remarque, { candidats, origines }));
}

function phrase(remarque: Remarque, { candidats, origines }: Fiches): string {
  switch (remarque.nature) {
    case 'domaine inconnu':
      return `Le domaine « ${remarque.valeur} » n’est pas dans la campagne : ces candidatures ne sont pas importées.${proposer(remarque.proche)} Ajoutez-le au catalogue, ou corrigez la liste.`;
    case 'formation inconnue':
      return `La formation « ${remarque.valeur} » n’est pas dans la campagne : ces candidatures ne sont pas importées.${proposer(remarque.proche)} Ajoutez-la ${remarque.ajout === null ? 'dans Organisation' : 'au catalogue'}, ou corrigez la liste.`;
    case 'domaine non accueilli':
      return `Le domaine « ${remarque.valeur} » n’est pas accueilli par le lycée : ces candidatures sont gardées sans entretien. Cochez-le dans Organisation s’il doit l’être.`;
    case 'candidature répétée':
      return 'Ces lignes redemandent une formation que le même élève demande déjà : elles sont laissées de côté.';
    case 'déjà renoncée':
      return 'Ces candidatures sont renoncées et n’étaient pas connues : elles ne sont pas importées.';
    case 'INE partagé':
      return `Cet élève porte le même INE que ${decrire(exiger(candidats, remarque.candidatId), origines)} : c’est un autre élève. Vérifiez l’INE auprès des établissements.`;
    case 'homonyme':
      return `Cet élève a les mêmes nom, prénom et date de naissance que ${decrire(exiger(candidats, remarque.candidatId), origines)}, mais un autre INE : c’est un autre élève.`;
    default:
      return assertNever(remarque);
  }
}
