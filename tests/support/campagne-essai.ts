import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Avis } from '../../src-main/domain/avis/avis.ts';
import type { Campagne, Domaine, Etablissement, Formation, Mode } from '../../src-main/domain/campagne/campagne.ts';
import type { Candidature } from '../../src-main/domain/candidature/candidature.ts';
import type { Voie } from '../../src-main/domain/candidature/nomenclature.ts';
import { addJours } from '../../src-main/domain/date/jour.ts';
import type { Jury, Plage, Salle, Seance } from '../../src-main/domain/organisation/organisation.ts';
import { accorder } from '../../src-main/services/ecritures/accorder.ts';
import type { DataKey } from '../../src-main/store/file-key.ts';
import { openStore } from '../../src-main/store/open-store.ts';
import { announceIfAbsent, candidat, KEY, newId, origine, tempFolder } from './store.ts';

export const ETABLISSEMENT: Etablissement = {
  id: 'etablissement',
  uai: '0939999N',
  nom: 'Lycée des métiers Marie-Curie',
  adresse: '12, avenue de la République',
  codePostal: '93000',
  ville: 'Bobigny',
  telephone: '0148000000',
  courriel: 'ce.0939999N@ac-creteil.fr',
  acces: 'Métro ligne 5, arrêt Bobigny ; entrée des élèves, accueil au rez-de-chaussée.',
  chefEtablissement: 'Mme Durand',
};

export const CAMPAGNE: Campagne = {
  id: 'campagne',
  nom: 'Passpro 2027',
  annee: 2027,
  inscriptionsDebut: '2027-01-25',
  inscriptionsFin: '2027-03-31',
  planificationDebut: '2027-01-25',
  planificationFin: '2027-04-30',
  convocationsFin: '2027-04-30',
  entretiensDebut: '2027-03-08',
  entretiensFin: '2027-05-14',
  ficheFin: '2027-05-21',
  fermeture: '2027-05-21',
  delaiCompteRendu: 3,
  delaiUnite: 'ouvrés',
  lettre: 'facultative',
  entretiensCollectifs: true,
  avisAjoute: true,
  avisFinal: false,
  validationChef: false,
  avisOrigineMasque: false,
  closeLe: null,
  margeMinutes: 10,
  pauseApres: 8,
  pauseMinutes: 10,
  conservation: null,
  dpd: '',
};

const ACCUEILLIS = ['Métiers du bois', 'Laboratoire', 'Petite enfance', 'Hôtellerie-restauration'];

function readCatalogue(noms: readonly string[]): { domaines: Domaine[]; formations: Formation[] } {
  const text = readFileSync(join(import.meta.dirname, '../../resources/catalogue/catalogue.csv'), 'utf8');
  const rows = parse<Record<string, string>>(text, { columns: true, delimiter: ';', bom: true }).filter(
    ({ campagne }) => campagne === '2020',
  );
  const domaines = [...new Map(rows.map((row) => [row['domaine'] ?? '', row]))].map<Domaine>(([nom, row], index) => ({
    id: `domaine-${index}`,
    nom,
    mode: row['mode'] === 'selon établissement' ? 'individuel' : (row['mode'] as Mode),
    accueilli: noms.includes(nom),
    dureeMinutes: row['mode'] === 'collectif' ? 60 : 20,
    couleur: index % 12,
  }));
  const formations = rows.map<Formation>((row, index) => ({
    id: `formation-${index}`,
    domaineId: domaines.find(({ nom }) => nom === row['domaine'])?.id ?? '',
    voie: row['voie'] ?? '',
    intitule: row['formation'] ?? '',
    precision: row['precision'] ?? '',
    codeMef: null,
    lieux: '',
  }));
  return { domaines, formations };
}

const NOMS = [
  'MARTIN',
  'AÏT-KACI',
  'ŒUVRARD',
  'DURAND',
  'ÉTIENNE',
  'BÂ',
  'NUÑEZ',
  'ČAPEK',
  'PETIT',
  'ÇELIK',
  'N’GUYEN',
  'LÉVÊQUE',
];
const PRENOMS = ['Lina', 'Célestin', 'Kadiatou', 'Noé', 'Zoë', 'Maël', 'Inès', 'Jean-Loup', 'Ana', 'Émilie'];
const AVIS_ORIGINE: readonly (Avis | null)[] = ['favorable', 'assez favorable', 'réservé', null];

interface Souhait {
  readonly candidats?: number;
  readonly jour?: string;
  readonly accueillis?: readonly string[];
  readonly key?: DataKey;
  readonly operation?: string;
}

/** The folders of the campaigns that this process has written already, each by what was wished of it. */
const ecrites = new Map<string, string>();

/**
 * Puts an invented campaign into a fresh data folder, before the application opens it: four hosted domaines (one
 * collective) unless `accueillis` names others, 4 origines, `candidats` pupils with one or two domaines, 3 juries over one
 * week, one séance. Nothing is placed, nothing is announced. The same wish is written once, then copied.
 */
export async function seedCampagne(dataDir: string, souhait: Souhait = {}): Promise<void> {
  const nom = JSON.stringify(souhait);
  const ecrite = ecrites.get(nom) ?? tempFolder();
  if (!ecrites.has(nom)) await ecrireCampagne(ecrite, souhait);
  ecrites.set(nom, ecrite);
  cpSync(ecrite, dataDir, { recursive: true });
}

