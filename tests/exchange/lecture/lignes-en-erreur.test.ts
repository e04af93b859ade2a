import { describe, expect, it } from 'vitest';
import { codes, liste, lue } from '../support.ts';

describe('rows in error (exchanges.md §1)', () => {
  it('sets aside a row without name or formation, and reads the others', async () => {
    const lecture = await lue(liste({ Nom: '' }, { Formation: '-' }, { Prénom: 'Zoé' }));
    expect(lecture.lignes).toMatchObject([{ ligne: 4, prenom: 'Zoé' }]);
    expect(lecture.lignesEcartees).toMatchObject([
      { ligne: 2, nom: null },
      { ligne: 3, nom: 'MARTIN', formation: null },
    ]);
    expect(lecture.problemes).toMatchObject([
      { gravite: 'erreur', ligne: 2, code: 'ligne-incomplète' },
      { gravite: 'erreur', ligne: 3, code: 'ligne-incomplète' },
    ]);
  });

  it('sets aside a row shifted by an unprotected separator', async () => {
    const lecture = await lue(
      'Nom;Prénom;INE;Formation;Commentaire\nA;B;2420000001J;F;Hésite; a besoin\nC;D;0119123456T;F;rien\n',
    );
    expect(lecture.lignes).toMatchObject([{ nom: 'C' }]);
    expect(lecture.problemes).toMatchObject([{ gravite: 'erreur', ligne: 2, code: 'colonnes-en-trop' }]);
  });

  it('warns of a pupil whom nothing identifies but the name', async () => {
    expect(codes(await lue(liste({ 'Date de naissance': '' })))).toEqual(['identité-incertaine']);
    const sansColonne = await lue('Nom;Prénom;Formation\nA;B;F\nC;D;F\n');
    expect(codes(sansColonne)).toEqual(['liste-sans-identifiant']);
  });
});
