import { useEffect, useState } from 'react';
import { maintenant as heureActuelle } from '../../api/client.ts';
import { heureDuJour } from './qui-est-ou.ts';

const PAS_MS = 20_000;

/** The minute at which the day shown is looked at, kept up to date. */
export function useHeure(jour: string, aujourdhui: string): string {
  const [maintenant, setMaintenant] = useState(heureActuelle);
  useEffect(() => {
    const minuterie = setInterval(() => setMaintenant(heureActuelle()), PAS_MS);
    return () => clearInterval(minuterie);
  }, []);
  return heureDuJour(jour, aujourdhui, maintenant);
}
