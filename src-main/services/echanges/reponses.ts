import type { Reponses } from '../../domain/candidature/difference-types.ts';

/** What the user answered, as an operation carries it. */
export type ReponsesRecues = { readonly [K in keyof Reponses]: readonly string[] };

export const toReponses = ({ distincts, memes }: ReponsesRecues): Reponses => ({
  distincts: new Set(distincts),
  memes: new Set(memes),
});
