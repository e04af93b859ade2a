import { verifyCodePostal } from '../identifiant/code-postal.ts';
import { verifyCourriel } from '../identifiant/courriel.ts';
import { verifyIne } from '../identifiant/ine.ts';
import { verifyTelephone } from '../identifiant/telephone.ts';
import { verifyUai } from '../identifiant/uai.ts';
import type { Candidat, Origine } from './candidature.ts';

/** What is typed is either unusable (it must be changed) or odd (it is kept, and said). */
export interface VerdictSaisie {
  readonly erreurs: readonly { readonly champ: string; readonly phrase: string }[];
  readonly avertissements: readonly string[];
}

const phraseIne = (ine: string): string | null => {
  const verdict = verifyIne(ine);
  if (verdict.etat === 'clé fausse')
    return `L’INE ${verdict.ine} a une clé inattendue (${verdict.attendue} attendu) : vérifiez-le auprès de l’établissement d’origine.`;
  if (verdict.etat === 'abîmé') return `L’INE ${verdict.saisie} a été abîmé par un tableur : redemandez-le.`;
  return verdict.etat === 'forme inconnue' ? `L’INE ${verdict.ine} n’a pas une forme connue : vérifiez-le.` : null;
};

/** procedure.md §5, R01, R15: an INE is never a reason to refuse a pupil; a niveau outside of the procedure warns. */
export function verifierCandidat(saisie: Partial<Omit<Candidat, 'id' | 'origineId'>>): VerdictSaisie {
  const avertissements: string[] = [];
  const ine = saisie.ine ? phraseIne(saisie.ine) : null;
  if (ine) avertissements.push(ine);
  if (saisie.niveau === 'autre')
    avertissements.push('La procédure concerne les élèves de niveau 3e : un élève déjà au lycée n’en relève pas.');
  const courriel = saisie.referentCourriel ? verifyCourriel(saisie.referentCourriel) : null;
  const erreurs =
    courriel?.etat === 'mal formé'
      ? [{ champ: 'referentCourriel', phrase: 'Le courriel de la personne référente est mal formé.' }]
      : [];
  if (courriel?.etat === 'autre domaine')
    avertissements.push(
      'Le courriel de la personne référente n’est pas académique : ne saisissez jamais celui d’une famille.',
    );
  return { erreurs, avertissements };
}

/** procedure.md §5, R08: a UAI may be missing; a typed one must have its key. */
export function verifierOrigine(saisie: Partial<Omit<Origine, 'id'>>): VerdictSaisie {
  const erreurs: { champ: string; phrase: string }[] = [];
  const uai = saisie.uai ? verifyUai(saisie.uai) : null;
  if (uai?.etat === 'mal formé') erreurs.push({ champ: 'uai', phrase: 'Un UAI compte 7 chiffres et une lettre.' });
  if (uai?.etat === 'clé fausse')
    erreurs.push({ champ: 'uai', phrase: `La clé de l’UAI ${uai.uai} est fausse (${uai.attendue} attendu).` });
  if (saisie.telephone && verifyTelephone(saisie.telephone).etat === 'mal formé')
    erreurs.push({ champ: 'telephone', phrase: 'Le téléphone doit compter 10 chiffres.' });
  if (saisie.courriel && verifyCourriel(saisie.courriel).etat === 'mal formé')
    erreurs.push({ champ: 'courriel', phrase: 'Le courriel de l’établissement est mal formé.' });
  if (saisie.codePostal && verifyCodePostal(saisie.codePostal).etat === 'mal formé')
    erreurs.push({ champ: 'codePostal', phrase: 'Le code postal doit compter 5 chiffres.' });
  return { erreurs, avertissements: [] };
}
