import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openTestApp, type TestApp } from '../../support/app.ts';
import { seedCampagne } from '../../support/campagne-essai.ts';
import { tempFolder } from '../../support/store.ts';

let t: TestApp;
beforeEach(async () => {
  const dataDir = tempFolder();
  await seedCampagne(dataDir, { candidats: 3 });
  t = await openTestApp({ dataDir });
  vi.resetModules();
  Object.defineProperty(window, 'passpro', { configurable: true, value: t.app });
});
afterEach(async () => {
  cleanup();
  await t.app.close();
});

async function enregistrement(id: string) {
  const { queryClient } = await import('../../../src-renderer/api/hooks.ts');
  const { ToastProvider } = await import('../../../src-renderer/ui/toasts.tsx');
  const { JournalProvider } = await import('../../../src-renderer/shell/journal.tsx');
  const { useEnregistrement } = await import('../../../src-renderer/features/entretiens/use-enregistrement.ts');
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <QueryClientProvider client={queryClient}>
      <ToastProvider>
        <JournalProvider>{children}</JournalProvider>
      </ToastProvider>
    </QueryClientProvider>
  );
  return renderHook(() => useEnregistrement(id), { wrapper }).result;
}

it('a refused save is told as a failure, so that the draft is kept', async () => {
  const result = await enregistrement('inconnu');
  const garde = await act(() => result.current.enregistrer({ champ: 'compteRendu', texte: 'Bravo.' }, { texte: '' }));
  expect([garde, result.current.etat]).toEqual([false, 'échec']);
});

it('a save that went through is told as kept', async () => {
  const { entretiens, jurys } = await t.ask('planning.lire', {});
  const vue = entretiens.find(({ domaineNom, accesPmr }) => domaineNom === 'Métiers du bois' && !accesPmr);
  const jury = jurys.find(({ domaineIds }) => domaineIds.includes(vue?.domaineId ?? ''));
  const id = vue?.id ?? '';
  await t.ask('planning.placer', { entretienId: id, juryId: jury?.id ?? '', jour: '2027-03-15', debut: '09:00' });
  await t.ask('entretiens.noterPresence', { ids: [id], presence: 'présent' });
  const result = await enregistrement(id);
  const garde = await act(() => result.current.enregistrer({ champ: 'compteRendu', texte: 'Bravo.' }, { texte: '' }));
  expect([garde, result.current.etat]).toEqual([{}, 'enregistré']);
});
