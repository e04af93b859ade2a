import type { PhraseSaisie, phrasesOperations } from '../../contract/phrases.ts';
import { Refus } from '../../contract/refus.ts';
import { raccourciEnDouble } from '../../domain/avis/phrase.ts';
import type { WriteStore } from '../../store/types.ts';
import { comparerListes, nommerListe } from '../ecritures/comparer-listes.ts';
import type { Contexte, Handlers } from '../handler.ts';

/** A phrase is named by its first words. */
const titre = (texte: string): string => (texte.length <= 40 ? texte : `${texte.slice(0, 39).trimEnd()}…`);

/** Replaces the phrase bank, in the order given. @throws Refus when two shortcuts would be the same. */
async function modifierPhrases(
  tx: WriteStore,
  { phrases }: { readonly phrases: readonly PhraseSaisie[] },
  ctx: Contexte,
): Promise<{ readonly nombre: number }> {
  const double = raccourciEnDouble(phrases);
  if (double !== null)
    throw new Refus(
      'raccourci en double',
      `Le raccourci «\u00a0/${double}\u00a0» sert déjà à une autre phrase\u00a0: choisissez-en un autre.`,
    );
  const domaines = new Set((await tx.all('domaine')).map(({ id }) => id));
  if (phrases.some(({ domaineId }) => domaineId !== null && !domaines.has(domaineId)))
    throw new Refus('domaine inconnu', 'Ce domaine n’est plus dans le catalogue\u00a0: rouvrez la page.');
  const change = comparerListes(
    await tx.all('phrase'),
    phrases.map((phrase, rang) => ({ ...phrase, ordre: rang + 1 })),
    ctx.newId,
  );
  await tx.insert('phrase', change.ajouts);
  await tx.update('phrase', change.gardes);
  await tx.remove(
    'phrase',
    change.retraits.map(({ id }) => id),
  );
  tx.nommer(nommerListe(change, ({ texte }) => titre(texte), 'phrases'));
  return { nombre: phrases.length };
}

export const phrasesHandlers: Handlers<typeof phrasesOperations> = {
  'phrases.lister': async (read) => (await read.all('phrase')).toSorted((a, b) => a.ordre - b.ordre),
  'phrases.modifier': modifierPhrases,
};