async function ecrireCampagne(dataDir: string, options: Souhait): Promise<void> {
  const path = join(dataDir, 'campagne.db');
  await announceIfAbsent(path);
  const store = await openStore({
    path,
    key: options.key ?? KEY,
    clock: () => new Date('2027-03-01T08:00:00'),
    newId,
  });
  const { domaines, formations } = readCatalogue(options.accueillis ?? ACCUEILLIS);
  const lundi = options.jour ?? '2027-03-15';
  const accueillis = domaines.filter(({ accueilli }) => accueilli);
  const origines = ['Rosa-Parks', 'Langevin', 'Beau-Soleil', 'Saint-Exupéry'].map((nom, index) =>
    origine({ nom: `Collège ${nom}`, uai: ['0939990D', '0949992A', '0779991S', '0759993E'][index] ?? null }),
  );
  const candidats = Array.from({ length: options.candidats ?? 24 }, (_, index) =>
    candidat(origines[index % origines.length]?.id ?? '', {
      nom: NOMS[index % NOMS.length] ?? '',
      prenom: PRENOMS[index % PRENOMS.length] ?? '',
      tempsMajore: index % 11 === 5,
      accesPmr: index % 13 === 6,
    }),
  );
  const candidatures = candidats.flatMap((eleve, index) =>
    [index, ...(index % 3 === 0 ? [index + 1] : [])].flatMap((rang) => {
      const domaine = accueillis[rang % accueillis.length];
      return formations
        .filter(({ domaineId }) => domaineId === domaine?.id)
        .slice(0, 1 + (index % 2))
        .map<Candidature>((formation) => ({
          id: newId(),
          candidatId: eleve.id,
          domaineId: formation.domaineId,
          formationId: formation.id,
          numero: `2027-${newId().slice(-6)}`,
          voie: formation.voie as Voie,
          lieuSouhaite: ETABLISSEMENT.nom,
          avisOrigine: AVIS_ORIGINE[index % 4] ?? null,
          commentaireOrigine: 'Curieuse et investie ; a visité deux lycées.',
          dateInscription: '2027-02-10',
          etat: 'inscrite',
        }));
    }),
  );
  const salles: Salle[] = ['B12', 'B14', 'Atelier 2', 'Amphithéâtre'].map((nom, index) => ({
    id: `salle-${index}`,
    nom,
    pmr: index !== 1,
  }));
  const jurys: Jury[] = ['Jury 1', 'Jury 2', 'Jury 3'].map((nom, index) => ({
    id: `jury-${index}`,
    nom,
    salleId: `salle-${index}`,
    quorum: null,
    ordre: index,
  }));
  const individuels = accueillis.filter(({ mode }) => mode === 'individuel');
  const collectif = accueillis.find(({ mode }) => mode === 'collectif');
  const plages = jurys.flatMap(({ id }) =>
    [0, 1, 3].flatMap((day) =>
      [
        ['08:30', '12:00'],
        ['13:30', '17:00'],
      ].map<Plage>(([debut = '', fin = '']) => ({
        id: newId(),
        juryId: id,
        jour: addJours(lundi, day),
        debut,
        fin,
        reserve: false,
      })),
    ),
  );
  const seances: Seance[] = collectif
    ? [
        {
          id: 'seance-0',
          domaineId: collectif.id,
          salleId: 'salle-3',
          jour: addJours(lundi, 2),
          debut: '14:00',
          dureeMinutes: 60,
          capacite: 30,
        },
      ]
    : [];
  await store.write(options.operation ?? 'essai', async (tx) => {
    await tx.insert('etablissement', [ETABLISSEMENT]);
    await tx.insert('campagne', [CAMPAGNE]);
    await tx.insert('domaine', domaines);
    await tx.insert('formation', formations);
    await tx.insert('critere', [
      {
        id: 'critere-1',
        ordre: 1,
        intitule: "Démarche d'information",
        indicateurs: 'Portes ouvertes, mini-stage, rencontres',
      },
      {
        id: 'critere-2',
        ordre: 2,
        intitule: 'Connaissance de la formation',
        indicateurs: 'Contenus, durée, poursuites',
      },
      { id: 'critere-3', ordre: 3, intitule: 'Connaissance du métier', indicateurs: 'Activités, lieux, conditions' },
      {
        id: 'critere-4',
        ordre: 4,
        intitule: 'Motivation et intérêts exprimés',
        indicateurs: 'Goûts, projet, questions',
      },
    ]);
    await tx.insert('salle', salles);
    await tx.insert(
      'membre',
      [0, 1, 2, 3, 4, 5].map((index) => ({
        id: `membre-${index}`,
        nom: NOMS[index] ?? '',
        prenom: PRENOMS[index] ?? '',
      })),
    );
    await tx.insert('jury', jurys);
    await tx.insert(
      'juryMembre',
      [0, 1, 2, 3, 4, 5].map((index) => ({ id: newId(), juryId: `jury-${index >> 1}`, membreId: `membre-${index}` })),
    );
    await tx.insert(
      'juryDomaine',
      individuels.flatMap(({ id }, index) => [
        { id: newId(), juryId: `jury-${index % 3}`, domaineId: id },
        { id: newId(), juryId: `jury-${(index + 1) % 3}`, domaineId: id },
      ]),
    );
    await tx.insert('plage', plages);
    await tx.insert('seance', seances);
    await tx.insert('origine', origines);
    await tx.insert('candidat', candidats);
    await tx.insert('candidature', candidatures);
    await accorder(tx, newId);
  });
  await store.close();
}
