import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { useTableFiltree } from '../../../src-renderer/features/echanges/use-table-filtree.ts';
import { oublierGardes } from '../../../src-renderer/ui/garde.ts';

interface Ligne {
  readonly genre: string;
  readonly texte: string;
}

const LIGNES: readonly Ligne[] = Array.from({ length: 60 }, (_, rang) => ({
  genre: rang % 3 === 0 ? 'retirée' : 'nouvelle',
  texte: rang === 41 ? 'AÏT-KACI Lina' : `ÉLÈVE numéro ${rang}`,
}));
const ORDRE = ['nouvelle', 'disparue', 'retirée'];
const genreDe = ({ genre }: Ligne): string => genre;
const texteDe = ({ texte }: Ligne): string => texte;

const ouvrir = (nom: string) =>
  renderHook(() => useTableFiltree({ nom, lignes: LIGNES, genreDe, texteDe, parPage: 25, ordre: ORDRE })).result;

afterEach(() => {
  cleanup();
  oublierGardes('');
});

it('counts each kind in the order asked for, and shows one page', () => {
  const table = ouvrir('a');
  expect([...table.current.genres]).toEqual([
    ['nouvelle', 40],
    ['retirée', 20],
  ]);
  expect(table.current.visibles).toHaveLength(25);
  act(() => table.current.allerPage(2));
  expect(table.current.visibles).toHaveLength(10);
});

it('filters by kind and by words without accents, and goes back to the first page', async () => {
  const table = ouvrir('b');
  act(() => table.current.allerPage(2));
  act(() => table.current.choisirGenre('retirée'));
  expect([table.current.page, table.current.filtrees.length]).toEqual([0, 20]);
  act(() => table.current.choisirGenre(null));
  act(() => table.current.chercher('lina aitkaci'));
  await waitFor(() => expect(table.current.filtrees).toEqual([LIGNES[41]]));
});

it('is found again as it was left, until it is forgotten', () => {
  const table = ouvrir('import.x');
  act(() => table.current.choisirGenre('retirée'));
  cleanup();
  expect(ouvrir('import.x').current.genre).toBe('retirée');
  expect(ouvrir('import.y').current.genre).toBeNull();
  act(() => oublierGardes('import.'));
  expect(ouvrir('import.x').current.genre).toBeNull();
});
