import { expect, it } from 'vitest';
import type { ColonneVue } from '../../../src-main/contract/echanges-lecture.ts';
import { champsAbsents, champsEnDouble, correspondanceProposee } from '../../../src-renderer/ui/colonnes-table.tsx';

const CHAMPS = ['nom', 'prenom', 'formation'].map((champ) => ({ champ, libelle: champ }));
const colonne = (entete: string, champ: string | null): ColonneVue => ({
  entete,
  champ,
  confiance: 'certaine',
  exemples: [],
});

it('exchanges.md §1.3: starts from what is proposed, says what is said twice and what is missing', () => {
  const proposee = correspondanceProposee([colonne('Nom', 'nom'), colonne('Souhait', null)], { Souhait: 'formation' });
  expect(proposee).toEqual({ Nom: 'nom', Souhait: 'formation' });
  expect(champsEnDouble(proposee, CHAMPS)).toEqual([]);
  expect(champsEnDouble({ ...proposee, Autre: 'nom' }, CHAMPS)).toEqual([CHAMPS[0]]);
  expect(champsAbsents(proposee, CHAMPS, ['nom', 'prenom'])).toEqual([CHAMPS[1]]);
});
