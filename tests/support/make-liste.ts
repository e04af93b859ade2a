import { readFileSync } from 'node:fs';
import { AVIS } from '../../src-main/domain/avis/avis.ts';
import { VOIES, type Voie } from '../../src-main/domain/candidature/nomenclature.ts';
import { addJours } from '../../src-main/domain/date/jour.ts';
import { lettreCle } from '../../src-main/domain/identifiant/cle.ts';
import { courrielFonctionnel } from '../../src-main/domain/identifiant/courriel.ts';
import { type CandidatureAEcrire, tableauCandidats } from '../../src-main/exchange/ecriture/candidats.ts';
import { writeCsv } from '../../src-main/exchange/ecriture/write-csv.ts';

/** mulberry32: the same seed gives the same list on every machine. */
function createHasard(seed: number): () => number {
  let etat = seed >>> 0;
  return () => {
    etat = (etat + 0x6d2b79f5) >>> 0;
    let t = Math.imul(etat ^ (etat >>> 15), 1 | etat);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const NOMS = [
  'MARTIN',
  'NOËL',
  'MUÑOZ',
  'AÏT-KACI',
  "N'GUYEN",
  'ŒUVRARD',
  'DIALLO',
  'BÂ',
  'D’ALMEIDA',
  'HADDAD',
  'PETIT',
  'KONATÉ',
  'DOS SANTOS',
  'LEFÈVRE',
];
const PRENOMS = [
  'Lina',
  'Célestin',
  'Anaïs',
  'Moussa',
  'Gaëtan',
  'Ömer',
  'Zoé',
  'Ibrahim',
  'Maël',
  'Thaïs',
  'Joël',
  'Inès',
  'Léa',
  'Bilal',
];
const COLLEGES = [
  'Victor-Hugo',
  'Camille-Claudel',
  'Paul-Éluard',
  'Langevin',
  'Saint-Exupéry',
  'Jacques-Prévert',
  'Pierre-Curie',
  'Rosa-Parks',
];
const VILLES = [
  ['93000', 'Bobigny'],
  ['77100', 'Meaux'],
  ['94400', 'Vitry-sur-Seine'],
  ['75020', 'Paris'],
  ['93300', 'Aubervilliers'],
] as const;
const NIVEAUX = ['3e', '3e', '3e', '3e SEGPA', '3e prépa-métiers', 'UPE2A/EANA'] as const;
const COMMENTAIRES = [
  'Hésite entre plusieurs formations ; a besoin d’informations.',
  'Stage d’observation "en entreprise".\nTrès motivé(e).',
  null,
];

interface FormationDuCatalogue {
  readonly domaine: string;
  readonly voie: Voie;
  readonly formation: string;
}

function catalogue2020(): readonly FormationDuCatalogue[] {
  const texte = readFileSync(new URL('../../resources/catalogue/catalogue.csv', import.meta.url), 'utf8');
  return texte
    .split('\n')
    .map((ligne) => ligne.trim().split(';'))
    .flatMap(([campagne, domaine = '', , voie, formation = '']) =>
      campagne === '2020' && VOIES.some((connue) => connue === voie)
        ? [{ domaine, voie: voie as Voie, formation }]
        : [],
    );
}

export interface ListeAInventer {
  readonly eleves: number;
  readonly seed: number;
  readonly campagne?: number;
}

/** Invented candidatures, 1 to 4 per pupil over the 2020 catalogue, in collèges of about 30 pupils each. */
export function makeCandidatures({ eleves, seed, campagne = 2027 }: ListeAInventer): readonly CandidatureAEcrire[] {
  const hasard = createHasard(seed);
  const entier = (max: number): number => Math.floor(hasard() * max);
  const tirer = <T>(choix: readonly T[]): T => choix[entier(choix.length)]!;
  const formations = catalogue2020();
  const origines = Array.from({ length: Math.max(2, Math.ceil(eleves / 30)) }, (_, index) => {
    const chiffres = String(930_001 + index).padStart(7, '0');
    const uai = `${chiffres}${lettreCle(chiffres)}`;
    const [codePostal, ville] = tirer(VILLES);
    return {
      uai,
      nom: `Collège ${COLLEGES[index % COLLEGES.length]}${index < COLLEGES.length ? '' : ` ${index}`}`,
      type: hasard() < 0.8 ? ('public' as const) : ('privé sous contrat' as const),
      adresse: `${1 + entier(150)}, rue des Écoles`,
      codePostal,
      ville,
      telephone: `01${String(10_000_000 + entier(89_999_999))}`,
      courriel: courrielFonctionnel(uai, 'creteil'),
    };
  });
  let numero = 0;
  return Array.from({ length: eleves }, (_, eleve) => {
    const chiffres = String(2_400_000_001 + eleve);
    const identite = {
      campagne: String(campagne),
      ine: hasard() < 0.05 ? null : `${chiffres}${lettreCle(chiffres)}`,
      nom: tirer(NOMS),
      prenom: `${tirer(PRENOMS)}-${tirer(PRENOMS)}`,
      dateNaissance: addJours(`${campagne - 15}-01-01`, entier(365)),
      classe: `3${tirer(['A', 'B', 'C', 'D'])}`,
      niveau: tirer(NIVEAUX),
      origine: origines[eleve % origines.length]!,
      professeurPrincipal: null,
      referentNom: tirer(NOMS),
      referentPrenom: tirer(PRENOMS),
      referentCourriel: `referent.${eleve % 97}@ac-creteil.fr`,
    };
    const depart = entier(formations.length);
    return Array.from({ length: 1 + entier(4) }, (__, rang): CandidatureAEcrire => {
      numero += 1;
      return {
        ...identite,
        ...formations[(depart + rang) % formations.length]!,
        numero: `${campagne}-${String(numero).padStart(6, '0')}`,
        codeMef: null,
        lieuSouhaite: 'Lycée des métiers Marie-Curie',
        avisOrigine: hasard() < 0.05 ? null : tirer(AVIS),
        commentaireOrigine: tirer(COMMENTAIRES),
        dateInscription: addJours(`${campagne}-02-01`, entier(60)),
        etat: 'inscrite',
      };
    });
  }).flat();
}

/** The same as a CSV file in the reference format. */
export const makeListe = (liste: ListeAInventer): Uint8Array => writeCsv(tableauCandidats(makeCandidatures(liste)));
