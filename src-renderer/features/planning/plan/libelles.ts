/** « Collège Rosa-Parks » → « Rosa-Parks »: every origine is a school, its own name is what is read. */
export const origineAbregee = (nom: string): string => nom.replace(/^(collège|coll\.|clg|lycée)\s+/i, '');
