import { verifyUai } from '../../domain/identifiant/uai.ts';
import { normaliseNom } from '../../domain/candidature/normalise.ts';
import type { Champ } from '../champs.ts';
import { aplatir } from './tableau.ts';

/** Cells looked at: enough to know what a column holds. */
const CELLULES = 200;
/** A value mistyped here and there does not make it another column. */
const PART = 0.8;

const ETAT = /^(?:inscri|renonc|a renonc|annul|desist|retir|abandon|maintenu)/;
const ETABLISSEMENT = /^(?:college|clg|col|ens scol|ensemble scolaire|institution|ecole|lycee|erea|segpa|cfa)\b/;

const FORMES: readonly (readonly [Champ, (texte: string) => boolean])[] = [
  ['etat', (texte) => ETAT.test(normaliseNom(texte))],
  ['origineUai', (texte) => verifyUai(texte).etat === 'valide'],
  ['origineNom', (texte) => ETABLISSEMENT.test(normaliseNom(texte))],
];

/** exchanges.md §1.3: what the cells of a column say that it is, whatever its header: an état, a UAI, an établissement. */
export function indicesDe(lignes: readonly (readonly string[])[], index: number): readonly Champ[] {
  const cellules: string[] = [];
  for (const ligne of lignes) {
    const cellule = aplatir(ligne[index] ?? '');
    if (cellule !== '') cellules.push(cellule);
    if (cellules.length === CELLULES) break;
  }
  if (cellules.length === 0) return [];
  return FORMES.flatMap(([champ, convient]) =>
    cellules.filter(convient).length >= PART * cellules.length ? [champ] : [],
  );
}
