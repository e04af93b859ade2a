import { describe, expect, it } from 'vitest';
import { aPreciser, codes, liste, lue } from '../support.ts';

/** The only row of a list that holds this one cell, and the findings about it. */
async function cellule(entete: string, valeur: string) {
  const lecture = await lue(liste({ Collège: '', [entete]: valeur }));
  return { ligne: lecture.lignes[0]!, problemes: lecture.problemes };
}

describe('dates (exchanges.md §1.4)', () => {
  it.each([
    ['24/06/2012', '2012-06-24'],
    ['4/6/2012', '2012-06-04'],
    ['24-06-2012', '2012-06-24'],
    ['24.06.2012', '2012-06-24'],
    ['5/7/08', '2008-07-05'],
    ['2012-06-24', '2012-06-24'],
    ['2012-06-24T00:00:00', '2012-06-24'],
    ['24/06/2012 00:00', '2012-06-24'],
    ['41084', '2012-06-24'],
    ['41084,5', '2012-06-24'],
  ])('reads %s as %s', async (valeur, iso) => {
    const { ligne, problemes } = await cellule('Date de naissance', valeur);
    expect(ligne.dateNaissance).toBe(iso);
    expect(problemes).toEqual([]);
  });

  it.each(['31/02/2012', 'juin 2012', '24/06', '2012'])(
    'takes %s for an error of the cell and keeps the row',
    async (valeur) => {
      const { ligne, problemes } = await cellule('Date inscription', valeur);
      expect(ligne).toMatchObject({ nom: 'MARTIN', dateInscription: null, champsEnErreur: ['dateInscription'] });
      expect(problemes).toMatchObject([
        { gravite: 'erreur', ligne: 2, colonne: 'Date inscription', valeur, code: 'date-illisible' },
      ]);
    },
  );

  it('flags a column as month-first instead of guessing', async () => {
    const texte = liste({ 'Date de naissance': '06/24/2012' }, { Prénom: 'Zoé', 'Date de naissance': '05/04/2012' });
    const questions = await aPreciser(texte);
    expect(questions.datesMoisEnPremier).toEqual([
      { champ: 'dateNaissance', entete: 'Date de naissance', exemples: ['06/24/2012'] },
    ]);
    const accepte = await lue(texte, { moisEnPremier: questions.proposition.moisEnPremier });
    expect(accepte.lignes.map(({ dateNaissance }) => dateNaissance)).toEqual(['2012-06-24', '2012-05-04']);
    const refuse = await lue(texte, { moisEnPremier: { dateNaissance: false } });
    expect(refuse.lignes.map(({ dateNaissance }) => dateNaissance)).toEqual([null, '2012-04-05']);
  });

  it('does not doubt a day-first column for one impossible date', async () => {
    const lecture = await lue(liste({}, { Prénom: 'Zoé', 'Date de naissance': '06/24/2012' }));
    expect(lecture.lignes.map(({ dateNaissance }) => dateNaissance)).toEqual(['2012-06-24', null]);
    expect(codes(lecture)).toContain('date-illisible');
  });

  it('warns of an unlikely year of birth', async () => {
    const lecture = await lue(liste({ Campagne: '2027', 'Date de naissance': '24/06/1985' }));
    expect(codes(lecture)).toEqual(['date-de-naissance-étonnante']);
  });
});

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
      ligne: { referent: { courriel: 'maman@orange.fr' } },
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

