import { normaliseNom } from '../../domain/candidature/normalise.ts';
import { type Champ, CHAMPS_REFERENCE, ENTETES_REFERENCE } from '../champs.ts';
import { AMBIGUS, SYNONYMES } from './synonymes.ts';

const CHAMP_PAR_ENTETE: ReadonlyMap<string, Champ> = new Map([
  ...(Object.entries(SYNONYMES) as [Champ, string][]).flatMap(([champ, noms]) =>
    noms
      .split(',')
      .map((nom) => nom.trim())
      .filter(Boolean)
      .map((nom): [string, Champ] => [nom, champ]),
  ),
  ['referent', 'referent'],
  ...CHAMPS_REFERENCE.map((champ): [string, Champ] => [normaliseNom(ENTETES_REFERENCE[champ]), champ]),
]);

/** Little words and plurals that headers have or have not: « Date d'inscription », « Prénom(s) », « Observations ». */
const squelette = (entete: string): string =>
  entete
    .split(' ')
    .filter((mot) => !/^(de|d|du|des|l|la|le|les|n|no|num|numero|e|s)$/.test(mot))
    .map((mot) => (mot.length > 3 ? mot.replace(/s$/, '') : mot))
    .join(' ');

const CHAMP_PAR_SQUELETTE: ReadonlyMap<string, Champ> = new Map(
  [...CHAMP_PAR_ENTETE]
    .filter(([nom]) => !AMBIGUS.has(nom) && !AMBIGUS.has(squelette(nom)))
    .map(([nom, champ]) => [squelette(nom), champ]),
);

export type Reconnaissance =
  | { readonly confiance: 'certaine' | 'probable'; readonly champ: Champ }
  | { readonly confiance: 'à confirmer'; readonly ambigu: string; readonly propositions: readonly Champ[] }
  | null;

/** What a header means by itself; `normalise` is the header as `normaliseNom` leaves it. */
export function reconnaitre(normalise: string): Reconnaissance {
  if (normalise === '') return null;
  const exact = CHAMP_PAR_ENTETE.get(normalise);
  if (exact !== undefined && !AMBIGUS.has(normalise)) return { confiance: 'certaine', champ: exact };
  const court = squelette(normalise);
  const proche = CHAMP_PAR_SQUELETTE.get(court);
  if (proche !== undefined) return { confiance: 'probable', champ: proche };
  const ambigu = AMBIGUS.has(normalise) ? normalise : court;
  const propositions = AMBIGUS.get(ambigu);
  return propositions === undefined ? null : { confiance: 'à confirmer', ambigu, propositions };
}
