import { expect, it } from 'vitest';
import { csv, importer, lireEtComparer, openCampagneVide } from './campagne-vide.ts';

const ENTETE = 'INE;Nom;Prénom;Date de naissance;Classe;UAI origine;Établissement d’origine;Domaine;Voie;Formation';
const FIN = 'Laboratoire;1CAP2;Employé technique de laboratoire';

it('a doubt shows the pupil known and the one of the list side by side, with what differs', async () => {
  const t = await openCampagneVide();
  await importer(t, csv(ENTETE, `2420000001J;MARTIN;Lina;01/05/2012;3A;0939990D;Collège Rosa-Parks;${FIN}`));
  const liste = csv(ENTETE, `2420000001J;Martin;Léa;01/05/2012;;0939990D;COLLEGE ROSA-PARKS;${FIN}`);
  const { doutes } = (await lireEtComparer(t, liste)).difference;
  expect(doutes).toHaveLength(1);
  expect(doutes[0]?.champs).toEqual([
    { libelle: 'Nom', valeurs: ['MARTIN', 'Martin'], differe: false },
    { libelle: 'Prénom', valeurs: ['Lina', 'Léa'], differe: true },
    { libelle: 'Date de naissance', valeurs: ['01/05/2012', '01/05/2012'], differe: false },
    { libelle: 'INE', valeurs: ['2420000001J', '2420000001J'], differe: false },
    { libelle: 'Classe', valeurs: ['3A', ''], differe: true },
    { libelle: 'Établissement d’origine', valeurs: ['Collège Rosa-Parks', 'COLLEGE ROSA-PARKS'], differe: false },
    {
      libelle: 'Formations',
      valeurs: ['Employé technique de laboratoire', 'Employé technique de laboratoire'],
      differe: false,
    },
  ]);
  await t.app.close();
});
