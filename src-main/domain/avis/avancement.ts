import type { Mode } from '../campagne/campagne.ts';
import type { Presence } from '../planning/entretien.ts';
import { estAbsent, estRecu } from '../planning/presence.ts';
import type { Avis } from './avis.ts';

/**
 * Where the results of an entretien stand, for those who type them in. `sans objet`: nothing is due (collective,
 * absent, given up); `à venir`: not held yet; `à saisir`: held, nothing written; `incomplet`: begun; then `complet`
 * and `transmis`.
 */
export const AVANCEMENTS = ['sans objet', 'à venir', 'à saisir', 'incomplet', 'complet', 'transmis'] as const;
export type Avancement = (typeof AVANCEMENTS)[number];

export interface Resultats {
  readonly mode: Mode;
  readonly renonce: boolean;
  readonly jour: string | null;
  readonly presence: Presence | null;
  readonly compteRendu: string;
  readonly transmisLe: string | null;
  /** One per requested or added formation, null where not given yet. */
  readonly avis: readonly (Avis | null)[];
}

/**
 * R32: complete when the compte rendu is written and each formation has its avis. R27: nothing is ever due of a
 * collective one. An entretien of today or before whose presence nobody noted counts as held: on paper it often was,
 * and it must not vanish from the list [D].
 */
export function avancement(resultats: Resultats, aujourdhui: string): Avancement {
  const { mode, renonce, jour, presence, avis } = resultats;
  if (mode === 'collectif' || renonce || estAbsent(presence)) return 'sans objet';
  if (!estRecu(presence) && (jour === null || jour > aujourdhui)) return 'à venir';
  if (resultats.transmisLe !== null) return 'transmis';
  const ecrit = resultats.compteRendu.trim() !== '';
  if (ecrit && avis.length > 0 && avis.every((valeur) => valeur !== null)) return 'complet';
  return ecrit || avis.some((valeur) => valeur !== null) ? 'incomplet' : 'à saisir';
}

/** R30: whether something is still to be written, so that a due date matters. */
export const resteASaisir = (etat: Avancement): boolean => etat === 'à saisir' || etat === 'incomplet';
