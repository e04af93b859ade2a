import { normaliseNom } from '../../domain/candidature/normalise.ts';
import { enteteLisible } from './entete.ts';

const SYNONYMES = {
  domaine: ['domaine', 'champ', 'champ professionnel', 'domaine professionnel', 'famille', 'famille de metiers'],
  mode: ['mode', 'modalite', 'mode d entretien', 'type d entretien', 'entretien', 'individuel collectif'],
  voie: ['voie', 'type de formation', 'type', 'diplome', 'niveau', '1cap2 2de pro'],
  formation: [
    'formation',
    'specialite',
    'intitule',
    'intitule de la formation',
    'libelle formation',
    'lib mef',
    'libelle mef',
    'libelle',
  ],
  precision: ['precision', 'option', 'options', 'complement', 'dominante'],
  codeMef: ['code mef', 'mef', 'mefstat', 'code'],
  etablissement: ['etablissement', 'lycee', 'etablissement d accueil', 'nom etablissement', 'lycee d accueil'],
  ville: ['ville', 'commune', 'localite'],
  departement: ['departement', 'dept', 'dep', 'code departement'],
} as const;

export type ChampCatalogue = keyof typeof SYNONYMES;

const CHAMPS = new Map(
  (Object.entries(SYNONYMES) as [ChampCatalogue, readonly string[]][]).flatMap(([champ, noms]) =>
    noms.map((nom) => [nom, champ] as const),
  ),
);

export interface ColonneCatalogue {
  readonly entete: string;
  readonly champ: ChampCatalogue | null;
}

/** Which column is which field; the second column of one field is dropped. */
export function reconnaitreColonnesCatalogue(ligne: readonly string[]): readonly ColonneCatalogue[] {
  const pris = new Set<ChampCatalogue>();
  return ligne.map((cellule) => {
    const entete = enteteLisible(cellule);
    const champ = CHAMPS.get(normaliseNom(entete)) ?? null;
    if (champ === null || pris.has(champ)) return { entete, champ: null };
    pris.add(champ);
    return { entete, champ };
  });
}

/** A header names a domaine and a formation at least. */
export const estEnteteCatalogue = (ligne: readonly string[]): boolean => {
  const champs = new Set(reconnaitreColonnesCatalogue(ligne).map(({ champ }) => champ));
  return champs.has('domaine') && champs.has('formation');
};
