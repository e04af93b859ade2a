import { expect, it } from 'vitest';
import type { FicheLigne } from '../../../src-main/contract/papier.ts';
import { choisirFiches } from '../../../src-renderer/features/entretiens/choisir-fiches.ts';

const fiche = (candidatId: string, autres: Partial<FicheLigne> = {}): FicheLigne => ({
  candidatId,
  nom: 'ČAPEK',
  prenom: 'Zoë',
  classe: '3e B',
  origineId: 'langevin',
  origineNom: 'Collège Langevin',
  etat: 'prête',
  modifieeLe: new Date('2027-03-15T00:30:00').toISOString(),
  ...autres,
});

const LIGNES = [
  fiche('a'),
  fiche('b', { origineId: 'zola' }),
  fiche('c', { etat: 'incomplète' }),
  fiche('d', { modifieeLe: new Date('2027-03-14T23:30:00').toISOString() }),
  fiche('e', { etat: 'à venir', modifieeLe: null }),
];
const choisies = (origineId: string, depuis: string | null) =>
  choisirFiches(LIGNES, { origineId, depuis }).map(({ candidatId }) => candidatId);

it('R34: takes the complete ones only, of one origin or all, by the day of the workstation', () => {
  expect(choisies('', null)).toEqual(['a', 'b', 'd']);
  expect(choisies('langevin', null)).toEqual(['a', 'd']);
  expect(choisies('', '2027-03-15')).toEqual(['a', 'b']);
  expect(choisies('zola', '2027-03-16')).toEqual([]);
});