describe('closed lists (exchanges.md §1.8)', () => {
  it.each([
    ['F', 'favorable'],
    ['fav.', 'favorable'],
    ['FAVORABLE', 'favorable'],
    ['Favorable(s)', 'favorable'],
    ['avis favorable', 'favorable'],
    ['AF', 'assez favorable'],
    ['Assez fav.', 'assez favorable'],
    ['assez  favorables', 'assez favorable'],
    ['r', 'réservé'],
    ['Réservée', 'réservé'],
    ['RESERVE', 'réservé'],
    ['Réservé(e)', 'réservé'],
  ])('reads the avis %s as %s', async (valeur, avis) => {
    const { ligne, problemes } = await cellule('Avis origine', valeur);
    expect(ligne.avisOrigine).toBe(avis);
    expect(problemes).toEqual([]);
  });

  it.each(['Très favorable', 'TF', 'Peu favorable'])(
    'refuses %s: the five-value scale is never an input (R40)',
    async (valeur) => {
      const { ligne, problemes } = await cellule('Avis origine', valeur);
      expect(ligne).toMatchObject({ nom: 'MARTIN', avisOrigine: null, champsEnErreur: ['avisOrigine'] });
      expect(problemes).toMatchObject([
        { gravite: 'erreur', ligne: 2, colonne: 'Avis origine', valeur, code: 'avis-final-en-entrée' },
      ]);
    },
  );

  it('says that an avis is unknown', async () => {
    expect((await cellule('Avis origine', 'excellent')).problemes).toMatchObject([{ code: 'avis-inconnu' }]);
  });

  it.each([
    ['CAP', '1CAP2'],
    ['1CAP2', '1CAP2'],
    ['1cap 2', '1CAP2'],
    ['1re année de CAP', '1CAP2'],
    ['CAPA', '1CAP2A'],
    ['1CAP2A', '1CAP2A'],
    ['CAP agricole', '1CAP2A'],
    ['2DE PRO', '2de Pro'],
    ['2NDE PRO', '2de Pro'],
    ['2NDPRO', '2de Pro'],
    ['2nde professionnelle', '2de Pro'],
    ['Seconde pro', '2de Pro'],
    ['2PROA', '2de ProA'],
    ['2de ProA', '2de ProA'],
    ['2de pro agricole', '2de ProA'],
    ['2de techno', '2de techno'],
    ['2nde technologique', '2de techno'],
  ])('reads the voie %s as %s', async (valeur, voie) => {
    const { ligne, problemes } = await cellule('Voie', valeur);
    expect(ligne.voie).toBe(voie);
    expect(problemes).toEqual([]);
  });

  it('does not take a voie that Passpro has not', async () => {
    expect(await cellule('Voie', '1re générale')).toMatchObject({
      ligne: { voie: null, champsEnErreur: ['voie'] },
      problemes: [{ gravite: 'avertissement', code: 'voie-inconnue' }],
    });
  });

  it.each([
    ['3ème', '3e'],
    ['3E', '3e'],
    ['3e générale', '3e'],
    ['3EME SEGPA', '3e SEGPA'],
    ['SEGPA', '3e SEGPA'],
    ['3e Prépa-Métiers', '3e prépa-métiers'],
    ['3 prepa pro', '3e prépa-métiers'],
    ['EANA', 'UPE2A/EANA'],
    ['UPE2A/EANA', 'UPE2A/EANA'],
    ['MLDS', 'MLDS'],
  ])('reads the niveau %s as %s (R01)', async (valeur, niveau) => {
    const { ligne, problemes } = await cellule('Niveau', valeur);
    expect(ligne.niveau).toBe(niveau);
    expect(problemes).toEqual([]);
  });

  it.each(['2de GT', '4e', 'Terminale'])('R01: warns of the niveau %s and keeps the row', async (valeur) => {
    expect(await cellule('Niveau', valeur)).toMatchObject({
      ligne: { nom: 'MARTIN', niveau: 'autre' },
      problemes: [{ gravite: 'avertissement', code: 'niveau-hors-champ', valeur }],
    });
  });

  it.each([
    ['PUBLIC', 'public'],
    ['Privé sous contrat', 'privé sous contrat'],
    ['Prive', 'privé sous contrat'],
    ['Privé hors contrat', 'hors contrat'],
    ['cfa', 'CFA'],
    ['Hors académie', 'hors académie'],
  ])('reads the type %s as %s', async (valeur, type) => {
    expect((await cellule('Type', valeur)).ligne.origine.type).toBe(type);
  });

  it.each([
    ['Inscrite', 'inscrite'],
    ['inscrit', 'inscrite'],
    ['Renoncée', 'renoncée'],
    ['Retirée', 'renoncée'],
    ['Abandon', 'renoncée'],
    ['Renoncement à confirmer', 'renoncement à confirmer'],
  ])('reads the état %s as %s (R17)', async (valeur, etat) => {
    expect((await cellule('État', valeur)).ligne.etat).toBe(etat);
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
