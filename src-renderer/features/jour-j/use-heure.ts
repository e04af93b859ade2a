import { useEffect, useState } from 'react';
import { heureDuJour } from './qui-est-ou.ts';

const PAS_MS = 20_000;

/** The minute at which the day shown is looked at, kept up to date. */
export function useHeure(jour: string, aujourdhui: string): string {
  const [maintenant, setMaintenant] = useState(() => new Date());
  useEffect(() => {
    const minuterie = setInterval(() => setMaintenant(new Date()), PAS_MS);
    return () => clearInterval(minuterie);
  }, []);
  return heureDuJour(jour, aujourdhui, maintenant);
}
