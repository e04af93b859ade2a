import { normaliseNom } from '../candidature/normalise.ts';

/** Words of a selection, without accents; a final star takes every ending. Passpro informs and advises, it selects nobody. */
const SELECTION =
  'admis admise admises admission* refuse refusee refuses refusees selection* classement* rang rangs note notes eliminatoire*';

/** A word of the lycée, that families and pupils do not read. */
const JURY = 'jury jurys';

/** R23: never asked for. */
const BULLETIN = 'bulletin* livret livrets';

type Sujet = 'sélection' | 'jury' | 'bulletin';

const LISTES: Readonly<Record<Sujet, readonly string[]>> = {
  sélection: SELECTION.split(' '),
  jury: JURY.split(' '),
  bulletin: BULLETIN.split(' '),
};

const SUITES: Readonly<Record<Sujet, string>> = {
  sélection: 'l’entretien informe et conseille, il ne sélectionne personne. Choisissez un autre mot.',
  jury: 'ce mot reste dans le lycée, les familles ne le lisent pas. Dites «\u00a0les enseignants\u00a0» ou «\u00a0l’équipe\u00a0».',
  bulletin: 'aucun bulletin ne peut être demandé, et la lettre le dit déjà. Retirez cette mention.',
};

const correspond = (mot: string, attendu: string): boolean =>
  attendu.endsWith('*') ? mot.startsWith(attendu.slice(0, -1)) : mot === attendu;

/**
 * R23, procedure.md §1: the words of a letter that its readers should not meet, one sentence for each subject met. It
 * warns and never blocks: « prendre note » is not a mark. Case and accents do not count.
 */
export function phrasesVocabulaire(texte: string): string[] {
  // The names in braces are not words of the letter.
  const mots = texte.replaceAll(/\{[^{}]*\}/g, ' ').match(/[\p{L}\p{M}]+/gu) ?? [];
  return (Object.keys(LISTES) as Sujet[]).flatMap((sujet) => {
    const releves = mots.filter((mot) => LISTES[sujet].some((attendu) => correspond(normaliseNom(mot), attendu)));
    if (releves.length === 0) return [];
    const cites = [...new Set(releves.map((mot) => `«\u00a0${mot.toLocaleLowerCase('fr')}\u00a0»`))].join(', ');
    return [`${cites}\u00a0: ${SUITES[sujet]}`];
  });
}
