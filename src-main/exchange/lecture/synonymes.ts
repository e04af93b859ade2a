import { CHAMPS_CANDIDAT, CHAMPS_LISTE, parChamp } from '../../domain/candidature/champs-candidat.ts';
import type { Champ } from '../champs.ts';

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
  origineAdresse: `
    adresse etablissement, adresse de l etablissement, adresse etab, adresse etab origine, adresse origine`,
  origineCodePostal: 'cp, code postal etablissement, code postal etab origine, code postal origine',
  origineVille: `
    commune, ville etablissement, commune etablissement, ville etab origine, ville origine, ville d origine`,
  origineTelephone: 'tel, telephone etablissement, tel etablissement, tel etab origine, telephone origine',
  origineCourriel: `
    mel, mail, email, e mail, courriel etablissement, mel etablissement, mail etablissement, courriel fonctionnel,
    courriel origine, mel etab origine`,
  referent: 'personne referente, nom du referent et prenom, referent nom et prenom',
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
  etat: 'etat candidature, etat de la candidature, statut candidature',
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
