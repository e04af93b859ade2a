import { expect, it } from 'vitest';
import { direComptes, direEcarts, type EcartDepuis, type Ecarts } from '../../../src-main/domain/sauvegarde/ecart.ts';

const RIEN: EcartDepuis = { ajoutes: 0, disparus: 0, changes: 0 };
const AUCUN: Ecarts = { eleves: RIEN, candidatures: RIEN, entretiens: RIEN, comptesRendus: RIEN, convocations: RIEN };

it('says what a backup holds, and leaves out what it does not', () => {
  const comptes = { eleves: 3, candidatures: 0, entretiens: 1, comptesRendus: 12, convocations: 0 };
  expect(direComptes(comptes)).toBe('3\u00a0élèves, 1\u00a0entretien placé, 12\u00a0comptes rendus');
});

it('says in words what a restoration would lose, change and bring back', () => {
  expect(
    direEcarts({
      ...AUCUN,
      eleves: { ajoutes: 3, disparus: 1, changes: 0 },
      comptesRendus: { ajoutes: 12, disparus: 0, changes: 2 },
    }),
  ).toEqual([
    'Ce qui a été ajouté depuis serait perdu\u00a0: 3\u00a0élèves, 12\u00a0comptes rendus.',
    'Ce qui a été modifié depuis reprendrait son ancien état\u00a0: 2\u00a0comptes rendus.',
    'Ce qui a été retiré depuis reviendrait\u00a0: 1\u00a0élève.',
  ]);
});

it('says that nothing differs', () => {
  expect(direEcarts(AUCUN)).toEqual([expect.stringContaining('les mêmes')]);
});
