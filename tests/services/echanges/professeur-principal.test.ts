import { expect, it } from 'vitest';
import { annuler, retablir } from '../../support/journal.ts';
import { csv, importer, lireEtComparer, openCampagneVide } from './campagne-vide.ts';

const liste = (entete: string, professeur: string) =>
  csv(
    `Nom;Prénom;Date de naissance;Classe;${entete};Établissement d'origine;UAI origine;Domaine;Voie;Formation`,
    `MARTIN;Lina;01/05/2012;3A;${professeur};Collège Rosa-Parks;0931234A;Métiers du bois;1CAP2;Menuisier fabricant de menuiserie mobilier et agencement`,
  );

it('the professeur principal of a list is kept, compared, corrected, undone and given back', async () => {
  const t = await openCampagneVide();
  await importer(t, liste('Nom du professeur principal', 'Mme Dubois'));
  const [lina] = await t.ask('candidats.lister', {});
  const id = lina?.id ?? '';
  const professeur = async () => (await t.ask('candidats.lire', { id })).candidat.professeurPrincipal;
  expect(await professeur()).toBe('Mme Dubois');

  expect((await lireEtComparer(t, liste('PP', 'Mme Dubois'))).difference.elements).toEqual([]);
  expect((await lireEtComparer(t, liste('Prof. principal', ''))).difference.elements).toEqual([]);
  expect((await lireEtComparer(t, liste('Professeur principal', 'M. Leroy'))).difference.elements).toMatchObject([
    {
      nature: 'élève modifié',
      changements: [{ libelle: 'Professeur principal', avant: 'Mme Dubois', apres: 'M. Leroy' }],
    },
  ]);

  await t.ask('candidats.modifier', { id, identite: { professeurPrincipal: 'M. Petit' } });
  await annuler(t);
  expect(await professeur()).toBe('Mme Dubois');
  await retablir(t);
  const rendu = await t.ask('fichiers.exporter', { contenu: 'candidats', format: 'csv' });
  const lignes = Buffer.from(rendu.contenu, 'base64').toString().split('\r\n');
  const colonne = lignes[0]?.split(';').indexOf('Professeur principal') ?? -1;
  expect(lignes[1]?.split(';')[colonne]).toBe('M. Petit');
  await t.app.close();
});
