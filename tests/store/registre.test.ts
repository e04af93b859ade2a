import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Auteur } from '../../src-main/domain/journal/registre.ts';
import { createWriter } from '../../src-main/store/connections.ts';
import { announceNewFile } from '../../src-main/store/data-file.ts';
import { openStore } from '../../src-main/store/open-store.ts';
import type { Store } from '../../src-main/store/store.ts';
import { domaine, KEY, message, newId, tempFolder } from '../support/store.ts';

const DURAND: Auteur = { compteId: 'd', compteNom: 'Mme Durand', poste: 'bureau' };
const PETIT: Auteur = { compteId: 'p', compteNom: 'M. Petit', poste: 'bureau' };

let store: Store;
let auteur = DURAND;
let now = new Date('2027-03-01T08:00:00Z');

beforeEach(async () => {
  const path = join(tempFolder(), 'campagne.db');
  [auteur, now] = [DURAND, new Date('2027-03-01T08:00:00Z')];
  await announceNewFile(path);
  store = await openStore({ path, key: KEY, clock: () => now, newId, auteur: () => auteur });
});
afterEach(() => store.close());

const lire = (depuis = '', avant = '~') => store.registre({ depuis, avant });
const lignes = async () => (await lire()).map(({ compteNom, operation, acte }) => [compteNom, operation, acte]);

const placer = (nom: string, cle?: string) =>
  store.write('domaines.modifier', async (tx) => {
    await tx.insert('domaine', [domaine({ nom })]);
    tx.nommer(`ajouter ${nom}`);
    if (cle !== undefined) tx.fusionner(cle);
  });

it('an act has its line, with who and from where, and keeps it when it is undone and redone', async () => {
  const { acte } = await placer('Bois');
  auteur = PETIT;
  const demande = { acte: acte?.id ?? '', franchir: [] };
  await store.replay('avant', demande);
  await store.replay('apres', demande);
  await store.replay('avant', demande);
  expect(await lignes()).toEqual([
    ['M. Petit', 'journal.annuler', 'ajouter Bois'],
    ['M. Petit', 'journal.retablir', 'ajouter Bois'],
    ['M. Petit', 'journal.annuler', 'ajouter Bois'],
    ['Mme Durand', 'domaines.modifier', 'ajouter Bois'],
  ]);
  expect((await lire()).at(-1)).toMatchObject({ poste: 'bureau', faiteLe: '2027-03-01T08:00:00.000Z', refusee: false });
});

it('an act that fails, and one that changes nothing, leave no line; an autosave that joins leaves one an author', async () => {
  const rate = store.write('domaines.modifier', async (tx) => {
    await tx.insert('domaine', [domaine()]);
    throw new Error('fails');
  });
  await expect(rate).rejects.toThrow('fails');
  await store.write('domaines.modifier', () => Promise.resolve());
  expect(await lignes()).toEqual([]);
  for (const nom of ['Bois', 'Eau']) await placer(nom, 'texte');
  auteur = PETIT;
  for (const nom of ['Feu', 'Air']) await placer(nom, 'texte');
  expect((await lignes()).map(([nom]) => nom)).toEqual(['M. Petit', 'Mme Durand']);
});

it('what only leaves has its line, what is outside the journal only where the table says so', async () => {
  await store.write('courrier.confirmer', async (tx) => {
    await tx.insert('message', [message()]);
    tx.nommer('1 message en file d’envoi');
    tx.partir();
  });
  await store.write('courrier.expedier', (tx) => tx.insert('message', [message()]));
  const serveur = { hote: 'h', port: 1, securite: 'tls', utilisateur: '', motDePasse: 'secret', autorite: '' } as const;
  await store.write('courrier.modifierServeur', (tx) =>
    tx.insert('serveurCourrier', [{ id: 's', ...serveur, expediteurNom: '', expediteurCourriel: '' } as never]),
  );
  await store.inscrire({ operation: 'avis.controler', refusee: true });
  expect(await lignes()).toEqual([
    ['Mme Durand', 'avis.controler', null],
    ['Mme Durand', 'courrier.modifierServeur', null],
    ['Mme Durand', 'courrier.confirmer', '1 message en file d’envoi'],
  ]);
  expect((await store.journal(9)).actes).toHaveLength(1);
});

it('holds no copy of an act’s name: changed or erased there, it is gone here', async () => {
  const { acte } = await placer('MARTIN Lina');
  await placer('DUBOIS Yanis');
  const source = await createWriter(store.access.path, store.access.fileKey).initialize();
  expect(JSON.stringify(await source.query('SELECT * FROM registre'))).not.toMatch(/MARTIN|DUBOIS/);
  await source.query('UPDATE acte SET libelle = ? WHERE id = ?', ['ajouter un élève effacé', acte?.id]);
  await source.query('DELETE FROM acteLigne WHERE acteId <> ?', [acte?.id]);
  await source.query('DELETE FROM acte WHERE id <> ?', [acte?.id]);
  await source.destroy();
  expect((await lignes()).map(([, , nom]) => nom)).toEqual([null, 'ajouter un élève effacé']);
});

it('is read between two instants, in the order in which it was written whatever the clock says', async () => {
  for (const [jour, operation] of [
    ['2027-03-02', 'porte.ouvrir'],
    ['2027-03-05', 'porte.fermer'],
    ['2027-03-01', 'porte.ouvrir'],
  ] as const) {
    now = new Date(`${jour}T10:00:00Z`);
    await store.inscrire({ operation });
  }
  const jours = async (depuis?: string, avant?: string) =>
    (await lire(depuis, avant)).map(({ faiteLe }) => faiteLe.slice(0, 10));
  expect(await jours()).toEqual(['2027-03-01', '2027-03-05', '2027-03-02']);
  expect(await jours('2027-03-02', '2027-03-05')).toEqual(['2027-03-02']);
});
