import type { FicheData } from '../../../src-main/documents/fiche-recapitulative.ts';
import type { FeuilleEmargement } from '../../../src-main/documents/emargement.ts';
import type { PassageGrille, SerieGrilles } from '../../../src-main/documents/grille.ts';
import type { LignePlanningImprimee } from '../../../src-main/documents/planning-jury.ts';
import type { OrigineReleve } from '../../../src-main/documents/releve.ts';
import type { Edition, EleveImprime } from '../../../src-main/documents/types.ts';
import { CAMPAGNE, CONVOCATION, convocations, LYCEE } from './campagne-exemple.ts';

export const EDITION: Edition = {
  lycee: LYCEE,
  campagne: CAMPAGNE,
  editeLe: '2027-03-12T14:05',
  version: 'Planning n° 3',
};

/** A name that fills any column, with letters that fonts forget. */
export const LONG: EleveImprime = {
  nom: 'de La Rochefoucauld-Montmorency-Œuvrard d’Argenteuil',
  prenom: 'Marie-Françoise-Élisabeth Ÿlana Ŵynne Čelik Muñoz',
  dateNaissance: '2012-06-24',
  classe: '3e prépa-métiers groupe B',
};

const BOIS = { voie: '1CAP2', intitule: 'Menuisier fabricant de menuiserie, mobilier et agencement' };
const METIERS = { voie: '2de Pro', intitule: 'Métiers du bois' };

const COMPTE_RENDU =
  'Célestin, vous avez présenté clairement les deux formations : vous les avez découvertes lors d’une journée portes ouvertes et d’un stage chez un ébéniste.\nNous vous conseillons de vous renseigner sur les poursuites d’études après le CAP, et de rencontrer un professionnel de l’agencement.';

export const FICHE: FicheData = {
  eleve: CONVOCATION.eleve,
  origine: CONVOCATION.origine,
  referent: CONVOCATION.referent,
  entretiens: [
    {
      domaine: 'Métiers du bois',
      mode: 'individuel',
      jour: '2027-03-15',
      debut: '10:20',
      presence: 'présent',
      compteRendu: COMPTE_RENDU,
      avis: [
        { ...BOIS, avis: 'favorable', ajoute: false, avisFinal: 'Très favorable' },
        { ...METIERS, avis: 'assez favorable', ajoute: false, avisFinal: 'Favorable' },
        { voie: '1CAP2', intitule: 'Ébéniste', avis: null, ajoute: true, avisFinal: null },
      ],
    },
    {
      domaine: 'Hôtellerie-restauration',
      mode: 'collectif',
      jour: '2027-03-18',
      debut: '14:00',
      presence: 'absent',
      compteRendu: 'Ce texte ne doit pas paraître.',
      avis: [{ voie: '1CAP2', intitule: 'Cuisine', avis: 'réservé', ajoute: false, avisFinal: null }],
    },
  ],
};

const PASSAGES: readonly PassageGrille[] = convocations(3).map((convocation) => ({
  ...convocation,
  formations: [
    { ...BOIS, avisOrigine: 'favorable', commentaireOrigine: 'Élève investi; stage réussi : projet construit.' },
    { ...METIERS, avisOrigine: null, commentaireOrigine: '' },
  ],
}));

export const SERIE: SerieGrilles = { titre: 'Salle B12 – N’Diaye Ousmane', jour: '2027-03-15', passages: PASSAGES };

export const EMARGEMENT: FeuilleEmargement = {
  titre: 'Métiers du bois',
  jour: '2027-03-15',
  debut: '08:30',
  fin: '12:00',
  lieu: 'Salle B12',
  lignes: convocations(10).map(({ eleve, origine, debut }) => ({
    debut,
    eleve,
    classe: '3e B',
    origine: origine.nom,
  })),
  membres: [
    { nom: 'Delacroix', prenom: 'Éléonore' },
    { nom: 'N’Diaye', prenom: 'Ousmane' },
  ],
};

/** `count` lines of one day, longer than a page when many. */
export const lignesPlanning = (count: number): LignePlanningImprimee[] =>
  convocations(count).map((convocation, index) => ({
    ...convocation,
    origine: convocation.origine.nom,
    amenagements: index % 4 === 0 ? ['Temps majoré'] : [],
  }));

export const releve = (count: number): OrigineReleve => ({
  nom: 'Collège Langevin',
  uai: '0938189W',
  lignes: convocations(count).map(({ eleve, domaine }, index) => ({
    eleve,
    ine: '2420000001J',
    domaine,
    jour: '2027-03-15',
    presence: index % 5 === 4 ? 'absent' : 'présent',
    avis: [
      { ...BOIS, avis: 'favorable', ajoute: false, avisFinal: null },
      { ...METIERS, avis: 'réservé', ajoute: index % 2 === 1, avisFinal: null },
    ],
    compteRendu: COMPTE_RENDU,
    saisi: index % 3 === 0,
  })),
});

export const BILAN = [
  {
    titre: 'Par domaine',
    colonnes: ['Domaine', 'Inscrits', 'Convoqués', 'Présents'],
    lignes: [
      ['Métiers du bois', '124', '124', '98'],
      ['Hôtellerie-restauration', '1 036', '1 036', '812'],
    ],
  },
];
