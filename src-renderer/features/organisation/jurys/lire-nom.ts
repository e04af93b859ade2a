/**
 * « MARTIN Lina » as typed: the words in capitals are the name; without any, the first word is. Words keep their order.
 */
export function lireNom(texte: string): { readonly nom: string; readonly prenom: string } {
  const mots = texte.trim().split(/\s+/);
  const capitales = mots.filter((mot) => mot.length > 1 && mot === mot.toLocaleUpperCase('fr'));
  const noms = capitales.length > 0 ? capitales : mots.slice(0, 1);
  return { nom: noms.join(' '), prenom: mots.filter((mot) => !noms.includes(mot)).join(' ') };
}
