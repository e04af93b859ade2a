import { EntitySchema } from 'typeorm';
import { type ColumnKind, schemaColumn } from './columns.ts';
import type { TableName, Tables } from './types.ts';

interface Links<T> {
  /** column → table whose `id` it holds. */
  readonly references?: { readonly [K in keyof T & string]?: TableName };
  readonly uniques?: readonly (readonly (keyof T & string)[])[];
  readonly indices?: readonly (keyof T & string)[];
}

function entity<N extends TableName>(
  name: N,
  columns: { readonly [K in Exclude<keyof Tables[N], 'id'>]: ColumnKind },
  links: Links<Tables[N]> = {},
): EntitySchema<Tables[N]> {
  const kinds = Object.entries(columns) as [string, ColumnKind][];
  return new EntitySchema<Tables[N]>({
    name,
    tableName: name,
    columns: {
      id: { type: 'text', primary: true },
      ...Object.fromEntries(kinds.map(([column, kind]) => [column, schemaColumn(kind)])),
    } as never,
    foreignKeys: Object.entries(links.references ?? {}).map(([column, target]) => ({
      target: target as string,
      columnNames: [column],
      referencedColumnNames: ['id'],
    })),
    uniques: (links.uniques ?? []).map((list) => ({ columns: [...list] })),
    indices: (links.indices ?? []).map((column) => ({ columns: [column] })),
  });
}

/**
 * Every table, checked against the row types: a field without a column does not compile. Rows are never removed
 * by the database behind the journal's back, hence no cascade anywhere.
 */
