import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { InputOf } from '../../../src-main/contract/index.ts';
import { openTestApp, type TestApp } from '../../support/app.ts';
import { seedCampagne } from '../../support/campagne-essai.ts';
import { tempFolder } from '../../support/store.ts';

let t: TestApp;
beforeEach(async () => {
  const dataDir = tempFolder();
  await seedCampagne(dataDir, { candidats: 3 });
  t = await openTestApp({ dataDir });
  // The window reaches the application as in the packaged product; its modules look for it once, when loaded.
  vi.resetModules();
  Object.defineProperty(window, 'passpro', { configurable: true, value: t.app });
});
afterEach(async () => {
  cleanup();
  await t.app.close();
  expect(t.logged).toEqual([]);
});

type Renoncer = 'candidatures.renoncer';

async function ouvrir(input: InputOf<Renoncer>, options: { suite?: () => string; refusSurPlace?: boolean } = {}) {
  const { queryClient } = await import('../../../src-renderer/api/hooks.ts');
  const { useCommande } = await import('../../../src-renderer/shell/use-commande.ts');
  const { JournalProvider } = await import('../../../src-renderer/shell/journal.tsx');
  const { ToastProvider } = await import('../../../src-renderer/ui/toasts.tsx');
  function Bouton() {
    const { faire, erreur } = useCommande('candidatures.renoncer', options);
    return (
      <>
        <button onClick={() => void faire(input)}>Renoncer</button>
        <p>{erreur?.message}</p>
      </>
    );
  }
  render(
    <QueryClientProvider client={queryClient}>
      <ToastProvider>
        <JournalProvider>
          <Bouton />
        </JournalProvider>
      </ToastProvider>
    </QueryClientProvider>,
  );
  await userEvent.click(screen.getByText('Renoncer'));
}

const premier = async () => (await t.ask('candidats.lister', {}))[0];
const idsDuPremier = async () => (await premier())?.candidatures.map(({ id }) => id) ?? [];
const dit = (role: 'status' | 'alert', texte: RegExp) =>
  waitFor(() => expect(screen.getByRole(role).textContent).toMatch(texte));

describe('an act', () => {
  it('is said with its name, and « Annuler » takes it back and says so', async () => {
    const avant = await premier();
    await ouvrir({ ids: await idsDuPremier() });
    await dit('status', /^Fait\s: noter le renoncement d/);
    expect((await premier())?.renonce).toBe(true);
    await userEvent.click(screen.getByRole('button', { name: 'Annuler' }));
    await dit('status', /^Annulé\s: noter le renoncement d/);
    expect(await premier()).toEqual(avant);
  });

  it('says what comes next in the same words, « Annuler » still at hand', async () => {
    await ouvrir({ ids: await idsDuPremier() }, { suite: () => 'À prévenir : le collège.' });
    await dit('status', /^Fait\s: .+\. À prévenir : le collège\.Annuler$/);
  });

  it('is heard even while a dialog hides the rest of the window', async () => {
    await ouvrir({ ids: await idsDuPremier() });
    await dit('status', /^Fait/);
    const region = screen.getByRole('status').parentElement;
    region?.setAttribute('aria-hidden', 'true');
    await userEvent.click(screen.getByText('Annuler'));
    await dit('status', /^Annulé/);
  });
});

describe('a refusal', () => {
  it('is an alert that stays', async () => {
    await ouvrir({ ids: ['inconnue'] });
    await dit('alert', /n’existe plus : la liste a changé/);
  });

  it('is left to the form that asked for it', async () => {
    await ouvrir({ ids: ['inconnue'] }, { refusSurPlace: true });
    await waitFor(() => expect(screen.getByText(/la liste a changé/).tagName).toBe('P'));
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
