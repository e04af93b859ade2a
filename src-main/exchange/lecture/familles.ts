import { normaliseNom } from '../../domain/candidature/normalise.ts';
import { verifyCourriel } from '../../domain/identifiant/courriel.ts';
import { verifyTelephone } from '../../domain/identifiant/telephone.ts';
import { type Champ, CHAMPS_REFERENCE } from '../champs.ts';
import type { Colonne } from './lecture.ts';
import { aplatir } from './tableau.ts';

/** What an établissement and a family both have. */
export const COORDONNEES: ReadonlySet<Champ | null> = new Set<Champ>([
  'origineAdresse',
  'origineCodePostal',
  'origineVille',
  'origineTelephone',
  'origineCourriel',
]);

/** A header that says whose coordinates these are. */
const DE_L_ORIGINE = /\b(?:etab\w*|college|origine|uai|rne|fonctionnel)\b/;

type Lignes = readonly (readonly string[])[];

interface Source {
  readonly colonnes: readonly Colonne[];
  readonly lignes: Lignes;
}

const rangDe = ({ colonnes }: Source, champ: Champ): number => colonnes.findIndex((colonne) => colonne.champ === champ);

/** Of these values, whether those of one origine differ: in most of the origines that have several. */
function differentParOrigine(valeurs: ReadonlyMap<string, readonly string[]>): boolean {
  const plusieurs = [...valeurs.values()].filter((siennes) => siennes.length > 1);
  const divers = plusieurs.filter((siennes) => new Set(siennes).size > 1);
  return divers.length > 0 && divers.length * 2 >= plusieurs.length;
}

const estPrive: Readonly<Partial<Record<Champ, (valeur: string) => boolean>>> = {
  origineCourriel: (valeur) => verifyCourriel(valeur).etat === 'personnel',
  origineTelephone: (valeur) => {
    const verdict = verifyTelephone(valeur);
    return verdict.etat === 'valide' && /^0[67]/.test(verdict.telephone);
  },
};

/** The values of a column by origine, one for each pupil. */
function parOrigine(source: Source, rang: number): ReadonlyMap<string, readonly string[]> {
  const cles = [rangDe(source, 'origineUai'), rangDe(source, 'origineNom')].filter((index) => index >= 0);
  const personnes = (['nom', 'prenom', 'eleve', 'dateNaissance'] as const).map((champ) => rangDe(source, champ));
  const vus = new Map<string, Map<string, string>>();
  for (const ligne of source.lignes) {
    const valeur = normaliseNom(aplatir(ligne[rang] ?? ''));
    const origine = cles.map((index) => normaliseNom(ligne[index] ?? '')).find((cle) => cle !== '');
    if (valeur === '' || origine === undefined) continue;
    const siennes = vus.get(origine) ?? new Map<string, string>();
    siennes.set(personnes.map((index) => ligne[index] ?? '').join('|'), valeur);
    vus.set(origine, siennes);
  }
  return new Map([...vus].map(([origine, siennes]) => [origine, [...siennes.values()]]));
}

function estDesFamilles(source: Source, rang: number): boolean {
  const { champ } = source.colonnes[rang]!;
  const valeurs = parOrigine(source, rang);
  const prive = champ === null ? undefined : estPrive[champ];
  if (differentParOrigine(valeurs)) return true;
  if (prive === undefined || valeurs.size === 0) return false;
  const ecrites = source.lignes.map((ligne) => aplatir(ligne[rang] ?? '')).filter(Boolean);
  return ecrites.filter(prive).length * 2 > ecrites.length;
}

/**
 * R21, procedure.md §2: an address, a phone or a mailbox whose header does not say whose it is, and whose values differ
 * inside one origine, is the family's. All such columns go together: those of one family may well be alike. In a list of
 * ours, with every column of the reference format, they are those of the établissement.
 */
export function colonnesDesFamilles(source: Source): ReadonlySet<Colonne> {
  const estDesNotres = CHAMPS_REFERENCE.every((champ) => rangDe(source, champ) >= 0);
  if (estDesNotres || (rangDe(source, 'origineUai') < 0 && rangDe(source, 'origineNom') < 0)) return new Set();
  const nues = source.colonnes.filter(
    ({ champ, confiance, entete }) =>
      COORDONNEES.has(champ) && confiance !== 'choisie' && !DE_L_ORIGINE.test(normaliseNom(entete)),
  );
  const trahies = nues.some((colonne) => estDesFamilles(source, source.colonnes.indexOf(colonne)));
  return new Set(trahies ? nues : []);
}
