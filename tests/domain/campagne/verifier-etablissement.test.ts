import { expect, test } from 'vitest';
import { verifierEtablissement } from '../../../src-main/domain/campagne/verifier-etablissement.ts';
import { ETABLISSEMENT } from '../../support/campagne-essai.ts';

const { id: _id, ...LYCEE } = { ...ETABLISSEMENT, uai: '0939990D' };
const erreurs = (champs: Partial<typeof LYCEE>) =>
  verifierEtablissement({ ...LYCEE, ...champs })
    .anomalies.filter(({ gravite }) => gravite === 'erreur')
    .map(({ champ }) => champ);

test('R08: a wrong UAI key is an error when typed, and the sentence gives the right one', () => {
  expect(erreurs({ uai: '0939990D' })).toEqual([]);
  const [anomalie] = verifierEtablissement({ ...LYCEE, uai: '0939990E' }).anomalies;
  expect(anomalie).toMatchObject({ champ: 'uai', gravite: 'erreur' });
  expect(anomalie?.phrase).toContain('D');
  expect(erreurs({ uai: '' })).toEqual(['uai']);
});

test('what is typed must be well formed, what is left empty may be', () => {
  expect(erreurs({ codePostal: '93', telephone: '12', courriel: 'ce' })).toEqual([
    'codePostal',
    'telephone',
    'courriel',
  ]);
  expect(erreurs({ adresse: '', codePostal: '', ville: '', telephone: '', courriel: '' })).toEqual([]);
  expect(erreurs({ nom: ' ' })).toEqual(['nom']);
});

test('identifiers are kept in their usual writing', () => {
  const { etablissement } = verifierEtablissement({
    ...LYCEE,
    uai: ' 0939990d ',
    telephone: '+33 1 48 00 00 00',
    codePostal: '1000',
  });
  expect(etablissement).toMatchObject({ uai: '0939990D', telephone: '0148000000', codePostal: '01000' });
});
