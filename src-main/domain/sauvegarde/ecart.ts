import { pluriel } from '../texte/format.ts';
import type { Comptes } from './sauvegarde.ts';

/** Of one kind of thing, between a backup and today. */
export interface EcartDepuis {
  /** Only in today's data: a restoration would lose them. */
  readonly ajoutes: number;
  /** Only in the backup: a restoration would bring them back. */
  readonly disparus: number;
  readonly changes: number;
}

export type Ecarts = Readonly<Record<keyof Comptes, EcartDepuis>>;

const NOMS: Readonly<Record<keyof Comptes, readonly [string, string]>> = {
  eleves: ['élève', 'élèves'],
  candidatures: ['candidature', 'candidatures'],
  entretiens: ['entretien placé', 'entretiens placés'],
  comptesRendus: ['compte rendu', 'comptes rendus'],
  convocations: ['convocation', 'convocations'],
};

export const CLES_COMPTES = Object.keys(NOMS) as (keyof Comptes)[];

/** « 12 comptes rendus, 3 élèves »; empty when there is nothing. */
export function direComptes(comptes: Comptes): string {
  return CLES_COMPTES.filter((cle) => comptes[cle] > 0)
    .map((cle) => pluriel(comptes[cle], ...NOMS[cle]))
    .join(', ');
}

const direUn = (ecarts: Ecarts, quoi: keyof EcartDepuis): string =>
  direComptes(Object.fromEntries(CLES_COMPTES.map((cle) => [cle, ecarts[cle][quoi]])) as unknown as Comptes);

/** The difference with today, as the sentences that are read before a restoration. */
export function direEcarts(ecarts: Ecarts): string[] {
  const phrases = [
    ['Ce qui a été ajouté depuis serait perdu', direUn(ecarts, 'ajoutes')],
    ['Ce qui a été modifié depuis reprendrait son ancien état', direUn(ecarts, 'changes')],
    ['Ce qui a été retiré depuis reviendrait', direUn(ecarts, 'disparus')],
  ] as const;
  const dites = phrases.flatMap(([debut, quoi]) => (quoi ? [`${debut}\u00a0: ${quoi}.`] : []));
  return dites.length > 0
    ? dites
    : ['Élèves, candidatures, entretiens, comptes rendus et convocations y sont les mêmes qu’aujourd’hui.'];
}
