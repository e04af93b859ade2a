import { formatHeure } from '../texte/format.ts';

/** How the screen names what a sentence speaks of, as it reads within one: « le jury Bois 1 », « le collège Moulin ». */
export interface Noms {
  candidat(id: string): string;
  jury(id: string): string;
  domaine(id: string): string;
  origine(id: string): string;
  membre(id: string): string;
  salle(id: string): string;
}

/** Sentences may begin with a name given in lower case. */
export const sentence = (texte: string): string => texte.charAt(0).toLocaleUpperCase('fr') + texte.slice(1);

/** The hours of an indisponibilité in words. */
export function span(debut: string | undefined, fin: string | undefined): string {
  if (debut !== undefined && fin !== undefined) return `de ${formatHeure(debut)} à ${formatHeure(fin)}`;
  if (debut !== undefined) return `à partir de ${formatHeure(debut)}`;
  return fin === undefined ? 'toute la journée' : `jusqu’à ${formatHeure(fin)}`;
}
