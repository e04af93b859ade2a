import type { Domaine, Formation } from '../../../src-main/domain/campagne/campagne.ts';
import { IDENTITE_VIDE } from '../../../src-main/domain/candidature/champs-candidat.ts';
import type {
  ListeLue,
  LigneListe,
  OrigineListee,
  Registres,
} from '../../../src-main/domain/candidature/difference-liste.ts';
import { differenceListe } from '../../../src-main/domain/candidature/difference.ts';
import { ecrituresDe } from '../../../src-main/domain/candidature/difference-ecritures.ts';
import { grouperEleves } from '../../../src-main/exchange/lecture/eleves.ts';

const domaine = (id: string, nom: string, accueilli = true): Domaine => ({
  id,
  nom,
  mode: 'individuel',
  accueilli,
  dureeMinutes: 20,
  couleur: 0,
});

const formation = (id: string, domaineId: string, fields: Pick<Formation, 'voie' | 'intitule'>): Formation => ({
  id,
  domaineId,
  precision: '',
  lieux: '',
  codeMef: null,
  ...fields,
});

export const DOMAINES = [
  domaine('bois', 'Métiers du bois'),
  domaine('labo', 'Laboratoire'),
  domaine('art', 'Arts', false),
];

export const FORMATIONS = [
  formation('menuisier', 'bois', { voie: '1CAP2', intitule: 'Menuisier fabricant' }),
  formation('ameublement', 'bois', { voie: '2de Pro', intitule: 'Bois et ameublement' }),
  formation('chimie', 'labo', { voie: '2de Pro', intitule: 'Procédés de la chimie' }),
  formation('dessin', 'art', { voie: '2de Pro', intitule: 'Dessin' }),
];

export const ROSA_PARKS: OrigineListee = {
  uai: '0939990D',
  nom: 'Collège Rosa-Parks',
  type: 'public',
  adresse: '1, rue des Écoles',
  codePostal: '93000',
  ville: 'Bobigny',
  telephone: '0148000000',
  courriel: 'ce.0939990D@ac-creteil.fr',
};

export const LANGEVIN: OrigineListee = { ...ROSA_PARKS, uai: '0949992A', nom: 'Collège Langevin', ville: 'Créteil' };

let rang = 0;

/** One row: Lina Martin of Rosa-Parks asks for Menuisier, unless told otherwise. */
export function ligne(fields: Partial<LigneListe> = {}): LigneListe {
  rang += 1;
  return {
    ...IDENTITE_VIDE,
    ligne: rang,
    numero: `2027-${rang}`,
    ine: '240007000AD',
    nom: 'MARTIN',
    prenom: 'Lina',
    dateNaissance: '2012-05-01',
    classe: '3A',
    niveau: '3e',
    origine: ROSA_PARKS,
    referentNom: 'PETIT',
    referentPrenom: 'Kévin',
    referentCourriel: 'kevin.petit@ac-creteil.fr',
    domaine: 'Métiers du bois',
    voie: '1CAP2',
    formation: 'Menuisier fabricant',
    codeMef: null,
    lieuSouhaite: null,
    avisOrigine: 'favorable',
    commentaireOrigine: 'Curieuse',
    dateInscription: '2027-02-10',
    etat: 'inscrite',
    champsEnErreur: [],
    ...fields,
  };
}

export const TOUS_LES_CHAMPS = [
  'lieuSouhaite',
  'avisOrigine',
  'commentaireOrigine',
  'dateInscription',
  'etat',
  'classe',
];

/** Rows as the reader gives them, grouped by pupil. */
export function liste(lignes: readonly LigneListe[], fields: Partial<ListeLue> = {}): ListeLue {
  const numeros = grouperEleves(lignes.map((une) => ({ ...une, campagne: '2027', champsEnErreur: [] })));
  return {
    eleves: [...Map.groupBy(lignes, (_une, index) => numeros[index]).values()],
    ecartees: [],
    champsPresents: TOUS_LES_CHAMPS,
    complete: true,
    ...fields,
  };
}

export const VIDE: Registres = {
  origines: [],
  candidats: [],
  candidatures: [],
  domaines: DOMAINES,
  formations: FORMATIONS,
  corrections: [],
};

const fusionner = <T extends { readonly id: string }>(
  rows: readonly T[],
  patches: readonly (Partial<T> & { readonly id: string })[],
): T[] => {
  const parId = new Map(patches.map((patch) => [patch.id, patch]));
  return rows.map((row) => ({ ...row, ...parId.get(row.id) }));
};

let id = 0;

/** The campaign once the list is taken in, less what is refused. */
export function appliquer(
  registres: Registres,
  lue: ListeLue,
  options: { readonly refusees?: readonly string[]; readonly distincts?: readonly string[] } = {},
): Registres {
  const difference = differenceListe(registres, lue, { distincts: new Set(options.distincts), memes: new Set() });
  const { origines, candidats, candidatures } = ecrituresDe(difference, new Set(options.refusees), () => {
    id += 1;
    return `id-${id}`;
  });
  return {
    ...registres,
    origines: [...fusionner(registres.origines, origines.modifiees), ...origines.creees],
    candidats: [...fusionner(registres.candidats, candidats.modifies), ...candidats.crees],
    candidatures: [...fusionner(registres.candidatures, candidatures.modifiees), ...candidatures.creees],
  };
}
