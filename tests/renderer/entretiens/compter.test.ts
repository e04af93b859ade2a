import { describe, expect, it } from 'vitest';
import { compterEnsemble, estAJour, PAR_DOMAINE, PAR_JURY } from '../../../src-renderer/features/entretiens/compter.ts';
import type { Onglet } from '../../../src-renderer/features/entretiens/filtrer.ts';
import { ligne } from './ligne.ts';

const ONGLETS: readonly Onglet[] = ['à saisir', 'en retard', 'incomplets', 'complets'];

describe('where each jury and domaine stands', () => {
  const lignes = [
    ligne({ juryId: 'b', juryNom: 'Écoles', membres: ['BÂ'], avancement: 'complet' }),
    ligne({ juryId: 'a', juryNom: 'Bois 1', membres: ['PETIT'], enRetard: true }),
    ligne({ juryId: 'a', juryNom: 'Bois 1', domaineId: 'labo', domaineNom: 'Laboratoire', avancement: 'incomplet' }),
    ligne({ juryId: null, juryNom: '', avancement: 'à venir' }),
    ligne({ mode: 'collectif', juryId: null, domaineId: 'esth', domaineNom: 'Esthétique', avancement: 'sans objet' }),
  ];

  it('R30 R32 counts by jury, by name; what has none is left out', () => {
    const jurys = compterEnsemble(lignes, PAR_JURY, ONGLETS);
    expect(jurys).toEqual([
      {
        id: 'a',
        nom: 'Bois 1',
        membres: ['PETIT'],
        nombres: { 'à saisir': 1, 'en retard': 1, incomplets: 1, complets: 0 },
      },
      {
        id: 'b',
        nom: 'Écoles',
        membres: ['BÂ'],
        nombres: { 'à saisir': 0, 'en retard': 0, incomplets: 0, complets: 1 },
      },
    ]);
    expect(jurys.map(estAJour)).toEqual([false, true]);
  });

  it('R27: a domaine with collective entretiens only has nothing to write', () => {
    expect(compterEnsemble(lignes, PAR_DOMAINE, ONGLETS).map(({ nom }) => nom)).toEqual([
      'Laboratoire',
      'Métiers du bois',
    ]);
  });
});
