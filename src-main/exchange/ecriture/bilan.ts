import type { Bilan, LigneBilan } from '../../domain/echange/bilan.ts';
import type { FeuilleAEcrire } from './write-xlsx.ts';

/** One digit after the comma is enough. */
const arrondi = (valeur: number | null): number | null => valeur && Math.round(valeur * 10) / 10;

const COLONNES: readonly { readonly titre: string; readonly valeur: (ligne: LigneBilan) => number | null }[] = [
  { titre: 'Élèves', valeur: ({ eleves }) => eleves },
  { titre: 'Entretiens', valeur: ({ entretiens }) => entretiens },
  { titre: 'Placés', valeur: ({ places }) => places },
  { titre: 'Reçus', valeur: ({ recus }) => recus },
  { titre: 'Absents', valeur: ({ absents }) => absents },
  { titre: 'Excusés', valeur: ({ excuses }) => excuses },
  { titre: 'Présence (%)', valeur: ({ presence }) => presence },
  { titre: 'Avis complets', valeur: ({ complets }) => complets },
  { titre: 'En retard', valeur: ({ enRetard }) => enRetard },
  { titre: 'Délai moyen (jours)', valeur: ({ delaiMoyen }) => delaiMoyen },
];

/** exchanges.md §3: the bilan as sheets of a workbook; each ends with the whole. */
export function feuillesBilan({ total, parDomaine, parOrigine }: Bilan): readonly FeuilleAEcrire[] {
  const feuille = (nom: string, premiere: string, lignes: readonly LigneBilan[]): FeuilleAEcrire => ({
    nom,
    entetes: [premiere, ...COLONNES.map(({ titre }) => titre)],
    lignes: [...lignes, total].map((ligne) => [ligne.nom, ...COLONNES.map(({ valeur }) => arrondi(valeur(ligne)))]),
  });
  return [
    feuille('Par domaine', 'Domaine', parDomaine),
    feuille('Par établissement', "Établissement d'origine", parOrigine),
  ];
}
