import { describe, expect, it } from 'vitest';
import { cellule } from '../support.ts';

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
