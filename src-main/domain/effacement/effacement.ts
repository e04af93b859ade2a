import { addJours } from '../date/jour.ts';
import { jourDuPoste } from '../date/temps-du-poste.ts';
import { formatJour } from '../texte/format.ts';
import { normaliseNom } from '../candidature/normalise.ts';

/** safety.md §4: that a pupil was erased, when, by whom, of how many rows; never of whom. */
export interface Effacement {
  readonly id: string;
  /** ISO instant. */
  readonly faitLe: string;
  /** As the account was called; empty without one. */
  readonly compteNom: string;
  readonly poste: string;
  readonly lignes: number;
  /** Whether no byte of the pupil is left in the data file. */
  readonly epure: boolean;
}

/** [D] Days after which no backup of before an erasure is kept, as long as the weekly ones of a campaign that works. */
const JOURS_DES_SAUVEGARDES = 56;

export const sauvegardesPartiesLe = ({ faitLe }: Pick<Effacement, 'faitLe'>): string =>
  addJours(jourDuPoste(new Date(faitLe)), JOURS_DES_SAUVEGARDES);

interface Faite {
  readonly faiteLe: string;
}

/** The erasures that a backup is older than: it still holds those pupils. */
export const effacementsDepuis = <T extends Pick<Effacement, 'faitLe'>>(
  effacements: readonly T[],
  { faiteLe }: Faite,
): T[] => effacements.filter(({ faitLe }) => faiteLe < faitLe);

/** Read before a backup of before an erasure is put back. */
export const direEffacement = (faitLe: string): string =>
  `Cette sauvegarde contient encore un élève effacé le ${formatJour(jourDuPoste(new Date(faitLe)))}\u00a0: la restaurer le ramènerait.`;

/** Whether a backup still holds a pupil erased so long ago that it may no longer be kept. */
export const tientTropLongtemps = (
  effacements: readonly Pick<Effacement, 'faitLe'>[],
  sauvegarde: Faite,
  aujourdhui: string,
): boolean =>
  effacementsDepuis(effacements, sauvegarde).some((effacement) => sauvegardesPartiesLe(effacement) <= aujourdhui);

/** Whatever the case, the accents, the kind of blanks and of apostrophes; to the letter where there is nothing else. */
const estTape = (nom: string, saisi: string): boolean =>
  normaliseNom(nom) === '' ? nom === saisi : normaliseNom(nom) === normaliseNom(saisi);

/** What is typed to confirm: « prénom nom » or « nom prénom ». */
export const estSonNom = ({ nom, prenom }: { readonly nom: string; readonly prenom: string }, saisi: string): boolean =>
  [`${nom} ${prenom}`, `${prenom} ${nom}`].some((sien) => estTape(sien, saisi));

/** What is typed to confirm that a campaign is erased. */
export const estNomDeCampagne = ({ nom }: { readonly nom: string }, saisi: string): boolean => estTape(nom, saisi);
