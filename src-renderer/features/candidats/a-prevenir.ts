import { pluriel } from '../../../src-main/domain/texte/format.ts';

const MONTRES = 5;

/** Whom to warn after slots were freed: those who had been convoked; null when nobody had. */
export function phraseAPrevenir({ aPrevenir }: { readonly aPrevenir: readonly string[] }): string | null {
  if (aPrevenir.length === 0) return null;
  const autres = aPrevenir.length - MONTRES;
  const noms = aPrevenir.slice(0, MONTRES).join(', ');
  const libere = aPrevenir.length > 1 ? 'Créneaux libérés' : 'Créneau libéré';
  return `${libere} ; à prévenir : ${noms}${autres > 0 ? ` et ${pluriel(autres, 'autre')}` : ''}.`;
}
