import { describe, expect, it } from 'vitest';
import { aPreciser, cellule, codes, fixture, liste, lue } from '../support.ts';

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
    ['24 06 2012', '2012-06-24'],
    ['24 / 06 / 2012', '2012-06-24'],
    ['24062012', '2012-06-24'],
    ['20120624', '2012-06-24'],
    ['1062012', '2012-06-01'],
    ['24 juin 2012', '2012-06-24'],
    ['1er juin 2012', '2012-06-01'],
    ['vendredi 1 juin 2012', '2012-06-01'],
    ['24-juin-12', '2012-06-24'],
    ['24-juil.-2012', '2012-07-24'],
    ['3 août 2012', '2012-08-03'],
    ['24-Jun-2012', '2012-06-24'],
    ['June 24, 2012', '2012-06-24'],
    // The day of an instant is that of Paris, where the pupils live.
    ['2012-05-31T22:00:00.000Z', '2012-06-01'],
    ['2012-05-31T22:00:00Z', '2012-06-01'],
    ['2012-05-31 22:00:00 UTC', '2012-06-01'],
    ['2012-01-31T23:00:00Z', '2012-02-01'],
    ['2012-06-01T00:00:00+02:00', '2012-06-01'],
    ['2012-06-01T00:00:00Z', '2012-06-01'],
    ['2012-05-31T22:00:00+00:00', '2012-06-01'],
    ['2012-05-31T22:00:00+0000', '2012-06-01'],
    ['2012-06-01T12:00:00', '2012-06-01'],
    ['1338501600000', '2012-06-01'],
    ['/Date(1338501600000)/', '2012-06-01'],
    ['Fri Jun 01 2012 00:00:00 GMT+0200 (heure d’été d’Europe centrale)', '2012-06-01'],
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

  it('runs in the time zone that the project of tests names', () => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    expect(timeZone).toBe(process.env['TZ'] ?? timeZone);
  });

  it('K07: reads the days that a workbook writes as texts', async () => {
    const { lignes } = await lue(fixture('defauts/k07-dates-iso-openpyxl.xlsx'));
    expect(lignes.map((ligne) => [ligne.dateNaissance, ligne.dateInscription])).toEqual([
      ['2012-06-05', '2027-03-01'],
      ['2012-08-07', '2027-03-01'],
    ]);
  });

  it('K25: reads an instant', async () => {
    const { lignes } = await lue(fixture('defauts/k25-instant-utc.csv'));
    expect(lignes[0]?.dateNaissance).toBe('2012-06-01');
  });

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
