import type { JourBilan } from '../../../src-main/domain/echange/bilan.ts';

/** At most `nombre` days around today: as many gone by as to come, and more of those there are where the others lack. */
export function choisirJours(jours: readonly JourBilan[], aujourdhui: string, nombre: number): JourBilan[] {
  const ici = jours.filter(({ jour }) => jour < aujourdhui).length;
  const premier = Math.max(0, Math.min(ici - Math.floor(nombre / 2), jours.length - nombre));
  return jours.slice(premier, premier + nombre);
}
