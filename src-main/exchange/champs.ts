import {
  type ChampDefini,
  type ChampListe,
  CHAMPS_CANDIDAT,
  CHAMPS_LISTE,
  parChamp,
} from '../domain/candidature/champs-candidat.ts';

const duGroupe = (groupe: ChampDefini['groupe']): readonly ChampListe[] =>
  CHAMPS_LISTE.filter((champ) => CHAMPS_CANDIDAT[champ].groupe === groupe);

const entetes = (champs: readonly ChampListe[]) => parChamp(champs, (champ) => CHAMPS_CANDIDAT[champ].entete ?? '');

/** The reference format of a candidate list: our field → its header, in the order of the columns. */
export const ENTETES_REFERENCE = {
  campagne: 'Campagne',
  numero: 'N° candidature',
  // The INE comes before the name here, and after it in the form.
  ...entetes(['ine', ...duGroupe('élève')]),
  origineUai: 'UAI origine',
  origineNom: "Établissement d'origine",
  origineType: 'Type',
  origineAdresse: 'Adresse',
  origineCodePostal: 'Code postal',
  origineVille: 'Ville',
  origineTelephone: 'Téléphone',
  origineCourriel: 'Courriel',
  ...entetes(duGroupe('référent')),
  domaine: 'Domaine',
  voie: 'Voie',
  formation: 'Formation',
  codeMef: 'Code MEF',
  lieuSouhaite: 'Lieu souhaité',
  avisOrigine: 'Avis origine',
  commentaireOrigine: 'Commentaire origine',
  dateInscription: 'Date inscription',
  etat: 'État',
};

export type ChampReference = keyof typeof ENTETES_REFERENCE;

/**
 * What a column of a list can be. Beyond the reference format: `eleve` and `referent`, name and first name of the pupil
 * or of the personne référente in one cell, and `formationAjoutee`, which only our own avis file has (R33).
 */
export type Champ = ChampReference | 'eleve' | 'referent' | 'formationAjoutee';

export const CHAMPS_REFERENCE = Object.keys(ENTETES_REFERENCE) as readonly ChampReference[];

/** How the mapping screen and the messages name a field. */
export const LIBELLES_CHAMPS: Readonly<Record<Champ, string>> = {
  ...ENTETES_REFERENCE,
  origineType: "Type de l'établissement d'origine",
  origineAdresse: "Adresse de l'établissement d'origine",
  origineCodePostal: "Code postal de l'établissement d'origine",
  origineVille: "Ville de l'établissement d'origine",
  origineTelephone: "Téléphone de l'établissement d'origine",
  origineCourriel: "Courriel de l'établissement d'origine",
  eleve: 'Élève (nom et prénom)',
  referent: 'Référent (nom et prénom)',
  formationAjoutee: 'Formation ajoutée',
};

/** Without these a row says neither who nor what: a list must have them. */
export const CHAMPS_INDISPENSABLES = ['nom', 'prenom', 'formation'] as const satisfies readonly Champ[];
