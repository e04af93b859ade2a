import { pluriel } from '../texte/format.ts';

export const LONGUEUR_MOT_DE_PASSE = 12;
export const LONGUEUR_MOT_DE_PASSE_MAX = 200;

/** Why a password is not taken, as a sentence that says what to do; null when it is. */
export function defautMotDePasse(motDePasse: string, nom: string): string | null {
  const signes = motDePasse.normalize('NFKC').length;
  if (signes < LONGUEUR_MOT_DE_PASSE)
    return `Le mot de passe compte ${pluriel(signes, 'signe')}\u00a0: il en faut au moins ${LONGUEUR_MOT_DE_PASSE}. Quelques mots au hasard sont plus sûrs qu’un mot compliqué.`;
  if (new Set(motDePasse).size < 5) return 'Le mot de passe répète les mêmes signes\u00a0: il se devinerait.';
  if (nom.trim() !== '' && motDePasse.toLocaleLowerCase('fr').includes(nom.trim().toLocaleLowerCase('fr')))
    return 'Le mot de passe contient le nom du compte\u00a0: il se devinerait.';
  return null;
}
