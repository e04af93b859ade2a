import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Valeurs } from '../../../src-main/contract/vu.ts';
import { openTestApp, type TestApp } from '../../support/app.ts';
import { seedCampagne } from '../../support/campagne-essai.ts';
import { tempFolder } from '../../support/store.ts';

let t: TestApp;
let id: string;
beforeEach(async () => {
  const dataDir = tempFolder();
  await seedCampagne(dataDir, { candidats: 3 });
  t = await openTestApp({ dataDir });
  vi.resetModules();
  Object.defineProperty(window, 'passpro', { configurable: true, value: t.app });
  await t.ask('salles.enregistrer', { id: null, nom: 'Bois', pmr: false });
  id = (await salle('Bois'))?.id ?? '';
});
afterEach(async () => {
  cleanup();
  await t.app.close();
  expect(t.logged).toEqual([]);
});

const salle = async (nom: string) => (await t.ask('organisation.lire', {})).salles.find((autre) => autre.nom === nom);
const changerAilleurs = (nom: string) => t.ask('salles.enregistrer', { id, nom, pmr: false });
const choisir = (nom: RegExp) => userEvent.click(screen.getByRole('radio', { name: nom }));

it('of a field that a first conflict replaced, a second one says which value is which', async () => {
  const { ask } = await import('../../../src-renderer/api/client.ts');
  const { useEnvoi } = await import('../../../src-renderer/shell/use-envoi.ts');
  const { ArbitrageProvider } = await import('../../../src-renderer/ui/arbitrage.tsx');
  const input: Valeurs = { id, nom: 'Cour', pmr: false };
  function Bouton() {
    const envoyer = useEnvoi();
    const faire = () =>
      void envoyer({ nom: 'salles.enregistrer', input, vu: { nom: 'Bois', pmr: false } }, (saisie) =>
        ask('salles.enregistrer', saisie as never),
      );
    return <button onClick={faire}>Envoyer</button>;
  }
  render(
    <ArbitrageProvider>
      <Bouton />
    </ArbitrageProvider>,
  );
  await changerAilleurs('Préau');
  await userEvent.click(screen.getByText('Envoyer'));
  await screen.findByRole('radio', { name: /^Garder la mienne.*Cour/ });
  await choisir(/^Reprendre la valeur enregistrée.*Préau/);
  await changerAilleurs('Gymnase');
  await userEvent.click(screen.getByRole('button', { name: 'Enregistrer ce choix' }));
  await screen.findByRole('radio', { name: /^Reprendre la valeur enregistrée.*Gymnase/ });
  await choisir(/^Garder celle que vous venez de reprendre.*Préau/);
  await userEvent.click(screen.getByRole('button', { name: 'Enregistrer ce choix' }));
  await waitFor(async () => expect((await salle('Préau'))?.id).toBe(id));
});
