import { expect, it } from 'vitest';
import { fromText, toText } from '../../src-main/store/json-columns.ts';
import { message, openTempStore } from '../support/store.ts';

it('a row of last year is read: what it did not know yet is as before, what is no longer known is left out', () => {
  const annonce = {
    entretienId: 'e1',
    jour: '2026-03-12',
    debut: '10:20',
    dureeMinutes: 20,
    lieu: 'B12',
    salle: 'B12',
  };
  const row = toText('message', { ...message(), annonces: [annonce] });
  row['refuses'] = '[{"adresse":"a@b.fr"}]';
  fromText('message', [row]);
  const { salle: _salle, ...connue } = annonce;
  expect(row).toMatchObject({
    copies: [],
    annonces: [{ ...connue, motif: null, juryId: null, seanceId: null }],
    refuses: [{ adresse: 'a@b.fr', reponse: '' }],
  });
  const profil = { id: 'p1', entetes: '[]', champs: '{}' };
  fromText('profilCorrespondance', [profil]);
  expect(profil.champs).toEqual({ correspondance: {}, moisEnPremier: {} });
});

it.each([
  ['[{"entretienId":', 'no JSON'],
  ['[{"entretienId":"e1","jour":12}]', '0.jour: invalid_type'],
])('one that cannot be read is named by its table, row and column, and nothing of it is told: %s', (annonces, why) => {
  const row = { ...toText('message', message({ id: 'm1' })), annonces };
  expect(() => fromText('message', [row])).toThrow(`Table message, row m1: column annonces cannot be read (${why})`);
});

it('what is written comes back as it was given, undone and redone too', async () => {
  const { store } = await openTempStore();
  const lire = () => store.read((read) => read.get('profilCorrespondance', 'p1'));
  const avant = { id: 'p1', entetes: '["Nom"]', champs: { correspondance: { Nom: 'nom' }, moisEnPremier: {} } };
  const apres = { ...avant, champs: { correspondance: { Nom: null }, moisEnPremier: { dateNaissance: true } } };
  await store.write('essai', (tx) => tx.insert('profilCorrespondance', [avant]));
  const { acte } = await store.write('essai', (tx) => tx.update('profilCorrespondance', [apres]));
  expect(await lire()).toEqual(apres);
  const demande = { acte: acte?.id ?? '', franchir: [] };
  await store.replay('avant', demande);
  expect(await lire()).toEqual(avant);
  await store.replay('apres', demande);
  expect(await lire()).toEqual(apres);
  expect((await store.write('essai', (tx) => tx.update('profilCorrespondance', [apres]))).acte).toBeNull();
  await store.close();
});
