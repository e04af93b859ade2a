import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import type { Candidat, Origine } from '../../src-main/domain/candidature/candidature.ts';
import { IDENTITE_VIDE } from '../../src-main/domain/candidature/champs-candidat.ts';
import type { Message } from '../../src-main/domain/courrier/message.ts';
import type { Domaine } from '../../src-main/domain/campagne/campagne.ts';
import type { ActeNomme } from '../../src-main/domain/journal/rejeu.ts';
import type { ActeRow } from '../../src-main/store/journal-schema.ts';
import { createReader } from '../../src-main/store/connections.ts';
import { announceNewFile } from '../../src-main/store/data-file.ts';
import type { DataKey } from '../../src-main/store/file-key.ts';
import { openStore } from '../../src-main/store/open-store.ts';
import type { Store } from '../../src-main/store/store.ts';

export const tempFolder = (): string => mkdtempSync(join(tmpdir(), 'passpro-'));

export const KEY: DataKey = { hex: '5e'.repeat(32), older: {} };

let next = 0;
export const newId = (): string => `id-${String((next += 1)).padStart(6, '0')}`;

/** What a host does in a folder where there is nothing yet. */
export async function announceIfAbsent(path: string): Promise<void> {
  if (!existsSync(path)) await announceNewFile(path);
}

export interface TempStore {
  readonly store: Store;
  readonly path: string;
  now: Date;
}

/** The same store, whose every acknowledged act is read back, as it must stand, by a connection that only reads. */
export function readingBack(store: Store): Store {
  let witness: Promise<DataSource> | null = null;
  const requireActe = async (acte: ActeNomme | null, etats: readonly ActeRow['etat'][]): Promise<void> => {
    if (!acte) return;
    witness ??= createReader(store.access.path, store.access.fileKey).initialize();
    const found = await (await witness).query<ActeRow[]>('SELECT etat FROM acte WHERE id = ?', [acte.id]);
    if (!found.some(({ etat }) => etats.includes(etat)))
      throw new Error(`« ${acte.libelle} » was acknowledged and is not there`);
  };
  return {
    ...store,
    write: async (operation, task) => {
      const written = await store.write(operation, task);
      // A later write may have undone it already.
      await requireActe(written.acte, ['fait', 'annulé', 'écarté']);
      return written;
    },
    replay: async (sens, demande) => {
      const rejeu = await store.replay(sens, demande);
      if (rejeu.issue === 'fait') await requireActe(rejeu.acte, sens === 'avant' ? ['annulé', 'écarté'] : ['fait']);
      return rejeu;
    },
    close: async () => {
      await (await witness)?.destroy();
      await store.close();
    },
  };
}

/** The real migrated, encrypted store in a temporary folder, with a clock the test moves. */
export async function openTempStore(path = join(tempFolder(), 'campagne.db')): Promise<TempStore> {
  const holder = { path, now: new Date('2027-03-01T08:00:00Z') };
  await announceIfAbsent(path);
  const store = await openStore({ path, key: KEY, clock: () => holder.now, newId });
  return Object.assign(holder, { store: readingBack(store) });
}

export const domaine = (fields: Partial<Domaine> = {}): Domaine => ({
  id: newId(),
  nom: `Domaine ${newId()}`,
  mode: 'individuel',
  accueilli: true,
  dureeMinutes: 20,
  couleur: 0,
  ...fields,
});

export const origine = (fields: Partial<Origine> = {}): Origine => ({
  id: newId(),
  uai: '0939990D',
  nom: 'Collège Rosa-Parks',
  type: 'public',
  adresse: '1, rue des Écoles',
  codePostal: '93000',
  ville: 'Bobigny',
  telephone: '0148000000',
  courriel: 'ce.0939990D@ac-creteil.fr',
  pasAvant: null,
  depart: null,
  ...fields,
});

export const candidat = (origineId: string, fields: Partial<Candidat> = {}): Candidat => ({
  id: newId(),
  ...IDENTITE_VIDE,
  origineId,
  nom: 'MARTIN',
  prenom: 'Lina',
  dateNaissance: '2012-05-01',
  classe: '3A',
  referentNom: 'PETIT',
  referentPrenom: 'Kévin',
  referentCourriel: 'kevin.petit@ac-creteil.fr',
  ...fields,
});

export const message = (fields: Partial<Message> = {}): Message => ({
  id: newId(),
  envoiId: 'envoi-1',
  nature: 'convocations',
  origineId: 'origine-1',
  origineNom: 'Collège Rosa-Parks',
  jour: null,
  destinataire: 'ce.0939990D@ac-creteil.fr',
  copies: [],
  annonces: [],
  etat: 'à envoyer',
  tentatives: 0,
  prochaineTentative: null,
  reponse: '',
  refuses: [],
  servies: [],
  messageId: '<1@lycee.fr>',
  creeLe: '2027-03-01T08:00:00.000Z',
  envoyeLe: null,
  ...fields,
});
