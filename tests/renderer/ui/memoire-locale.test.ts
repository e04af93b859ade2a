import { act, renderHook } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { useMemoireLocale } from '../../../src-renderer/ui/memoire-locale.ts';

const estNombre = (valeur: unknown): valeur is number => typeof valeur === 'number';
const lire = () => renderHook(() => useMemoireLocale('essai', { defaut: 7, estValide: estNombre }));

beforeEach(() => localStorage.clear());

describe('a setting of display', () => {
  it('is found again by the next window', () => {
    const { result } = lire();
    act(() => result.current[1](12));
    expect([result.current[0], lire().result.current[0]]).toEqual([12, 12]);
  });

  it.each(['{"abîmé', '"douze"', 'null'])('falls back to its default when the workstation holds %s', (texte) => {
    localStorage.setItem('essai', texte);
    expect(lire().result.current[0]).toBe(7);
  });
});
