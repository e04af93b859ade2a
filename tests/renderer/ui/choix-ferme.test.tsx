import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { ChoixFerme } from '../../../src-renderer/ui/choix-ferme.tsx';
import { ChoixPresence } from '../../../src-renderer/ui/choix-presence.tsx';
import type { Presence } from '../../../src-main/domain/planning/entretien.ts';

afterEach(cleanup);

const OPTIONS = ['un', 'deux', 'trois'].map((valeur, rang) => ({
  valeur,
  libelle: valeur,
  touche: String(rang + 1),
  icone: null,
}));

/** A choice kept by the store, which may refuse. */
function Essai({ refuse = false }: { readonly refuse?: boolean }) {
  const [valeur, setValeur] = useState<string | null>(null);
  const choisir = (choix: string | null): Promise<boolean> => {
    if (!refuse) setValeur(choix);
    return Promise.resolve(!refuse);
  };
  return <ChoixFerme nom="Avis" options={OPTIONS} valeur={valeur} choisir={choisir} />;
}

const coches = () =>
  screen
    .getAllByRole<HTMLInputElement>('radio')
    .filter(({ checked }) => checked)
    .map(({ value }) => value);

describe('a closed choice by keyboard', () => {
  it('is one tab stop, chosen by its digit, which moves the focus to it', async () => {
    const user = userEvent.setup();
    render(<Essai />);
    await user.tab();
    await user.keyboard('3');
    expect(coches()).toEqual(['trois']);
    expect(document.activeElement).toHaveProperty('value', 'trois');
  });

  it('takes the top row of an AZERTY keyboard without Shift', () => {
    render(<Essai />);
    fireEvent.keyDown(screen.getByRole('radio', { name: 'un' }), { key: 'é', code: 'Digit2' });
    expect(coches()).toEqual(['deux']);
  });

  it('leaves Alt, Ctrl and other keys alone', () => {
    render(<Essai />);
    const radio = screen.getByRole('radio', { name: 'un' });
    for (const init of [{ key: '1', code: 'Digit1', altKey: true }, { key: '1', ctrlKey: true }, { key: 'x' }])
      expect(fireEvent.keyDown(radio, init)).toBe(true);
    expect(coches()).toEqual([]);
  });

  it('takes the choice back with Suppr, or by choosing it again', async () => {
    const user = userEvent.setup();
    render(<Essai />);
    await user.click(screen.getByRole('radio', { name: 'deux' }));
    expect(coches()).toEqual(['deux']);
    await user.keyboard('{Delete}');
    expect(coches()).toEqual([]);
    await user.click(screen.getByRole('radio', { name: 'un' }));
    await user.click(screen.getByRole('radio', { name: 'un' }));
    expect(coches()).toEqual([]);
  });

  it('takes a refused choice back', async () => {
    const user = userEvent.setup();
    render(<Essai refuse />);
    await user.click(screen.getByRole('radio', { name: 'deux' }));
    expect(coches()).toEqual([]);
  });
});

it('R28 a presence is noted by one letter, and its group has the name of the pupil', async () => {
  const notes: (Presence | null)[] = [];
  render(<ChoixPresence nom="Présence de Lina Martin" presence={null} choisir={(presence) => notes.push(presence)} />);
  expect(screen.getByRole('group', { name: 'Présence de Lina Martin' })).toBeDefined();
  screen.getByRole('radio', { name: 'Présent' }).focus();
  await userEvent.keyboard('pRae');
  expect(notes).toEqual(['présent', 'en retard', 'absent', 'excusé']);
});
