import { verifyCodePostal } from '../../../domain/identifiant/code-postal.ts';
import { verifyCourriel } from '../../../domain/identifiant/courriel.ts';
import { verifyIne } from '../../../domain/identifiant/ine.ts';
import { verifyTelephone } from '../../../domain/identifiant/telephone.ts';
import { repairUai } from '../../../domain/identifiant/uai.ts';
import { assertNever } from '../../../domain/texte/assert-never.ts';
import { citer } from '../../typographie.ts';
import { type Lu, avertissement, information, pris, rejete, signale } from './lu.ts';
import { estSubstitut, identifiantAbsent } from './codes.ts';
import { chiffresDe } from './nombres.ts';

/** procedure.md §5: a lost zero is put back only when the key matches; a wrong key warns and the UAI is taken as it is. */
export function lireUai(texte: string): Lu<string> {
  if (estSubstitut(texte)) return identifiantAbsent(texte);
  const verdict = repairUai(texte);
  switch (verdict.etat) {
    case 'valide':
      return pris(verdict.uai);
    case 'réparé':
      return signale(
        verdict.uai,
        information(
          'uai-réparé',
          `L’UAI ${citer(texte)} avait perdu son zéro : lu ${verdict.uai}, dont la clé est juste.`,
        ),
      );
    case 'clé fausse':
      return signale(
        verdict.uai,
        avertissement(
          'uai-clé-fausse',
          `La clé de l’UAI ${verdict.uai} est fausse (attendue : ${verdict.attendue}). Il est pris tel quel ; vérifiez-le sur l’annuaire des établissements.`,
        ),
      );
    case 'mal formé':
      return rejete(
        avertissement(
          'uai-mal-formé',
          `${citer(texte)} n’est pas un UAI (sept chiffres et une lettre). L’établissement est reconnu par son nom et sa ville.`,
        ),
      );
    default:
      return assertNever(verdict);
  }
}

/** The shortest INE of any form that ever was. */
const INE_MIN = 8;
/** Keys pressed one after the other. */
const SUITE = /^0?123456789/;

/** procedure.md §5: an INE is never a reason to refuse a pupil; a number rewritten by a spreadsheet is lost, and said. */
export function lireIne(texte: string): Lu<string> {
  const verdict = verifyIne(texte);
  const signes = texte.replace(/[\s.-]/gu, '');
  const nommeQuelquun = verdict.etat === 'valide' && !/^0+\D/.test(signes);
  const absent = estSubstitut(texte) || signes.length < INE_MIN || SUITE.test(signes);
  if (absent && !nommeQuelquun && verdict.etat !== 'abîmé') return identifiantAbsent(texte);
  switch (verdict.etat) {
    case 'valide':
    case 'plausible':
      return pris(verdict.ine);
    case 'clé fausse':
      return signale(
        verdict.ine,
        avertissement(
          'ine-clé-fausse',
          `La clé de l’INE ${verdict.ine} est fausse (attendue : ${verdict.attendue}). Il est pris tel quel ; vérifiez-le auprès de l’établissement d’origine.`,
        ),
      );
    case 'forme inconnue':
      return signale(
        verdict.ine,
        information('ine-forme-inconnue', `L’INE ${citer(texte)} n’a pas une forme connue. Il est pris tel quel.`),
      );
    case 'abîmé':
      return rejete(
        avertissement(
          'ine-notation-scientifique',
          `L’INE a été transformé en nombre par un tableur (${citer(texte)}) : il ne peut pas être retrouvé. L’élève est reconnu par son nom et sa date de naissance.`,
        ),
      );
    default:
      return assertNever(verdict);
  }
}

export function lireTelephone(texte: string): Lu<string> {
  if (estSubstitut(texte)) return identifiantAbsent(texte);
  const verdict = verifyTelephone(chiffresDe(texte) ?? texte);
  if (verdict.etat !== 'mal formé') return pris(verdict.telephone);
  return rejete(
    avertissement(
      'téléphone-mal-formé',
      `${citer(texte)} n’est pas un numéro de téléphone (dix chiffres). Il n’est pas repris.`,
    ),
  );
}

export function lireCodePostal(texte: string): Lu<string> {
  const verdict = verifyCodePostal(chiffresDe(texte) ?? texte);
  if (verdict.etat === 'valide') return pris(verdict.codePostal);
  return rejete(
    avertissement(
      'code-postal-mal-formé',
      `${citer(texte)} n’est pas un code postal (cinq chiffres). Il n’est pas repris.`,
    ),
  );
}

/** R21: convocations go to professional mailboxes, never to families; a private-looking one is taken, and said. */
export function lireCourriel(texte: string): Lu<string> {
  const verdict = verifyCourriel(texte);
  switch (verdict.etat) {
    case 'académique':
    case 'autre domaine':
      return pris(verdict.courriel);
    case 'personnel':
      return signale(
        verdict.courriel,
        avertissement(
          'courriel-personnel',
          `L’adresse ${citer(texte)} est celle d’une messagerie personnelle. Vérifiez que ce n’est pas celle d’une famille : on n’écrit qu’à l’établissement et à la personne référente.`,
        ),
      );
    case 'mal formé':
      return rejete(
        avertissement(
          'courriel-mal-formé',
          `${citer(texte)} n’est pas une adresse de courriel. Elle n’est pas reprise : complétez-la avant d’envoyer les convocations.`,
        ),
      );
    default:
      return assertNever(verdict);
  }
}
