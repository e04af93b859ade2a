import type { Voie } from '../../domain/candidature/nomenclature.ts';
import { lireVoie } from './valeurs/listes.ts';

/** The longest way to write a voie: « 1re année de CAP ». */
const MOTS_VOIE = 4;

/** « CAP Fleuriste »: some lists have the voie at the head of the formation. */
export function separerVoie(formation: string): { readonly voie: Voie; readonly formation: string } | null {
  const mots = formation.split(' ');
  for (let nombre = Math.min(MOTS_VOIE, mots.length - 1); nombre > 0; nombre -= 1) {
    const { valeur: voie } = lireVoie(mots.slice(0, nombre).join(' '));
    if (voie !== null)
      return {
        voie,
        formation: mots
          .slice(nombre)
          .join(' ')
          .replace(/^[-–:]\s*/, ''),
      };
  }
  return null;
}
