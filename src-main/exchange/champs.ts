/** The reference format of a candidate list: our field → its header, in the order of the columns. */
export const ENTETES_REFERENCE = {
  campagne: 'Campagne',
  numero: 'N° candidature',
  ine: 'INE',
  nom: 'Nom',
  prenom: 'Prénom',
  dateNaissance: 'Date de naissance',
  classe: 'Classe',
  niveau: 'Niveau',
  origineUai: 'UAI origine',
  origineNom: "Établissement d'origine",
  origineType: 'Type',
  origineAdresse: 'Adresse',
  origineCodePostal: 'Code postal',
  origineVille: 'Ville',
  origineTelephone: 'Téléphone',
  origineCourriel: 'Courriel',
  referentNom: 'Référent nom',
  referentPrenom: 'Référent prénom',
  referentCourriel: 'Référent courriel',
  domaine: 'Domaine',
  voie: 'Voie',
  formation: 'Formation',
  codeMef: 'Code MEF',
  lieuSouhaite: 'Lieu souhaité',
  avisOrigine: 'Avis origine',
  commentaireOrigine: 'Commentaire origine',
  dateInscription: 'Date inscription',
  etat: 'État',
} as const;

export type ChampReference = keyof typeof ENTETES_REFERENCE;

/**
 * What a column of a list can be. Beyond the reference format: `referent`, name and first name of the personne
 * référente in one cell, and `formationAjoutee`, which only our own avis file has (R33).
 */
export type Champ = ChampReference | 'referent' | 'formationAjoutee';

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
  referent: 'Référent (nom et prénom)',
  formationAjoutee: 'Formation ajoutée',
};

/** Without these a row says neither who nor what: a list must have them. */
export const CHAMPS_INDISPENSABLES = ['nom', 'prenom', 'formation'] as const satisfies readonly Champ[];