export const SCHEMA: { readonly [N in TableName]: EntitySchema<Tables[N]> } = {
  etablissement: entity('etablissement', {
    uai: 'text',
    nom: 'text',
    adresse: 'text',
    codePostal: 'text',
    ville: 'text',
    telephone: 'text',
    courriel: 'text',
    acces: 'text',
    chefEtablissement: 'text',
  }),
  campagne: entity('campagne', {
    nom: 'text',
    annee: 'integer',
    inscriptionsDebut: 'text?',
    inscriptionsFin: 'text?',
    planificationDebut: 'text?',
    planificationFin: 'text?',
    convocationsFin: 'text?',
    entretiensDebut: 'text',
    entretiensFin: 'text',
    ficheFin: 'text?',
    fermeture: 'text?',
    delaiCompteRendu: 'integer',
    delaiUnite: 'text',
    lettre: 'text',
    entretiensCollectifs: 'boolean',
    avisAjoute: 'boolean',
    avisFinal: 'boolean',
    validationChef: 'boolean',
    avisOrigineMasque: 'boolean',
    closeLe: 'text?',
    margeMinutes: 'integer',
    pauseApres: 'integer',
    pauseMinutes: 'integer',
  }),
  jourSansClasse: entity('jourSansClasse', { debut: 'text', fin: 'text', libelle: 'text' }),
  domaine: entity(
    'domaine',
    { nom: 'text', mode: 'text?', accueilli: 'boolean', dureeMinutes: 'integer', couleur: 'integer' },
    { uniques: [['nom']] },
  ),
  formation: entity(
    'formation',
    { domaineId: 'text', voie: 'text', intitule: 'text', precision: 'text', codeMef: 'text?', lieux: 'text' },
    { references: { domaineId: 'domaine' }, uniques: [['domaineId', 'voie', 'intitule']] },
  ),
  salle: entity('salle', { nom: 'text', pmr: 'boolean' }, { uniques: [['nom']] }),
  membre: entity('membre', { nom: 'text', prenom: 'text' }),
  jury: entity('jury', { nom: 'text', salleId: 'text?', ordre: 'integer' }, { references: { salleId: 'salle' } }),
  juryDomaine: entity(
    'juryDomaine',
    { juryId: 'text', domaineId: 'text' },
    { references: { juryId: 'jury', domaineId: 'domaine' }, uniques: [['juryId', 'domaineId']] },
  ),
  juryMembre: entity(
    'juryMembre',
    { juryId: 'text', membreId: 'text' },
    { references: { juryId: 'jury', membreId: 'membre' }, uniques: [['juryId', 'membreId']] },
  ),
  plage: entity(
    'plage',
    { juryId: 'text', jour: 'text', debut: 'text', fin: 'text', reserve: 'boolean' },
    { references: { juryId: 'jury' }, indices: ['juryId'] },
  ),
  seance: entity(
    'seance',
    { domaineId: 'text', salleId: 'text?', jour: 'text', debut: 'text', dureeMinutes: 'integer', capacite: 'integer' },
    { references: { domaineId: 'domaine', salleId: 'salle' } },
  ),
  origine: entity('origine', {
    uai: 'text?',
    nom: 'text',
    type: 'text',
    adresse: 'text',
    codePostal: 'text',
    ville: 'text',
    telephone: 'text',
    courriel: 'text',
    pasAvant: 'text?',
  }),
  candidat: entity(
    'candidat',
    {
      origineId: 'text',
      nom: 'text',
      prenom: 'text',
      ine: 'text?',
      dateNaissance: 'text?',
      classe: 'text',
      niveau: 'text',
      referentNom: 'text',
      referentPrenom: 'text',
      referentCourriel: 'text',
      tempsMajore: 'boolean',
      accesPmr: 'boolean',
    },
    { references: { origineId: 'origine' }, indices: ['origineId', 'ine'] },
  ),
  candidature: entity(
    'candidature',
    {
      candidatId: 'text',
      domaineId: 'text',
      formationId: 'text',
      numero: 'text?',
      voie: 'text',
      lieuSouhaite: 'text',
      avisOrigine: 'text?',
      commentaireOrigine: 'text',
      dateInscription: 'text?',
      etat: 'text',
    },
    {
      references: { candidatId: 'candidat', domaineId: 'domaine', formationId: 'formation' },
      uniques: [['candidatId', 'formationId']],
      indices: ['numero'],
    },
  ),
  indisponibilite: entity(
    'indisponibilite',
    { candidatId: 'text?', origineId: 'text?', jour: 'text', debut: 'text?', fin: 'text?' },
    { references: { candidatId: 'candidat', origineId: 'origine' }, indices: ['candidatId', 'origineId'] },
  ),
  entretien: entity(
    'entretien',
    {
      candidatId: 'text',
      domaineId: 'text',
      juryId: 'text?',
      seanceId: 'text?',
      jour: 'text?',
      debut: 'text?',
      dureeMinutes: 'integer?',
      epingle: 'boolean',
      motifForce: 'text?',
      presence: 'text?',
      arrivee: 'text?',
      compteRendu: 'text',
      saisiLe: 'text?',
      valideLe: 'text?',
      transmisLe: 'text?',
      saisiAcademieLe: 'text?',
      renonce: 'boolean',
    },
    {
      references: { candidatId: 'candidat', domaineId: 'domaine', juryId: 'jury', seanceId: 'seance' },
      // R13: one entretien per pupil and domaine.
      uniques: [['candidatId', 'domaineId']],
      indices: ['juryId', 'seanceId'],
    },
  ),
  convocation: entity(
    'convocation',
    {
      entretienId: 'text',
      rang: 'integer',
      motif: 'text',
      juryId: 'text?',
      seanceId: 'text?',
      jour: 'text',
      debut: 'text',
      dureeMinutes: 'integer',
      lieu: 'text',
      emiseLe: 'text',
      issue: 'text?',
    },
    { references: { entretienId: 'entretien' }, uniques: [['entretienId', 'rang']] },
  ),
  modeleLettre: entity(
    'modeleLettre',
    {
      mode: 'text',
      motif: 'text',
      introduction: 'text',
      aApporter: 'text',
      empechement: 'text',
      signature: 'text',
      pied: 'text',
    },
    { uniques: [['mode', 'motif']] },
  ),
  logo: entity('logo', { type: 'text', contenu: 'text' }),
  avisRendu: entity(
    'avisRendu',
    { entretienId: 'text', formationId: 'text', valeur: 'text?', lettrePresentee: 'boolean?', ajoute: 'boolean' },
    {
      references: { entretienId: 'entretien', formationId: 'formation' },
      // R32: one avis per formation.
      uniques: [['entretienId', 'formationId']],
    },
  ),
  critere: entity('critere', { ordre: 'integer', intitule: 'text', indicateurs: 'text' }),
  phrase: entity(
    'phrase',
    { ordre: 'integer', domaineId: 'text?', raccourci: 'text', texte: 'text' },
    { references: { domaineId: 'domaine' } },
  ),
  appreciation: entity(
    'appreciation',
    { entretienId: 'text', critereId: 'text', niveau: 'text' },
    { references: { entretienId: 'entretien', critereId: 'critere' }, uniques: [['entretienId', 'critereId']] },
  ),
  importation: entity('importation', {
    nomFichier: 'text',
    sha256: 'text',
    importeLe: 'text',
    lignes: 'integer',
    nouvelles: 'integer',
    modifiees: 'integer',
    retirees: 'integer',
    disparues: 'integer',
    erreurs: 'integer',
  }),
  exportation: entity(
    'exportation',
    {
      numero: 'integer',
      nature: 'text',
      format: 'text',
      nomFichier: 'text',
      sha256: 'text',
      exporteLe: 'text',
      lignes: 'integer',
      portee: 'text',
      motif: 'text?',
    },
    { uniques: [['numero']] },
  ),
  marquageExport: entity('marquageExport', {}),
  profilCorrespondance: entity('profilCorrespondance', { entetes: 'text', champs: 'text' }, { uniques: [['entetes']] }),
  message: entity('message', {
    envoiId: 'text',
    nature: 'text',
    origineId: 'text',
    origineNom: 'text',
    jour: 'text?',
    destinataire: 'text',
    copies: 'text',
    annonces: 'text',
    etat: 'text',
    tentatives: 'integer',
    prochaineTentative: 'text?',
    reponse: 'text',
    messageId: 'text',
    creeLe: 'text',
    envoyeLe: 'text?',
  }),
  serveurCourrier: entity('serveurCourrier', {
    hote: 'text',
    port: 'integer',
    securite: 'text',
    utilisateur: 'text',
    motDePasse: 'text',
    expediteurNom: 'text',
    expediteurCourriel: 'text',
    autorite: 'text',
  }),
};
