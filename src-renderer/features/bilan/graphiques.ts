import type { Bilan, JourBilan, LigneBilan } from '../../../src-main/domain/echange/bilan.ts';
import { estIndividuel, type SectionBilan } from '../../../src-main/domain/echange/sections-bilan.ts';
import { formatJourCourt, pluriel } from '../../../src-main/domain/texte/format.ts';
import type { Serie } from './barres.tsx';
import type { Trame } from './motifs.tsx';

export interface Graphique {
  /** What the picture shows, in one sentence. */
  readonly nom: string;
  readonly noms: readonly string[];
  readonly series: readonly Serie[];
  readonly couchees: boolean;
}

type Trait<T> = readonly [libelle: string, trame: Trame, valeur: (ligne: T) => number];

const PRESENCES: readonly Trait<LigneBilan | JourBilan>[] = [
  ['Reçus', 'plein', ({ recus }) => recus],
  ['Excusés', 'hachures', ({ excuses }) => excuses],
  ['Absents', 'pois', ({ absents }) => absents],
  ['À venir ou non notés', 'vide', ({ sansPresence }) => sansPresence],
];
const AVIS: readonly Trait<LigneBilan>[] = [
  ['Favorable', 'plein', ({ favorables }) => favorables],
  ['Assez favorable', 'hachures', ({ assezFavorables }) => assezFavorables],
  ['Réservé', 'pois', ({ reserves }) => reserves],
  ['Non donné', 'vide', ({ sansAvis }) => sansAvis],
];
const DELAIS: readonly Trait<LigneBilan>[] = [
  ['Dans le délai', 'plein', ({ dansLeDelai }) => dansLeDelai],
  ['Hors délai', 'hachures', ({ horsDelai }) => horsDelai],
  ['À rendre', 'vide', ({ aRendre }) => aRendre],
];

const series = <T>(lignes: readonly T[], traits: readonly Trait<T>[]): Serie[] =>
  traits.map(([libelle, trame, valeur]) => ({ libelle, trame, valeurs: lignes.map(valeur) }));

/** The chart of a section; none for origins: there are too many of them to be one picture. */
export function graphique(cle: SectionBilan['cle'], bilan: Bilan): Graphique | null {
  const { total, parDomaine, parJour } = bilan;
  const couchees = (lignes: readonly LigneBilan[], traits: readonly Trait<LigneBilan>[]) => ({
    noms: lignes.map(({ nom }) => nom),
    series: series(lignes, traits),
    couchees: true,
  });
  const individuels = parDomaine.filter(estIndividuel);
  switch (cle) {
    case 'présence':
      return {
        ...couchees(parDomaine, PRESENCES),
        nom: `Graphique de la présence par domaine : ${pluriel(total.recus, 'reçu')}, ${pluriel(total.excuses, 'excusé')}, ${pluriel(total.absents, 'absent')}.`,
      };
    case 'avis':
      return {
        ...couchees(individuels, AVIS),
        nom: `Graphique des avis par domaine : ${total.favorables} favorables, ${total.assezFavorables} assez favorables, ${total.reserves} réservés, ${total.sansAvis} non donnés.`,
      };
    case 'délais':
      return {
        ...couchees(individuels, DELAIS),
        nom: `Graphique des délais par domaine : ${total.dansLeDelai} dans le délai, ${total.horsDelai} hors délai, ${total.aRendre} à rendre.`,
      };
    case 'jours':
      return {
        nom: `Graphique de la présence jour par jour, sur ${pluriel(parJour.length, 'jour')}.`,
        noms: parJour.map(({ jour }) => formatJourCourt(jour)),
        series: series(parJour, PRESENCES),
        couchees: false,
      };
    case 'origines':
      return null;
  }
}
