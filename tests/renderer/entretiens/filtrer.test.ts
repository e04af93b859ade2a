import { describe, expect, it } from 'vitest';
import {
  estDansOnglet,
  filtrer,
  suivantSansCompteRendu,
  voisin,
} from '../../../src-renderer/features/entretiens/filtrer.ts';
import { ligne } from './ligne.ts';

const TOUT = { juryId: '', domaineId: '', texte: '', reste: null };

describe('the board', () => {
  it('R30 shows an overdue line in its own tab and in « en retard »', () => {
    const tard = ligne({ avancement: 'incomplet', enRetard: true });
    expect(estDansOnglet(tard, 'incomplets') && estDansOnglet(tard, 'en retard')).toBe(true);
    expect(estDansOnglet(tard, 'à saisir')).toBe(false);
  });

  it('R32 asks for the validation of complete lines only', () => {
    expect(estDansOnglet(ligne({ avancement: 'complet' }), 'à valider')).toBe(true);
    expect(estDansOnglet(ligne({ avancement: 'complet', valideLe: '2027-03-15T10:00:00Z' }), 'à valider')).toBe(false);
    expect(estDansOnglet(ligne({ avancement: 'incomplet' }), 'à valider')).toBe(false);
  });

  it('finds a name without its accents, in any order of words', () => {
    const aitKaci = ligne({ nom: 'AÏT-KACI', prenom: 'Célestin' });
    const lignes = [ligne(), aitKaci];
    for (const texte of ['ait', 'celes ait', 'KACI  célestin'])
      expect(filtrer(lignes, { ...TOUT, texte })).toEqual([aitKaci]);
  });

  it('R35 narrows to what is left before the closing', () => {
    const sansPresence = ligne({ reste: ['présences'] });
    const lignes = [ligne(), sansPresence];
    expect(filtrer(lignes, { ...TOUT, reste: 'présences' })).toEqual([sansPresence]);
    expect(filtrer(lignes, { ...TOUT, reste: 'transmissions' })).toEqual([]);
  });

  it('narrows to a jury and a domaine', () => {
    const autre = ligne({ juryId: 'jury-2', domaineId: 'labo' });
    const lignes = [ligne(), autre];
    expect(filtrer(lignes, { ...TOUT, juryId: 'jury-2' })).toEqual([autre]);
    expect(filtrer(lignes, { ...TOUT, domaineId: 'labo', juryId: 'jury-1' })).toEqual([]);
  });
});

describe('going through the pile', () => {
  const ecrit = ligne({ aCompteRendu: true, avancement: 'incomplet' });
  const [a, b, absent] = [ligne(), ligne(), ligne({ avancement: 'sans objet' })];
  const pile = [a, ecrit, absent, b];

  it('skips what has its compte rendu and what has none to come, and starts again from the top', () => {
    expect(suivantSansCompteRendu(pile, null)).toBe(a);
    expect(suivantSansCompteRendu(pile, a.id)).toBe(b);
    expect(suivantSansCompteRendu(pile, b.id)).toBe(a);
  });

  it('never answers the one in hand, and nothing when none is left', () => {
    expect(suivantSansCompteRendu([a, ecrit], a.id)).toBeNull();
    expect(suivantSansCompteRendu([], null)).toBeNull();
  });

  it('stops at both ends', () => {
    expect(voisin(pile, a.id, -1)).toBeNull();
    expect(voisin(pile, a.id, 1)).toBe(ecrit);
    expect(voisin(pile, b.id, 1)).toBeNull();
    expect(voisin(pile, null, 1)).toBe(a);
  });
});
