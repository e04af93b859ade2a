import { normaliseNom } from '../../../domain/candidature/normalise.ts';
import { citer } from '../../typographie.ts';
import { type Lu, avertissement, information, pris, rejete } from './lu.ts';
import { chiffresDe } from './nombres.ts';

/** Words that say that there is no identifier, or not yet, and what has no digit, or only one over and over. */
const SANS_CHIFFRE = /^\D*$/u;
const UN_SEUL_SIGNE = /^(.)\1*$/u;

/** R22: « NC », 0, EN COURS, INCONNU, XXXXXXXXXXX or 9999999999 in place of an identifier name nobody. */
export function estSubstitut(texte: string): boolean {
  const signes = texte.replace(/[\s./_*?-]/gu, '').toUpperCase();
  const chiffres = signes.replace(/\D/gu, '');
  return SANS_CHIFFRE.test(signes) || UN_SEUL_SIGNE.test(chiffres);
}

/** The cell says in words that it names nothing: what is known stays. */
export const identifiantAbsent = (texte: string) =>
  rejete(
    information('identifiant-absent', `${citer(texte)} n’est pas un identifiant : la cellule est lue comme vide.`),
  );

const MOTS_VIDES =
  /^(?:nc|ns|nr|inconnue?|en cours|en attente|a venir|a completer|a renseigner|sans|aucune?|x+|non .*|pas .*)$/;

/** A number of candidature that names nothing is none: it must not join pupils. */
export const lireNumero = (texte: string): Lu<string> => {
  const chiffres = chiffresDe(texte);
  if (chiffres === null) return numeroPerdu('Le numéro de candidature', texte);
  const vide = /^[0.\s-]*$/.test(chiffres) || MOTS_VIDES.test(normaliseNom(chiffres));
  return vide ? identifiantAbsent(texte) : pris(chiffres);
};

/** What a spreadsheet rounded is lost: it is said, and the cell is not taken. */
const numeroPerdu = (quoi: string, texte: string) =>
  rejete(
    avertissement(
      'nombre-abîmé',
      `${quoi} a été transformé en nombre par un tableur (${citer(texte)}) : ses chiffres sont perdus. Il n’est pas repris ; redemandez-le.`,
    ),
  );

/** A code MEF has eleven digits; a spreadsheet that shows it as a number loses them. */
export function lireCodeMef(texte: string): Lu<string> {
  const chiffres = chiffresDe(texte.replace(/\s/gu, ''));
  if (chiffres === null) return numeroPerdu('Le code MEF', texte);
  return estSubstitut(chiffres) ? identifiantAbsent(texte) : pris(chiffres);
}

/** What a spreadsheet makes of 3E1, 3E5, 3-12 or 1-3: a power of ten, a date. No class is written so. */
const CLASSE_ABIMEE = [
  /^\d(?:[.,]\d+)?E\+\d+$/i,
  /^\d[.,]\d+E\d+$/i,
  /^[1-9]0{2,}(?:[.,]0+)?$/,
  /^4\d{4}(?:[.,]\d+)?$/,
  /^\d{1,2}[ -](?:janv?|fe?vr?|mars?|avr|mai|juin|juil|jul|aout|sept?|oct|nov|dec)[a-z]*(?:[ -]\d{2,4})?$/,
  /^(?:janv?|fe?vr?|mars?|avr|mai|juin|juil|jul|aout|sept?|oct|nov|dec)[a-z]*[ -]\d{1,4}$/,
  /^\d{1,2}[/-]\d{1,2}[/-]\d{2,4}(?: .*)?$/,
  /^\d{4}-\d{2}-\d{2}/,
];

/** exchanges.md §1.5: a class turned into a number or a date by a spreadsheet is reported, not taken. */
export function lireClasse(texte: string): Lu<string> {
  const plat = texte
    .normalize('NFD')
    .replace(/\p{M}|\.$/gu, '')
    .toLowerCase();
  if (!CLASSE_ABIMEE.some((forme) => forme.test(plat))) return pris(texte.replace(/^(\d+)[.,]0+$/, '$1'));
  return rejete(
    avertissement(
      'classe-abîmée',
      `La classe a été transformée en nombre ou en date par un tableur (${citer(texte)}). Elle n’est pas reprise ; redemandez-la au collège.`,
    ),
  );
}
