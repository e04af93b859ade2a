import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import type { Candidature } from '../../src-main/domain/candidature/candidature.ts';
import type { PaquetParti } from '../../src-main/domain/paquet/paquet.ts';
import type { Entretien } from '../../src-main/domain/planning/entretien.ts';
import { createReader } from '../../src-main/store/connections.ts';
import { DATA_FILE, walOf } from '../../src-main/store/data-file.ts';
import { fileKey } from '../../src-main/store/file-key.ts';
import { candidat, KEY, message, newId, openTempStore, tempFolder } from './store.ts';

export const NOM = 'ZYGOMATIQUE';
const INE = '0912345678Z';
const LIEU = 'Salle des tilleuls bleus';
const TEXTE = 'Un projet mûri depuis longtemps.';
const COURRIEL = 'referent.unique@ac-creteil.fr';

/** What is known of the pupil, and of nobody else. */
export const SIENS = [NOM, INE, COURRIEL, TEXTE, LIEU] as const;

const candidature = (champs: Pick<Candidature, 'candidatId' | 'domaineId' | 'formationId'>): Candidature => ({
  id: newId(),
  numero: 'P-777',
  voie: '2de Pro',
  lieuSouhaite: '',
  avisOrigine: 'favorable',
  commentaireOrigine: TEXTE,
  dateInscription: '2027-02-01',
  etat: 'inscrite',
  ...champs,
});

const entretien = (champs: Pick<Entretien, 'id' | 'candidatId' | 'domaineId'>): Entretien => ({
  juryId: null,
  seanceId: null,
  jour: '2027-03-15',
  debut: '09:00',
  dureeMinutes: 20,
  epingle: false,
  motifForce: null,
  presence: null,
  arrivee: null,
  compteRendu: '',
  saisiLe: null,
  valideLe: null,
  transmisLe: null,
  saisiAcademieLe: null,
  renonce: false,
  ...champs,
});

const paquet = (entretiens: readonly string[]): PaquetParti => ({
  id: newId(),
  juryId: 'j',
  juryNom: 'Jury 1',
  jours: ['2027-03-15'],
  entretiens,
  avisOrigine: true,
  nomFichier: 'jury-1.passpro-jury',
  sha256: '',
  prepareLe: '2027-03-10T08:00:00.000Z',
  closLe: null,
});

/** A pupil who was everywhere: inscribed, corrected, placed, convened, interviewed, packed, written about. */
export async function peupler(dataDir: string): Promise<string> {
  const { store } = await openTempStore(join(dataDir, DATA_FILE));
  const lui = candidat('', { nom: 'ANCIENNOM', prenom: 'Ysaline', ine: INE, referentCourriel: COURRIEL });
  const entretienId = newId();
  const [domaineId, formationId] = await store.read(async (read) => {
    const [formation] = await read.all('formation');
    return [formation?.domaineId ?? '', formation?.id ?? ''];
  });
  await store.write('candidats.inscrire', async (tx) => {
    const [un] = await tx.all('origine');
    await tx.insert('candidat', [{ ...lui, origineId: un?.id ?? '' }]);
    await tx.insert('candidature', [candidature({ candidatId: lui.id, domaineId, formationId })]);
    await tx.insert('indisponibilite', [
      {
        id: newId(),
        candidatId: lui.id,
        origineId: null,
        membreId: null,
        salleId: null,
        jour: '2027-03-12',
        debut: null,
        fin: null,
      },
    ]);
    await tx.insert('entretien', [entretien({ id: entretienId, candidatId: lui.id, domaineId })]);
    tx.nommer('inscrire Ysaline ANCIENNOM');
  });
  await store.write('candidats.modifier', async (tx) => {
    await tx.update('candidat', [{ id: lui.id, nom: NOM }]);
    await tx.insert('correction', [{ id: `${lui.id}:nom`, ligneId: lui.id, champ: 'nom', corrigeLe: '2027-03-08' }]);
    tx.nommer(`corriger Ysaline ${NOM}`);
  });
  await store.write('entretiens.saisir', async (tx) => {
    await tx.update('entretien', [{ id: entretienId, compteRendu: TEXTE, presence: 'présent' }]);
    await tx.insert('avisRendu', [
      { id: newId(), entretienId, formationId, valeur: 'favorable', lettrePresentee: null, ajoute: false },
    ]);
  });
  await store.write('convocations.emettre', async (tx) => {
    const commun = {
      entretienId,
      rang: 1,
      motif: 'première',
      jour: '2027-03-15',
      debut: '09:00',
      lieu: LIEU,
    } as const;
    const reste = { juryId: null, seanceId: null, dureeMinutes: 20, issue: null, accuseLe: null, accuseNote: '' };
    const emiseLe = '2027-03-09T08:00:00.000Z';
    await tx.insert('convocation', [{ id: newId(), ...commun, ...reste, emiseLe }]);
    await tx.insert('convocationPartie', [{ id: newId(), ...commun, emiseLe }]);
    const annonce = { ...commun, juryId: null, seanceId: null, dureeMinutes: 20 };
    const { rang: _rang, ...sienne } = annonce;
    await tx.insert('message', [
      message({ annonces: [sienne], copies: [COURRIEL] }),
      message({
        annonces: [sienne, { ...sienne, entretienId: 'autre', lieu: 'Salle B12' }],
        copies: [COURRIEL, 'autre@ac-creteil.fr'],
      }),
    ]);
    await tx.insert('paquet', [paquet([entretienId, 'autre'])]);
  });
  await store.close();
  return lui.id;
}

/** Every table, as text, and the bytes of the pages, decrypted. */
export async function clairDe(dataDir: string): Promise<{ readonly tables: string; readonly octets: Buffer }> {
  const path = join(dataDir, DATA_FILE);
  const source = await createReader(path, await fileKey(path, KEY)).initialize();
  const noms = await source.query<{ name: string }[]>("SELECT name FROM sqlite_master WHERE type = 'table'");
  const lues = await Promise.all(noms.map(({ name }) => source.query(`SELECT * FROM "${name}"`)));
  await source.destroy();
  const copie = join(tempFolder(), DATA_FILE);
  for (const [from, to] of [
    [path, copie],
    [walOf(path), walOf(copie)],
  ] as const) {
    try {
      writeFileSync(to, readFileSync(from));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  const db = new BetterSqlite3(copie);
  db.pragma("cipher='sqlcipher'");
  db.pragma(`key="${await fileKey(copie, KEY)}"`);
  db.pragma('journal_mode = DELETE');
  db.pragma("rekey=''");
  db.close();
  return { tables: JSON.stringify(lues), octets: readFileSync(copie) };
}
