import { z } from 'zod';
import { estRaccourci, type Phrase, PHRASE_MAX, RACCOURCI_MAX } from '../domain/avis/phrase.ts';
import { zId, zLignes, zTexte } from './champs.ts';
import { edition, query } from './operation.ts';

const zPhrases = z
  .array(
    z.object({
      id: zId.nullable(),
      domaineId: zId.nullable(),
      raccourci: zTexte
        .max(RACCOURCI_MAX)
        .refine(estRaccourci, 'un raccourci ne contient que des lettres, des chiffres et des tirets'),
      texte: zLignes.trim().min(1).max(PHRASE_MAX),
    }),
  )
  .max(300);
export type PhraseSaisie = z.output<typeof zPhrases>[number];

/** The phrase bank of the lycée. */
export const phrasesOperations = {
  /** In the order of the lycée. */
  'phrases.lister': query(z.object({})).returns<Phrase[]>(),
  /** The whole list, in its order. */
  'phrases.modifier': edition(z.object({ phrases: zPhrases }))
    .voit<{ readonly phrases: readonly PhraseSaisie[] }>()
    .returns<{ readonly nombre: number }>(),
} as const;
