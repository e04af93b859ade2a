import type { Champ } from '../champs.ts';
import { reveal } from '../neutralisation.ts';
import { citer } from '../typographie.ts';
import { repairAccents } from './degats.ts';
import { aplatir, sansInvisibles } from './tableau.ts';
import { type Constat, avertissement, erreur, information } from './valeurs/lu.ts';

export interface CelluleNettoyee {
  /** Null when the cell says nothing. */
  readonly texte: string | null;
  readonly constat: Constat | null;
  readonly rejete: boolean;
}

/** exchanges.md §1.5: what lists write in a cell that has nothing to say. */
const VIDE = /^(?:[-–—_./\s]+|n[ée]ants?|#?n\/a|n\.?a\.|null|\(vide\)|sans objet|non renseign[ée]e?)$/i;

const ERREUR_TABLEUR = /^#(?:ref|value|valeur|name|nom|div\/0|num|nombre|null?|nul|spill)[!?]$/i;

/** `="0939990D"` is how programs keep a zero in a CSV file: a text, not a formula. */
const TEXTE_FORCE = /^="((?:[^"]|"")*)"$/;

const vide: CelluleNettoyee = { texte: null, constat: null, rejete: false };

/** Comments keep their line breaks and their typography; everything else is one line of plain blanks. */
const mettreEnForme = (texte: string, champ: Champ): string =>
  champ === 'commentaireOrigine'
    ? sansInvisibles(texte.replace(/\r\n?/g, '\n')).trim()
    : sansApostrophe(aplatir(texte), champ);

const CODES: ReadonlySet<Champ> = new Set<Champ>([
  ...(['numero', 'ine', 'dateNaissance', 'origineUai', 'origineCodePostal', 'origineTelephone'] as const),
  ...(['origineCourriel', 'referentCourriel', 'codeMef', 'dateInscription'] as const),
]);

/** A name may begin with an apostrophe (« ’t Hooft »); in front of a code it only kept a spreadsheet from counting. */
const sansApostrophe = (texte: string, champ: Champ): string =>
  CODES.has(champ) ? texte.replace(/^['’‘`´]+/, '') : texte;

/** A letter that became a question mark: « Zo? », « L?a ». A comment may ask, but not in the middle of a word. */
const perdDesLettres = (texte: string, champ: Champ): boolean =>
  texte.includes('?') && (champ === 'commentaireOrigine' ? /\p{L}\?\p{Ll}/u : /\p{L}\?|\?\p{L}/u).test(texte);

/**
 * exchanges.md §1.5, §1.7, §2: a cell as it came, made readable: neutralised or forced texts opened (CSV only), accents
 * repaired, blanks made plain, empty marks emptied. Formulas are never run and, outside
 * comments, not taken; a workbook gives their saved results, so a text that begins with = is a text there.
 */
export function nettoyer(brut: string, champ: Champ, enCsv: boolean): CelluleNettoyee {
  if (brut === '') return vide;
  const [, force] = (enCsv && TEXTE_FORCE.exec(brut.trim())) || [];
  const ouvert = force === undefined ? (enCsv ? reveal(brut) : brut) : force.replaceAll('""', '"');
  const estFormule = enCsv && ouvert === brut && champ !== 'commentaireOrigine';
  const accents = repairAccents(ouvert);
  const texte = mettreEnForme(accents.texte, champ);
  if (texte === '' || VIDE.test(texte)) return vide;
  if (ERREUR_TABLEUR.test(texte)) {
    const phrase = `La cellule contient une erreur de calcul du tableur (${citer(texte)}). Corrigez-la dans la liste ; la ligne est prise sans cette valeur.`;
    return { texte: null, constat: erreur('erreur-de-formule', phrase), rejete: true };
  }
  if (estFormule && texte.startsWith('=')) {
    const phrase = `La cellule contient une formule (${citer(texte)}), qui n’est jamais calculée. Remplacez-la par sa valeur ; la ligne est prise sans elle.`;
    return { texte: null, constat: erreur('formule', phrase), rejete: true };
  }
  const etat = perdDesLettres(texte, champ) ? 'abîmé' : accents.etat;
  return { texte, constat: constatAccents(etat, ouvert, texte), rejete: false };
}

function constatAccents(etat: 'sain' | 'réparé' | 'abîmé', brut: string, texte: string): Constat | null {
  if (etat === 'sain') return null;
  return etat === 'réparé'
    ? information('accents-réparés', `Les accents de ${citer(brut)} étaient abîmés : lu ${citer(texte)}.`)
    : avertissement(
        'accents-abîmés',
        `Des lettres de ${citer(texte)} ont été abîmées avant l’envoi et ne peuvent pas être retrouvées. Corrigez-les après l’import.`,
      );
}
