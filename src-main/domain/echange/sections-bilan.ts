import { formatJour } from '../texte/format.ts';
import type { Bilan, JourBilan, LigneBilan } from './bilan.ts';

export const SECTIONS_BILAN = ['présence', 'avis', 'délais', 'origines', 'jours'] as const;

/** A table of counts: the first cell of a row names it, the others are figures; null where there is nothing to say. */
export interface SectionBilan {
  readonly cle: (typeof SECTIONS_BILAN)[number];
  readonly titre: string;
  readonly colonnes: readonly string[];
  readonly lignes: readonly (readonly [nom: string, ...chiffres: (number | null)[]])[];
}

type Colonne<T> = readonly [titre: string, valeur: (ligne: T) => number | null];

/** One digit after the comma is enough. */
const arrondi = (valeur: number | null): number | null => valeur && Math.round(valeur * 10) / 10;

const EFFECTIFS: readonly Colonne<LigneBilan>[] = [
  ['Élèves', ({ eleves }) => eleves],
  ['Entretiens', ({ entretiens }) => entretiens],
];
const PRESENCES: readonly Colonne<LigneBilan>[] = [
  ['Reçus', ({ recus }) => recus],
  ['Absents', ({ absents }) => absents],
  ['Excusés', ({ excuses }) => excuses],
  ['Rendez-vous tenus (%)', ({ presence }) => presence],
];
const AVIS: readonly Colonne<LigneBilan>[] = [
  ['Favorable', ({ favorables }) => favorables],
  ['Assez favorable', ({ assezFavorables }) => assezFavorables],
  ['Réservé', ({ reserves }) => reserves],
];
const JOURS: readonly Colonne<JourBilan>[] = [
  ['Attendus', ({ attendus }) => attendus],
  ['Reçus', ({ recus }) => recus],
  ['Absents', ({ absents }) => absents],
  ['Excusés', ({ excuses }) => excuses],
  ['À venir ou non notés', ({ sansPresence }) => sansPresence],
];

const rangee = <T>(nom: string, ligne: T, colonnes: readonly Colonne<T>[]): SectionBilan['lignes'][number] => [
  nom,
  ...colonnes.map(([, valeur]) => arrondi(valeur(ligne))),
];

/** R27: whether avis and delays can be told of it. */
export const estIndividuel = ({ individuels }: LigneBilan): boolean => individuels > 0;

/** exchanges.md §3: the tables of the bilan, the same on the screen, on paper and in a workbook; each ends with the whole. */
export function sectionsBilan({ unite, total, parDomaine, parOrigine, parJour }: Bilan): readonly SectionBilan[] {
  const individuels = parDomaine.filter(estIndividuel);
  const delaiMoyen: Colonne<LigneBilan> = [`Délai moyen (jours ${unite})`, (ligne) => ligne.delaiMoyen];
  const section = (
    entete: Pick<SectionBilan, 'cle' | 'titre'> & { readonly premiere: string },
    lignes: readonly LigneBilan[],
    colonnes: readonly Colonne<LigneBilan>[],
  ): SectionBilan => ({
    cle: entete.cle,
    titre: entete.titre,
    colonnes: [entete.premiere, ...colonnes.map(([titre]) => titre)],
    lignes: [...lignes, total].map((ligne) => rangee(ligne.nom, ligne, colonnes)),
  });
  return [
    section({ cle: 'présence', titre: 'Présence par domaine', premiere: 'Domaine' }, parDomaine, [
      ...EFFECTIFS,
      ['Placés', ({ places }) => places],
      ...PRESENCES,
      ['À venir ou non notés', ({ sansPresence }) => sansPresence],
      ['Rendez-vous manqués', ({ manques }) => manques],
    ]),
    section({ cle: 'avis', titre: 'Avis par domaine', premiere: 'Domaine' }, individuels, [
      ...AVIS,
      ['Non donnés', ({ sansAvis }) => sansAvis],
      ['Dont formations ajoutées', ({ ajoutes }) => ajoutes],
    ]),
    section({ cle: 'délais', titre: 'Délais par domaine', premiere: 'Domaine' }, individuels, [
      ['Complets', ({ complets }) => complets],
      ['Dans le délai', ({ dansLeDelai }) => dansLeDelai],
      ['Hors délai', ({ horsDelai }) => horsDelai],
      ['À rendre', ({ aRendre }) => aRendre],
      ['Dont en retard', ({ enRetard }) => enRetard],
      delaiMoyen,
    ]),
    section(
      { cle: 'origines', titre: 'Par établissement d’origine', premiere: 'Établissement d’origine' },
      parOrigine,
      [...EFFECTIFS, ...PRESENCES, ...AVIS, ['Complets', ({ complets }) => complets], delaiMoyen],
    ),
    {
      cle: 'jours',
      titre: 'Jour par jour',
      colonnes: ['Jour', ...JOURS.map(([titre]) => titre)],
      lignes: parJour.map((ligne) => rangee(formatJour(ligne.jour), ligne, JOURS)),
    },
  ];
}
