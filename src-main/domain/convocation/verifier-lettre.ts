import type { Anomalie } from '../campagne/anomalie.ts';
import { champsInconnus } from './champs-lettre.ts';
import type { MotifConvocation } from './convocation.ts';
import { LIGNES_LETTRE, LONGUEURS_LETTRE, type TexteLettre } from './lettre.ts';
import { phraseNonImprimable } from '../texte/imprimable.ts';
import { phrasesVocabulaire } from './vocabulaire-lettre.ts';

type Champ = keyof TexteLettre;

const OBLIGATOIRES: readonly Champ[] = ['introduction', 'empechement'];

function erreurDe(champ: Champ, texte: string, motif: MotifConvocation): string | null {
  if (OBLIGATOIRES.includes(champ) && texte.trim() === '') return 'Ce texte ne peut pas rester vide.';
  if (texte.length > LONGUEURS_LETTRE[champ])
    return `Ce texte est trop long\u00a0: ${LONGUEURS_LETTRE[champ]} caractères au plus, pour que la lettre tienne sur une page.`;
  if (texte.trim().split('\n').length > LIGNES_LETTRE)
    return `Ce texte a trop de lignes\u00a0: ${LIGNES_LETTRE} au plus, pour que la lettre tienne sur une page.`;
  const inconnus = champsInconnus(texte, motif);
  if (inconnus.length === 0) return null;
  const [sujet, verbe] = inconnus.length === 1 ? ['Ce champ', 'n’existe pas'] : ['Ces champs', 'n’existent pas'];
  return `${sujet} ${verbe} dans cette lettre\u00a0: ${inconnus.join(', ')}. Choisissez un champ de la liste, ou retirez les accolades.`;
}

/**
 * What is wrong in the text of a letter (empty, too long, a field in braces that means nothing there: refused) and what
 * is doubtful (words of a selection, « jury », bulletins (R23): said, accepted).
 */
export const verifierLettre = (texte: TexteLettre, motif: MotifConvocation): Anomalie<Champ>[] =>
  (Object.keys(LONGUEURS_LETTRE) as Champ[]).flatMap((champ): Anomalie<Champ>[] => {
    const erreur = erreurDe(champ, texte[champ], motif);
    return [
      ...(erreur === null ? [] : [{ champ, gravite: 'erreur' as const, phrase: erreur }]),
      ...[phraseNonImprimable(texte[champ]) ?? [], phrasesVocabulaire(texte[champ])]
        .flat()
        .map((phrase) => ({ champ, gravite: 'alerte' as const, phrase })),
    ];
  });
