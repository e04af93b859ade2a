import { CHAMPS_CANDIDAT, CHAMPS_LISTE, parChamp } from '../../domain/candidature/champs-candidat.ts';
import type { Champ } from '../champs.ts';

/** Whose coordinates they are, as lists say it. */
const DE_QUI =
  'etablissement|l etablissement|etab|college|l etab|origine|etab origine|college origine|etablissement origine|etablissement d origine|college d origine'.split(
    '|',
  );

const coordonnee = (...noms: readonly string[]): string =>
  [...noms, ...noms.flatMap((nom) => DE_QUI.map((qui) => `${nom} ${qui}`))].join(',');

/** exchanges.md §1.3: headers seen in lists, as `normaliseNom` leaves them. Those of the reference format are added to them. */
export const SYNONYMES: Readonly<Record<Champ, string>> = {
  ...parChamp(CHAMPS_LISTE, (champ) => CHAMPS_CANDIDAT[champ].synonymes ?? ''),
  campagne: 'session, annee de campagne',
  numero: 'numero candidature, numero de candidature, num candidature, no candidature, id candidature, n dossier',
  origineUai: `
    uai, rne, code uai, code rne, code uai etab origine, numero uai, n uai, no uai, uai etablissement d origine,
    uai etab origine, uai d origine, rne origine`,
  origineNom: `
    etablissement origine, college, libelle etab origine, etab origine, nom etablissement d origine,
    nom de l etablissement d origine, college d origine, libelle etablissement d origine`,
  origineType: 'type etablissement, type d etablissement, statut etablissement, type etab origine, type origine',
  origineAdresse: coordonnee('adresse', 'adresse de'),
  origineCodePostal: coordonnee('cp', 'code postal'),
  origineVille: `${coordonnee('ville', 'commune')}, ville d origine`,
  origineTelephone: coordonnee('tel', 'telephone'),
  origineCourriel: `${coordonnee('courriel', 'mel', 'mail', 'email', 'e mail')}, courriel fonctionnel, mel fonctionnel`,
  referent: 'personne referente, nom du referent et prenom, referent nom et prenom',
  eleve: `
    eleve, eleves, nom prenom, nom et prenom, nom prenoms, nom et prenoms, nom prenom eleve, nom et prenom de l eleve,
    nom prenom de l eleve, nom prenom du candidat, eleve nom prenom, nom et prenom eleve, identite, candidat`,
  domaine: 'champ, domaine professionnel, champ professionnel, libelle domaine, domaine de formation',
  voie: 'type de formation, 1cap2 2de pro, 1cap2 2depro, voie de formation, type formation',
  formation: `
    specialite, libelle formation, lib mef, libelle mef, voeu, formation demandee, formation souhaitee,
    libelle specialite, formation specialite`,
  codeMef: 'code mefstat, mef formation, code mef formation',
  lieuSouhaite: `
    lieu d entretien souhaite, lieu entretien souhaite, etablissement souhaite, etablissement d accueil souhaite,
    lieu d entretien`,
  avisOrigine: `
    avis etablissement d origine, avis etablissement origine, avis du chef d etablissement,
    avis chef d etablissement, avis d origine, avis etab origine, avis du college`,
  commentaireOrigine: `
    commentaire, commentaires, observation, observations, appreciation, appreciations, commentaire d origine,
    commentaires origine`,
  dateInscription: `
    date d inscription, inscrit le, inscrite le, date de saisie de la candidature, date candidature,
    date de candidature`,
  etat: 'etat candidature, etat de la candidature, statut candidature, situation candidature, etat de l inscription',
  formationAjoutee: 'formation ajoutee',
};

/** exchanges.md §1.3: headers that mean nothing certain alone, and what they may be, likeliest first. */
export const AMBIGUS: ReadonlyMap<string, readonly Champ[]> = new Map<string, readonly Champ[]>([
  ['nom', ['nom', 'origineNom']],
  ['etablissement', ['origineNom', 'lieuSouhaite']],
  ['nom etablissement', ['origineNom', 'lieuSouhaite']],
  ['libelle etablissement', ['origineNom', 'lieuSouhaite']],
  ['date', ['dateNaissance', 'dateInscription']],
  ['mef', ['codeMef', 'formation']],
  ['avis', ['avisOrigine']],
]);
