import { describe, expect, it } from 'vitest';
import { CHAMPS_REFERENCE } from '../../../src-main/exchange/champs.ts';
import { fixture, lue } from '../support.ts';

describe('sample lists of the académie', () => {
  it('reads the first list whole: 722 candidatures of 405 pupils, in windows-1252 under three lines', async () => {
    const lecture = await lue(fixture('liste-academie-v1.csv'));
    expect(lecture).toMatchObject({ encodage: 'windows-1252', separateur: ';', ligneEntete: 4, eleves: 405 });
    expect(lecture.lignes).toHaveLength(722);
    expect(lecture.champsPresents).toEqual(CHAMPS_REFERENCE.filter((champ) => champ !== 'professeurPrincipal'));
    expect(lecture.problemes).toEqual([]);
    expect(lecture.lignesIgnorees.map(({ ligne }) => ligne)).toEqual([1, 2, 727]);
    expect(lecture.lignes[0]).toEqual({
      ligne: 5,
      campagne: '2027',
      numero: '2027-000001',
      ine: '240007000AD',
      nom: 'MUÑOZ',
      prenom: 'Célestin',
      dateNaissance: '2012-06-24',
      classe: '3 PREPA',
      niveau: '3e prépa-métiers',
      professeurPrincipal: null,
      origine: {
        uai: '0938189W',
        nom: 'Collège Langevin',
        type: 'privé sous contrat',
        adresse: '93, rue des Écoles',
        codePostal: '93000',
        ville: 'Bobigny',
        telephone: '0171684975',
        courriel: 'ce.0938189W@ac-creteil.fr',
      },
      referentNom: 'RAÏSSI',
      referentPrenom: 'Ibrahim',
      referentCourriel: 'ibrahim.raissi@ac-creteil.fr',
      domaine: 'Métiers du bois',
      voie: '1CAP2',
      formation: 'Menuisier fabricant de menuiserie mobilier et agencement',
      codeMef: null,
      lieuSouhaite: 'Lycée des métiers Marie-Curie',
      avisOrigine: 'favorable',
      commentaireOrigine: "Hésite entre plusieurs formations; a besoin d'informations.",
      dateInscription: '2027-03-20',
      etat: 'inscrite',
      champsEnErreur: [],
    });
  });

  it('reads the second list whole: 739 candidatures, 17 given up, in UTF-8 with BOM', async () => {
    const lecture = await lue(fixture('liste-academie-v2.csv'));
    expect(lecture).toMatchObject({ encodage: 'UTF-8 avec BOM', separateur: ';', ligneEntete: 1 });
    expect(lecture.lignes).toHaveLength(739);
    expect(lecture.lignes.filter(({ etat }) => etat === 'renoncée')).toHaveLength(17);
    expect(lecture.problemes).toEqual([]);
    expect(lecture.lignesIgnorees).toEqual([]);
  });

  it('finds the differences that the samples announce', async () => {
    const [v1, v2] = [await lue(fixture('liste-academie-v1.csv')), await lue(fixture('liste-academie-v2.csv'))];
    const avant = new Map(v1.lignes.map((ligne) => [ligne.numero, ligne]));
    const apres = new Map(v2.lignes.map((ligne) => [ligne.numero, ligne]));
    const communes = v2.lignes.flatMap((ligne) => {
      const ancienne = avant.get(ligne.numero);
      return ancienne === undefined ? [] : [{ ancienne, ligne }];
    });
    expect(v2.lignes.filter(({ numero }) => !avant.has(numero))).toHaveLength(24);
    expect(v1.lignes.filter(({ numero }) => !apres.has(numero))).toHaveLength(7);
    expect(communes.filter(({ ancienne, ligne }) => ancienne.etat !== ligne.etat)).toHaveLength(17);
    expect(communes.filter(({ ancienne, ligne }) => ancienne.classe !== ligne.classe)).toHaveLength(18);
    expect(communes.filter(({ ancienne, ligne }) => ancienne.avisOrigine !== ligne.avisOrigine)).toHaveLength(12);
    expect(communes.filter(({ ancienne, ligne }) => ancienne.origine.uai !== ligne.origine.uai)).toHaveLength(4);
  });
});
