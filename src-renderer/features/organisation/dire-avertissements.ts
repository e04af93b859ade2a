/** What an accepted act is worth a look for, said in the toast that names it. */
export const direAvertissements = (fait: { readonly avertissements: readonly string[] }): string | null =>
  fait.avertissements.join(' ') || null;
