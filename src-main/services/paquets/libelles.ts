import { LIBELLES_AVIS } from '../../domain/avis/avis.ts';
import type { Avis } from '../../domain/avis/avis.ts';
import { lireCle, type NatureChamp } from '../../domain/paquet/resultat.ts';
import { formatHeure } from '../../domain/texte/format.ts';

const NOMS: Readonly<Record<NatureChamp, string>> = {
  presence: 'Présence',
  compteRendu: 'Compte rendu',
  appreciation: 'Grille',
  avis: 'Avis',
  lettre: 'Lettre présentée',
  ajout: 'Formation ajoutée',
};

/** « Avis, CAP Menuisier fabricant »: a field in the user's words. */
export function libelleChamp(cle: string, intitules: ReadonlyMap<string, string>): string {
  const lue = lireCle(cle);
  if (!lue) return cle;
  const intitule = lue.refId === null ? null : intitules.get(lue.refId);
  return intitule ? `${NOMS[lue.nature]}, ${intitule}` : NOMS[lue.nature];
}

/** What a field says, in the user's words; empty stays empty. */
export function valeurChamp(cle: string, valeur: string): string {
  const nature = lireCle(cle)?.nature;
  if (nature === 'avis') return valeur === '' ? '' : LIBELLES_AVIS[valeur as Avis];
  if (nature !== 'presence') return valeur;
  const [presence = '', arrivee] = valeur.split('@');
  return arrivee ? `${presence}, arrivée à ${formatHeure(arrivee)}` : presence;
}
