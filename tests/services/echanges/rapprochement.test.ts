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
    { libelle: 'Nom', connu: 'MARTIN', liste: 'Martin', differe: false },
    { libelle: 'Prénom', connu: 'Lina', liste: 'Léa', differe: true },
    { libelle: 'Date de naissance', connu: '01/05/2012', liste: '01/05/2012', differe: false },
    { libelle: 'INE', connu: '2420000001J', liste: '2420000001J', differe: false },
    { libelle: 'Classe', connu: '3A', liste: '', differe: true },
    { libelle: 'Établissement d’origine', connu: 'Collège Rosa-Parks', liste: 'COLLEGE ROSA-PARKS', differe: false },
    {
      libelle: 'Formations',
      connu: 'Employé technique de laboratoire',
      liste: 'Employé technique de laboratoire',
      differe: false,
    },
  ]);
  await t.app.close();
});
