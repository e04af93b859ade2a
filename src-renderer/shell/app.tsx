import { CssBaseline, ThemeProvider } from '@mui/material';
import { LocalizationProvider } from '@mui/x-date-pickers';
import { AdapterDayjs } from '@mui/x-date-pickers/AdapterDayjs';
import { QueryClientProvider } from '@tanstack/react-query';
import 'dayjs/locale/fr';
import { Suspense, useEffect } from 'react';
import { createHashRouter, Navigate, RouterProvider } from 'react-router';
import { queryClient, useLecture, watchChanges } from '../api/hooks.ts';
import { ArbitrageProvider } from '../ui/arbitrage.tsx';
import { EtatErreur } from '../ui/page.tsx';
import { theme } from '../ui/theme.ts';
import { surveillerGestes } from '../ui/surveiller-gestes.ts';
import { ToastProvider } from '../ui/toasts.tsx';
import { AlertesDonnees } from './alertes-donnees.tsx';
import { AutresDonnees } from './autres-donnees.tsx';
import { Cadre } from './cadre.tsx';
import { ApresEffacement } from './certificat.tsx';
import { ContexteProvider, estPret } from './contexte.tsx';
import { JournalProvider } from './journal.tsx';
import { Liaison } from './liaison.tsx';
import { Ouverture } from './ouverture.tsx';
import { EcranEnErreur, EnChemin, paresseux } from './paresseux.tsx';
import { Porte } from './porte.tsx';
import { PLACES, SOUS_PAGES } from './places.tsx';
import { StyleCache } from './style-cache.tsx';

/** Met once in the life of a campaign: its forms wait until then. */
const PremierDemarrage = paresseux(
  async () => (await import('../features/premier-demarrage/premier-demarrage.tsx')).PremierDemarrage,
);

const Secours = paresseux(async () => (await import('./sauvegardes/secours.tsx')).Secours);

const router = createHashRouter([
  {
    element: <Cadre />,
    errorElement: <EcranEnErreur />,
    children: [
      ...[...PLACES, ...SOUS_PAGES].map(({ path, Page }) => ({
        path,
        element: <Page />,
        errorElement: <EcranEnErreur />,
      })),
      { path: '*', element: <Navigate to="/" replace /> },
    ],
  },
]);

function Campagne() {
  const { data, error, refetch } = useLecture('contexte.lire', {});
  if (error?.code === 'données abîmées')
    return (
      <Suspense fallback={<EnChemin />}>
        <Secours />
      </Suspense>
    );
  if (error) return <EtatErreur texte={error.message} reessayer={() => void refetch()} />;
  if (!data) return <Ouverture />;
  if (!estPret(data))
    return (
      <Suspense fallback={<EnChemin />}>
        <ApresEffacement>
          <AlertesDonnees alertes={data.alertes} />
          <PremierDemarrage />
        </ApresEffacement>
      </Suspense>
    );
  return (
    <ContexteProvider value={data}>
      <RouterProvider router={router} />
    </ContexteProvider>
  );
}

/** The whole window: theme, server state, toasts, then the first start or the campaign. */
export function App() {
  useEffect(watchChanges, []);
  useEffect(surveillerGestes, []);
  return (
    <StyleCache>
      <ThemeProvider theme={theme} defaultMode="system">
        <CssBaseline />
        <QueryClientProvider client={queryClient}>
          <LocalizationProvider dateAdapter={AdapterDayjs} adapterLocale="fr">
            <ToastProvider>
              <ArbitrageProvider>
                <Porte>
                  <JournalProvider>
                    <Campagne />
                  </JournalProvider>
                </Porte>
              </ArbitrageProvider>
              <AutresDonnees />
              <Liaison />
            </ToastProvider>
          </LocalizationProvider>
        </QueryClientProvider>
      </ThemeProvider>
    </StyleCache>
  );
}
