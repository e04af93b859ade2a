import { Box } from '@mui/material';
import { type ComponentType, lazy, type LazyExoticComponent } from 'react';
import { reessayer, retablie } from '../api/coupure.ts';
import { direEtat, lireEtat, useEtatLiaison } from '../api/etat-liaison.ts';
import { EtatErreur } from '../ui/page.tsx';
import { Squelette } from '../ui/squelette.tsx';

const PAUSE_MS = 1000;

/** A part of the application that cannot be read now is read again, as long as it takes: nothing on screen is lost for it. */
async function insister<T>(charger: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      const partie = await charger();
      direEtat({ ecranManquant: false });
      return partie;
    } catch {
      // Said on screen, and asked for again once the host is back.
      direEtat({ ecranManquant: true });
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      await retablie();
    }
  }
}

/** A part of the application that is read when it is first shown. */
export const paresseux = <P,>(charger: () => Promise<ComponentType<P>>): LazyExoticComponent<ComponentType<P>> =>
  lazy(async () => ({ default: await insister(charger) }));

/** A window that has nothing to lose starts anew: the application itself may have been replaced. */
function recommencer(): void {
  const { coupee, enAttente } = lireEtat();
  if (coupee || enAttente > 0) reessayer();
  else window.location.reload();
}

/** In the place of a screen that is on its way. */
export function EnChemin() {
  const { ecranManquant } = useEtatLiaison();
  if (!ecranManquant) return <Squelette />;
  return (
    <Box sx={{ p: 3 }}>
      <EtatErreur
        texte={
          'Cet écran n’a pas encore pu être chargé\u00a0: Passpro Accueil ne répond pas. Ce que vous avez saisi est gardé\u00a0; l’écran s’ouvrira dès que possible.'
        }
        reessayer={recommencer}
      />
    </Box>
  );
}

/** In the place of a screen that failed: a bug, told in words. */
export function EcranEnErreur() {
  return (
    <Box sx={{ p: 3 }}>
      <EtatErreur
        texte="Cet écran s’est arrêté sur une erreur. Ce qui était enregistré est conservé. Réessayez, ou ouvrez un autre écran."
        reessayer={() => window.location.reload()}
      />
    </Box>
  );
}
