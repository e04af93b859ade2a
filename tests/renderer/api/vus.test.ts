import { beforeEach, expect, it } from 'vitest';
import { type Envoi, marquerLecture, retenirVu, suivreVu } from '../../../src-renderer/api/vus.ts';

const envoi = (nom: string, vu: string): Envoi => ({
  nom: 'salles.enregistrer',
  input: { id: 'salle-1', nom, pmr: true },
  vu: { nom: vu, pmr: true },
});

beforeEach(() => marquerLecture()());

it('a form that still holds what it was given has seen what it wrote', () => {
  retenirVu(envoi('B', 'A'), { nom: 'B', pmr: true });
  retenirVu(envoi('C', 'A'), { nom: 'C', pmr: true });
  expect(suivreVu(envoi('D', 'A'))).toEqual({ nom: 'C', pmr: true });
  // As it stood in between, or as the store wrote it.
  expect(suivreVu(envoi('D', 'B'))).toEqual({ nom: 'C', pmr: true });
});

it('another object, or what nobody here has shown, is as it was seen', () => {
  retenirVu(envoi('B', 'A'), { nom: 'B', pmr: true });
  expect(suivreVu({ ...envoi('D', 'A'), input: { id: 'salle-2', nom: 'D', pmr: true } })).toEqual({
    nom: 'A',
    pmr: true,
  });
  expect(suivreVu(envoi('D', 'Z'))).toEqual({ nom: 'Z', pmr: true });
});

it('once the screens are read again they lead, but not over what was written meanwhile', () => {
  retenirVu(envoi('B', 'A'), { nom: 'B', pmr: true });
  const lu = marquerLecture();
  lu();
  expect(suivreVu(envoi('D', 'A'))).toEqual({ nom: 'A', pmr: true });
  retenirVu(envoi('B', 'A'), { nom: 'B', pmr: true });
  const pendant = marquerLecture();
  retenirVu(envoi('C', 'B'), { nom: 'C', pmr: true });
  pendant();
  expect(suivreVu(envoi('D', 'B'))).toEqual({ nom: 'C', pmr: true });
});

it('what was refused was not written', () => {
  retenirVu(envoi('B', 'A'), { nom: 'B', pmr: true })();
  expect(suivreVu(envoi('D', 'A'))).toEqual({ nom: 'A', pmr: true });
});

it('a write refused after another was sent takes only itself back', () => {
  const refuser = retenirVu(envoi('B', 'A'), { nom: 'B', pmr: true });
  const refuserAussi = retenirVu(envoi('C', 'A'), { nom: 'C', pmr: true });
  refuser();
  expect(suivreVu(envoi('D', 'A'))).toEqual({ nom: 'C', pmr: true });
  refuserAussi();
  expect(suivreVu(envoi('D', 'A'))).toEqual({ nom: 'A', pmr: true });
});

it('of a lot, each object is followed whatever the rest of the lot', () => {
  const noter = (ids: readonly string[], vu: Envoi['vu']): Envoi => ({
    nom: 'entretiens.noterPresence',
    input: { ids, presence: 'absent' },
    vu,
  });
  retenirVu(noter(['a', 'b'], { a: null, b: null }), { a: { presence: 'présent' }, b: { presence: 'présent' } });
  expect(suivreVu(noter(['a'], { a: null }))).toEqual({ a: { presence: 'présent' } });
});
