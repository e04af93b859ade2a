import { expect, test } from 'vitest';
import {
  contient,
  effetPinceau,
  etatCellule,
  lignesSemaine,
  rectangle,
} from '../../../src-renderer/features/organisation/jurys/cellules.ts';
import { lireNom } from '../../../src-renderer/features/organisation/jurys/lire-nom.ts';

const JOUR = '2027-03-15';
const plage = (debut: string, fin: string, reserve = false) => ({ jour: JOUR, debut, fin, reserve });
const a = (heure: number, minutes = 0): number => heure * 60 + minutes;

test('a half-hour is open, in reserve, partly open or closed', () => {
  const plages = [plage('08:45', '10:00'), plage('14:00', '15:00', true)];
  expect(etatCellule(plages, JOUR, a(8))).toBe('fermée');
  expect(etatCellule(plages, JOUR, a(8, 30))).toBe('en partie ouverte');
  expect(etatCellule(plages, JOUR, a(9))).toBe('ouverte');
  expect(etatCellule(plages, JOUR, a(10))).toBe('fermée');
  expect(etatCellule(plages, JOUR, a(14, 30))).toBe('réserve');
  expect(etatCellule(plages, '2027-03-16', a(9))).toBe('fermée');
});

test('the week shows 8 h to 18 h, and more when plages are earlier or later', () => {
  expect([lignesSemaine([])[0], lignesSemaine([]).at(-1)]).toEqual([a(8), a(17, 30)]);
  const longue = lignesSemaine([plage('07:15', '18:10')]);
  expect([longue[0], longue.at(-1)]).toEqual([a(7), a(18)]);
});

test('painting over the same closes it; anything else becomes what was picked', () => {
  expect(effetPinceau('ouverte', 'ouverte')).toBe('fermée');
  expect(effetPinceau('en partie ouverte', 'ouverte')).toBe('ouverte');
  expect(effetPinceau('ouverte', 'réserve')).toBe('réserve');
  expect(effetPinceau('fermée', 'fermée')).toBe('fermée');
});

test('a stroke covers its rectangle, whichever corner it starts from', () => {
  const zone = rectangle({ jour: 3, ligne: 8 }, { jour: 1, ligne: 2 });
  expect(zone).toEqual({ jours: [1, 3], lignes: [2, 8] });
  expect(contient(zone, { jour: 2, ligne: 8 })).toBe(true);
  expect(contient(zone, { jour: 0, ligne: 4 })).toBe(false);
});

test('a member is read from « NOM Prénom », in either order', () => {
  expect(lireNom('DE LA TOUR Anne-Marie')).toEqual({ nom: 'DE LA TOUR', prenom: 'Anne-Marie' });
  expect(lireNom('Léa KOWALSKI')).toEqual({ nom: 'KOWALSKI', prenom: 'Léa' });
  expect(lireNom(' Kowalski  Léa ')).toEqual({ nom: 'Kowalski', prenom: 'Léa' });
});
