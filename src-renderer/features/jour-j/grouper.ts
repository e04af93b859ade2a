import type { EntretienAttendu, EntretienLigne, JourAttendu } from '../../../src-main/contract/entretiens.ts';
import { estRecu } from '../../../src-main/domain/planning/presence.ts';
import { normaliseNom } from '../../../src-main/domain/candidature/normalise.ts';
import { nomPrenom } from '../../../src-main/domain/texte/format.ts';

export const FILTRES = ['attendus', 'à noter', 'arrivés', 'absents', 'excusés'] as const;
export type FiltrePresence = (typeof FILTRES)[number];

/** Whether a line counts under a heading of the day. */
export function compteDans({ presence }: EntretienLigne, filtre: FiltrePresence): boolean {
  switch (filtre) {
    case 'attendus':
      return true;
    case 'à noter':
      return presence === null;
    case 'arrivés':
      return estRecu(presence);
    case 'absents':
      return presence === 'absent';
    case 'excusés':
      return presence === 'excusé';
  }
}

/** Whether each word typed begins a word of the name: three letters are enough. */
export function correspondAuNom(ligne: EntretienLigne, texte: string): boolean {
  const noms = normaliseNom(nomPrenom(ligne)).split(' ');
  return normaliseNom(texte)
    .split(' ')
    .every((mot) => noms.some((nom) => nom.startsWith(mot)));
}

/** Those expected at one hour: together in one séance, or each with a jury. */
export interface Groupe {
  readonly cle: string;
  readonly debut: string;
  readonly seance: { readonly domaineNom: string; readonly lieu: string } | null;
  readonly lignes: readonly EntretienAttendu[];
}

/** Lines come by hour; a séance makes a group of its own. */
export function grouper(lignes: readonly EntretienAttendu[]): Groupe[] {
  return [...Map.groupBy(lignes, ({ debut, seanceId }) => `${debut ?? ''} ${seanceId ?? ''}`)].map(([cle, groupe]) => {
    const [premiere] = groupe;
    const seance = premiere?.seanceId ? { domaineNom: premiere.domaineNom, lieu: premiere.lieu } : null;
    return { cle, debut: premiere?.debut ?? '', seance, lignes: groupe };
  });
}

/** Today when somebody is expected, else the next such day, else the last one. */
export const jourParDefaut = (jours: readonly JourAttendu[], aujourdhui: string): string | null =>
  jours.find(({ jour }) => jour >= aujourdhui)?.jour ?? jours.at(-1)?.jour ?? null;
