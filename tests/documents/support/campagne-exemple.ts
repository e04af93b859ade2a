import { texteParDefaut } from '../../../src-main/domain/convocation/textes-lettre.ts';
import type { CampagneImprimee, ConvocationData, LyceeImprime } from '../../../src-main/documents/types.ts';

/** An invented lycée and its pupils, whose names hold the letters that fonts forget. */
export const LYCEE: LyceeImprime = {
  nom: 'Lycée des métiers Marie-Curie',
  adresse: '24, avenue du Général-Leclerc',
  codePostal: '93000',
  ville: 'Bobigny',
  telephone: '0148300000',
  courriel: 'ce.0939990D@ac-creteil.fr',
  acces:
    'métro ligne 5 et tramway T1, station « Bobigny – Pablo-Picasso », puis cinq minutes à pied. Entrée par la grille principale.',
  chefEtablissement: 'Hélène Lœuillet',
};

export const CAMPAGNE: CampagneImprimee = {
  nom: 'Passpro 2027',
  lettre: 'facultative',
  avisFinal: false,
  conservationJusquau: '2027-08-31',
  dpd: '',
};

export const TEXTE = texteParDefaut({ mode: 'individuel', motif: 'première' });

export const CONVOCATION: ConvocationData = {
  eleve: { nom: 'Muñoz-Čapek', prenom: 'Célestin', dateNaissance: '2012-06-24', classe: '3e prépa-métiers' },
  origine: {
    nom: 'Collège Françoise-Dolto de L’Haÿ-les-Roses',
    adresse: '93, rue des Écoles',
    codePostal: '94240',
    ville: 'L’Haÿ-les-Roses',
  },
  referent: { nom: 'Raïssi', prenom: 'Ibrahim' },
  domaine: 'Métiers du bois',
  formations: [
    { voie: '1CAP2', intitule: 'Menuisier fabricant de menuiserie, mobilier et agencement' },
    { voie: '2de Pro', intitule: 'Métiers du bois' },
  ],
  mode: 'individuel',
  jour: '2027-03-15',
  debut: '10:20',
  dureeMinutes: 20,
  lieu: 'Salle B12, bâtiment B',
  motif: 'première',
  precedente: null,
  emiseLe: null,
  texte: TEXTE,
};

const NOMS = ['Lœuillet', 'Ÿvars', 'Muñoz', 'Çelik', 'Čapek', 'Étienne', 'Du Plessis d’Argentré', 'O’Brien', 'Nguyễn'];
const PRENOMS = ['Célestin', 'Maëlys', 'Ÿlan', 'Chloé', 'Anaïs', 'Noël', 'Marie-Cœur'];

/** `count` convocations that differ as those of a campaign do. */
export const convocations = (count: number): ConvocationData[] =>
  Array.from({ length: count }, (_, index) => ({
    ...CONVOCATION,
    eleve: {
      ...CONVOCATION.eleve,
      nom: `${NOMS[index % NOMS.length]}-${String.fromCodePoint(65 + (index % 26))}${index}`,
      prenom: PRENOMS[index % PRENOMS.length] ?? '',
    },
    debut: `${String(8 + (index % 9)).padStart(2, '0')}:${String((index * 5) % 60).padStart(2, '0')}`,
    formations: CONVOCATION.formations.slice(0, 1 + (index % 2)),
  }));
