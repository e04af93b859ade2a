import { Refus } from '../../contract/refus.ts';
import type { EtatPorte, Preuve } from '../../contract/securite.ts';
import { type Acces, SEUL } from '../../domain/acces/droits.ts';
import type { Compte } from '../../domain/acces/compte.ts';
import type { Auteur } from '../../domain/journal/registre.ts';
import type { OpenKeys } from '../../keys/open-keys.ts';
import type { Stretch } from '../../keys/password.ts';

/** The keys of the open data, as their host holds them. */
export interface Garde {
  readonly cles: () => OpenKeys;
  /** One change after the other; on the disk when this resolves, or nothing changed. */
  readonly changer: (faire: (cles: OpenKeys) => OpenKeys | Promise<OpenKeys>) => Promise<void>;
  readonly etirer: Stretch;
  /** Wrong tries in a row before the data opened. */
  readonly rates: () => number;
}

/** The door of the data, which answers whether they are open or not. */
export interface Porte {
  readonly etat: () => Promise<EtatPorte>;
  readonly ouvrir: (preuve: Preuve) => Promise<void>;
  readonly fermer: () => Promise<void>;
}

/** Data whose host keeps the key by itself: they stay open. */
export const TOUJOURS_OUVERTE: Porte = {
  etat: () =>
    Promise.resolve({ ouverte: true, moyens: [], attendre: 0, ouvert: { compte: null, acces: SEUL, verrouillage: 0 } }),
  ouvrir: () => Promise.resolve(),
  fermer: () =>
    Promise.reject(new Refus('sans verrou', 'Ces données ne se verrouillent pas\u00a0: fermez la fenêtre.')),
};

/** Who has opened: null for who sits alone, or holds the clé de secours. */
export const compteDe = ({ compte, contents }: OpenKeys): Compte | null =>
  contents.comptes.find(({ id }) => id === compte) ?? null;

/** Who is written down beside what is done. */
export function auteurDe(garde: Garde | undefined, poste: string): Auteur {
  const compte = garde && compteDe(garde.cles());
  return { compteId: compte?.id ?? null, compteNom: compte?.nom ?? '', poste };
}

export function accesDe(garde: Garde | undefined): Acces {
  const cles = garde?.cles();
  const compte = cles && compteDe(cles);
  return cles && compte ? { ...SEUL, role: compte.role, secretariatLit: cles.contents.secretariatLit } : SEUL;
}
