import { nettoyerLigne } from '../texte/nettoyer.ts';

/** Why a backup was made; those « avant … » stand before an act that changes much at once. */
export const MOTIFS_SAUVEGARDE = [
  'fermeture',
  'travail',
  'demande',
  'avant import',
  'avant planning',
  'avant migration',
  'avant restauration',
  'avant effacement',
] as const;
export type MotifSauvegarde = (typeof MOTIFS_SAUVEGARDE)[number];

export const LIBELLES_MOTIFS: Readonly<Record<MotifSauvegarde, string>> = {
  fermeture: 'à la fermeture',
  travail: 'après deux heures de travail',
  demande: 'à votre demande',
  'avant import': 'avant un import',
  'avant planning': 'avant un planning adopté',
  'avant migration': 'avant une mise à jour',
  'avant restauration': 'avant une restauration',
  'avant effacement': 'avant un effacement',
};

export const estAvant = (motif: MotifSauvegarde): boolean => motif.startsWith('avant');

/** What is counted of a campaign to say what a backup holds: never a name. */
export interface Comptes {
  readonly eleves: number;
  readonly candidatures: number;
  readonly entretiens: number;
  readonly comptesRendus: number;
  readonly convocations: number;
}

/** What a backup says of itself. */
export interface Manifeste {
  /** Of the format of the backup. */
  readonly version: 1;
  /** ISO instant. */
  readonly faiteLe: string;
  readonly motif: MotifSauvegarde;
  readonly campagne: { readonly id: string; readonly nom: string };
  readonly lycee: { readonly uai: string; readonly nom: string };
  readonly comptes: Comptes;
  /** Writes that the data held: tells whether anything changed since. */
  readonly ecritures: number;
  /** File name → SHA-256, in hexadecimal. */
  readonly fichiers: Readonly<Record<string, string>>;
}

export const SUFFIXE_SAUVEGARDE = '.sauvegarde';

/** The words of a campaign's name that any file system takes. */
function motsDuNom(campagne: string): string {
  const mots = nettoyerLigne(campagne)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{ASCII}]|[^\w]+/gu, '-')
    .replaceAll(/-+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60);
  return mots || 'campagne';
}

/** « modele-<campagne>.json »: what is kept of a campaign that was erased. */
export const nomModele = (campagne: string): string => `modele-${motsDuNom(campagne)}.json`;

/** « passpro-<campagne>-<date>.sauvegarde », with the date to the second; `rang` tells apart those of one second. */
export const nomSauvegarde = (campagne: string, instant: Date, rang = 1): string =>
  `passpro-${motsDuNom(campagne)}-${instant.toISOString().replaceAll(':', '-').slice(0, 19)}${rang > 1 ? `-${rang}` : ''}${SUFFIXE_SAUVEGARDE}`;
