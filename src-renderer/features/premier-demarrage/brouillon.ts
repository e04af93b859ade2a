import type { Mode } from '../../../src-main/domain/campagne/campagne.ts';
import type { ModeleCampagne } from '../../../src-main/domain/campagne/modele.ts';
import type { CampagneBrouillon } from '../../../src-main/domain/campagne/verifier-campagne.ts';
import type { EtablissementSaisi } from '../../../src-main/domain/campagne/verifier-etablissement.ts';
import { ETABLISSEMENT_VIDE } from '../../ui/champs-etablissement.tsx';

/** What has been typed so far; going back, changing one's mind about the preset or closing the window loses nothing. */
export interface Brouillon {
  readonly etape: number;
  readonly etablissement: EtablissementSaisi;
  readonly modeleId: string;
  /** What was typed under each preset. */
  readonly campagnes: Readonly<Record<string, CampagneBrouillon>>;
  /** Hosted domaines by name; null = the mode is still to be chosen. */
  readonly domaines: Readonly<Record<string, Mode | null>>;
}

const CLE = 'passpro.premier-demarrage';

const VIDE: Brouillon = {
  etape: 0,
  etablissement: ETABLISSEMENT_VIDE,
  modeleId: 'nouvelle',
  campagnes: {},
  domaines: {},
};

export function lireBrouillon(): Brouillon {
  try {
    return { ...VIDE, ...(JSON.parse(localStorage.getItem(CLE) ?? '{}') as Partial<Brouillon>) };
  } catch {
    // A draft that is unreadable is begun anew.
    return VIDE;
  }
}

export const garderBrouillon = (brouillon: Brouillon): void => localStorage.setItem(CLE, JSON.stringify(brouillon));

export const oublierBrouillon = (): void => localStorage.removeItem(CLE);

export const campagneDe = (brouillon: Brouillon, modele: ModeleCampagne): CampagneBrouillon =>
  brouillon.campagnes[modele.id] ?? modele.campagne;
