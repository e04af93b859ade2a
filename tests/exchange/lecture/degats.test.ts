import { describe, expect, it } from 'vitest';
import { cellule, codes, liste, lue } from '../support.ts';

describe('damage by spreadsheets (exchanges.md §1.5)', () => {
  it('gives a UAI its zero back only when the key then matches', async () => {
    const repare = await cellule('UAI origine', '939990D');
    expect(repare.ligne.origine.uai).toBe('0939990D');
    expect(repare.problemes).toMatchObject([{ gravite: 'information', code: 'uai-réparé', valeur: '939990D' }]);
    const perdu = await cellule('UAI origine', '939990E');
    expect(perdu.ligne.origine.uai).toBeNull();
    expect(perdu.problemes).toMatchObject([{ gravite: 'avertissement', code: 'uai-mal-formé' }]);
  });

  it('warns of a UAI whose key is wrong, and takes it', async () => {
    const { ligne, problemes } = await cellule('UAI origine', '0939990E');
    expect(ligne.origine.uai).toBe('0939990E');
    expect(problemes).toMatchObject([
      { gravite: 'avertissement', ligne: 2, colonne: 'UAI origine', valeur: '0939990E', code: 'uai-clé-fausse' },
    ]);
  });

  it('gives codes postaux and phones their zero back', async () => {
    expect((await cellule('Code postal', '1000')).ligne.origine.codePostal).toBe('01000');
    expect((await cellule('Téléphone', '145678901')).ligne.origine.telephone).toBe('0145678901');
    expect((await cellule('Téléphone', '+33 1 45 67 89 01')).ligne.origine.telephone).toBe('0145678901');
  });

  it('R21: warns of a mailbox that may be a family’s', async () => {
    expect(await cellule('Référent courriel', 'maman@orange.fr')).toMatchObject({
      ligne: { referentCourriel: 'maman@orange.fr' },
      problemes: [{ gravite: 'avertissement', code: 'courriel-personnel' }],
    });
  });

  it('does not take a phone, a code postal or a mailbox that is none', async () => {
    expect((await cellule('Téléphone', 'poste 12')).problemes).toMatchObject([{ code: 'téléphone-mal-formé' }]);
    expect((await cellule('Code postal', '940')).problemes).toMatchObject([{ code: 'code-postal-mal-formé' }]);
    expect((await cellule('Courriel', 'jeanne')).problemes).toMatchObject([{ code: 'courriel-mal-formé' }]);
  });

  it('reports an INE in scientific notation and does not repair it', async () => {
    const { ligne, problemes } = await cellule('INE', '2,42E+09');
    expect(ligne).toMatchObject({ ine: null, champsEnErreur: ['ine'] });
    expect(problemes).toMatchObject([{ code: 'ine-notation-scientifique', valeur: '2,42E+09' }]);
  });

  it('takes an INE whose key is wrong or whose form is unknown: it is never a reason to refuse a pupil', async () => {
    expect(await cellule('INE', '2420000001K')).toMatchObject({
      ligne: { ine: '2420000001K' },
      problemes: [{ gravite: 'avertissement', code: 'ine-clé-fausse' }],
    });
    expect(await cellule('INE', '1234ABCD')).toMatchObject({
      ligne: { ine: '1234ABCD' },
      problemes: [{ gravite: 'information', code: 'ine-forme-inconnue' }],
    });
  });

  it.each(['-', '—', '--', 'Néant', 'NÉANT', 'N/A', '#N/A', '\u00a0', 'Non renseigné'])(
    'takes %j for empty',
    async (valeur) => {
      expect(await cellule('Classe', valeur)).toMatchObject({
        ligne: { classe: null, champsEnErreur: [] },
        problemes: [],
      });
    },
  );

  it('reads non-breaking blanks and lower-case INE and UAI', async () => {
    const lecture = await lue(liste({ Nom: 'DOS\u00a0 SANTOS\u202f', INE: '2420000001j', UAI: '0939990d' }));
    expect(lecture.lignes[0]).toMatchObject({ nom: 'DOS SANTOS', ine: '2420000001J', origine: { uai: '0939990D' } });
    expect(lecture.problemes).toEqual([]);
  });

  it('opens texts forced with ="…"', async () => {
    expect((await cellule('UAI origine', '="0939990D"')).ligne.origine.uai).toBe('0939990D');
  });
});

describe('texts (exchanges.md §1.7)', () => {
  it('reads comments with separators, quotes and line breaks', async () => {
    const commentaire = 'Très motivé ; a dit "oui".\nÀ revoir\u00a0: stage.';
    const { ligne, problemes } = await cellule('Commentaire origine', commentaire);
    expect(ligne.commentaireOrigine).toBe(commentaire);
    expect(problemes).toEqual([]);
  });

  it('repairs mangled accents when the repair is exact, and says so', async () => {
    const lecture = await lue(
      liste({ Prénom: 'CÃ©lestin', Commentaire: 'Lâ€™Ã©lÃ¨ve a bon cÅ“ur Ã\u00a0 lâ€™ouvrage' }),
    );
    expect(lecture.lignes[0]).toMatchObject({
      prenom: 'Célestin',
      commentaireOrigine: 'L’élève a bon cœur à l’ouvrage',
    });
    expect(lecture.problemes).toMatchObject([
      { gravite: 'information', code: 'accents-réparés', colonne: 'Prénom', valeur: 'CÃ©lestin' },
      { code: 'accents-réparés', colonne: 'Commentaire' },
    ]);
  });

  it('repairs accents mangled twice', async () => {
    expect((await cellule('Classe', 'SpÃƒÂ©cialitÃƒÂ©')).ligne.classe).toBe('Spécialité');
  });

  it('leaves and reports what cannot be repaired exactly', async () => {
    const lecture = await lue(liste({ Prénom: 'Cél\ufffdste', Classe: 'Ã©lève' }));
    expect(lecture.lignes[0]).toMatchObject({ prenom: 'Cél\ufffdste', classe: 'Ã©lève' });
    expect(codes(lecture)).toEqual(['accents-abîmés', 'accents-abîmés']);
  });

  it('does not suspect real names', async () => {
    const lecture = await lue(liste({ Nom: 'BÂ\u00a0 DIOP', Prénom: 'João' }, { Nom: 'JOÃO', Prénom: 'Ömer « Bâ »' }));
    expect(lecture.lignes.map(({ nom }) => nom)).toEqual(['BÂ DIOP', 'JOÃO']);
    expect(lecture.problemes).toEqual([]);
  });
});
