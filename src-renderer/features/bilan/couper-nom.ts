/** Cuts a name into lines of at most `largeur` letters, at its blanks; a longer word keeps its line to itself. */
export function couperNom(nom: string, largeur: number): string {
  const lignes: string[] = [];
  for (const mot of nom.split(' ')) {
    const derniere = lignes.at(-1);
    if (derniere !== undefined && derniere.length + 1 + mot.length <= largeur)
      lignes[lignes.length - 1] = `${derniere} ${mot}`;
    else lignes.push(mot);
  }
  return lignes.join('\n');
}
