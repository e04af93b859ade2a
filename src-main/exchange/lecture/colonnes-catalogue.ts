import { normaliseNom } from '../../domain/candidature/normalise.ts';
import type { Confiance } from './lecture.ts';
import { exemplesDe } from './colonnes.ts';

const SYNONYMES = {
  domaine: ['domaine', 'champ', 'champ professionnel', 'domaine professionnel', 'famille de metiers'],
  mode: ['mode', 'modalite', 'mode d entretien', 'type d entretien', 'individuel collectif'],
  voie: ['voie', 'type de formation', '1cap2 2de pro'],
  formation: ['formation', 'specialite', 'intitule', 'intitule de la formation', 'lib mef'],
  precision: ['precision', 'dominante'],
  codeMef: ['code mef', 'mef', 'mefstat'],
  etablissement: ['etablissement', 'lycee', 'etablissement d accueil', 'lycee d accueil'],
  ville: ['ville', 'commune', 'localite'],
  departement: ['departement', 'dept', 'dep'],
} as const;

/** Headers that mean something else as often as not: taken, and shown as to be confirmed. */
const AMBIGUS = {
  domaine: ['famille'],
  mode: ['entretien'],
  voie: ['type', 'diplome', 'niveau'],
  formation: ['libelle'],
  precision: ['option', 'options', 'complement'],
  codeMef: ['code'],
  etablissement: ['nom etablissement', 'nom'],
} as const;

export type ChampCatalogue = keyof typeof SYNONYMES;

/** The fields of the yearly list, as the user reads them. */
export const LIBELLES_CATALOGUE: Readonly<Record<ChampCatalogue, string>> = {
  domaine: 'Domaine',
  voie: 'Voie (1CAP2, 2de Pro…)',
  formation: 'Formation',
  precision: 'Précision',
  codeMef: 'Code MEF',
  mode: 'Mode d’entretien',
  etablissement: 'Lycée',
  ville: 'Ville',
  departement: 'Département',
};

export const estChampCatalogue = (champ: string): champ is ChampCatalogue => Object.hasOwn(LIBELLES_CATALOGUE, champ);

export type CorrespondanceCatalogue = Readonly<Record<string, ChampCatalogue | null>>;

export interface ColonneCatalogue {
  readonly entete: string;
  readonly champ: ChampCatalogue | null;
  readonly confiance: Confiance;
  readonly exemples: readonly string[];
}

const parNom = (synonymes: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, ChampCatalogue> =>
  new Map(
    Object.entries(synonymes).flatMap(([champ, noms]) => noms.map((nom) => [nom, champ as ChampCatalogue] as const)),
  );

const SURS = parNom(SYNONYMES);
const DOUTEUX = parNom(AMBIGUS);

/** « Libellé de la spécialité »: the sure name that comes first in the header, the longest of those. */
function lePlusProche(entete: string): ChampCatalogue | null {
  const trouves = [...SURS]
    .map(([nom, champ]) => ({ champ, nom, place: ` ${entete} `.indexOf(` ${nom} `) }))
    .filter(({ place }) => place >= 0)
    .toSorted((a, b) => a.place - b.place || b.nom.length - a.nom.length);
  return trouves[0]?.champ ?? null;
}

const ORDRE = ['choisie', 'certaine', 'probable', 'à confirmer'] as const;

function reconnaitre(entete: string, choix: ReadonlyMap<string, ChampCatalogue | null>) {
  const normal = normaliseNom(entete);
  const choisi = choix.get(normal);
  if (choisi !== undefined) return { champ: choisi, confiance: 'choisie' as const };
  const sur = SURS.get(normal);
  if (sur) return { champ: sur, confiance: 'certaine' as const };
  const douteux = DOUTEUX.get(normal);
  if (douteux) return { champ: douteux, confiance: 'à confirmer' as const };
  const proche = lePlusProche(normal);
  return proche ? { champ: proche, confiance: 'probable' as const } : null;
}

/**
 * R05: which column of the yearly list is which field, and how sure that is: the user's choices first, then the surest. A
 * field has one column; the others that could be it are dropped.
 */
export function reconnaitreColonnesCatalogue(
  entetes: readonly string[],
  lignes: readonly (readonly string[])[],
  correspondance: CorrespondanceCatalogue,
): readonly ColonneCatalogue[] {
  const choix = new Map(Object.entries(correspondance).map(([entete, champ]) => [normaliseNom(entete), champ]));
  const reconnues = entetes.map((entete) => reconnaitre(entete, choix));
  const pris = new Map<ChampCatalogue, number>();
  for (const confiance of ORDRE)
    reconnues.forEach((reconnue, rang) => {
      if (reconnue?.confiance !== confiance || reconnue.champ === null || pris.has(reconnue.champ)) return;
      pris.set(reconnue.champ, rang);
    });
  return entetes.map((entete, rang) => {
    const reconnue = reconnues[rang];
    const champ = reconnue?.champ ?? null;
    const gardee = reconnue !== null && reconnue !== undefined && (champ === null || pris.get(champ) === rang);
    return {
      entete,
      champ: gardee ? champ : null,
      confiance: gardee ? reconnue.confiance : 'inconnue',
      exemples: exemplesDe(lignes, rang),
    };
  });
}
