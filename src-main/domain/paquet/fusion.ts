import { LONGUEUR_MAX } from '../avis/compte-rendu.ts';
import type { Champs } from './resultat.ts';

/** `pris`: changed there only; `gardé`: changed here only; `conflit`: changed on both sides, differently. */
export type SortChamp = 'pris' | 'gardé' | 'conflit';

/** What is done with a conflict. */
export const CHOIX_CONFLIT = ['ici', 'là', 'les deux'] as const;
export type ChoixConflit = (typeof CHOIX_CONFLIT)[number];

/** One field on which the two sides differ. */
export interface ChampCompare {
  readonly cle: string;
  readonly sort: SortChamp;
  /** What both sides started from. */
  readonly base: string;
  readonly ici: string;
  readonly la: string;
}

/** One entretien as it was at the export, as it is here, as it comes back. */
export interface TroisEtats {
  readonly base: Champs;
  readonly ici: Champs;
  readonly la: Champs;
}

/** The order in which fields are compared and shown: that of the form. */
const RANGS = ['presence', 'ajout', 'lettre', 'appreciation', 'compteRendu', 'avis'];

const rang = (cle: string): number => RANGS.indexOf(cle.split(' ', 1)[0] ?? '');

/**
 * [D] Three-way comparison, field by field: what changed on one side only is that side's; what changed on both sides
 * without ending equal is a conflict, which nobody but the user settles. Fields on which the sides agree are left out.
 */
export function comparer({ base, ici, la }: TroisEtats): ChampCompare[] {
  const cles = [...new Set([...base.keys(), ...ici.keys(), ...la.keys()])].toSorted((a, b) => rang(a) - rang(b));
  return cles.flatMap((cle) => {
    const champ = { cle, base: base.get(cle) ?? '', ici: ici.get(cle) ?? '', la: la.get(cle) ?? '' };
    if (champ.ici === champ.la) return [];
    const sort: SortChamp = champ.ici === champ.base ? 'pris' : champ.la === champ.base ? 'gardé' : 'conflit';
    return [{ ...champ, sort }];
  });
}

/** Two comptes rendus one after the other, the second under a line that says where it comes from. */
export function garderLesDeux(ici: string, la: string, separateur: string): string {
  if (ici === '' || la.includes(ici)) return la;
  if (la === '' || ici.includes(la)) return ici;
  return `${ici.trimEnd()}\n\n${separateur}\n${la.trimStart()}`;
}

/** What may be done with a conflict: a text can be kept from both sides while it fits in a compte rendu (R31). */
export function choixPossibles(champ: ChampCompare, separateur: string): readonly ChoixConflit[] {
  const deux = champ.cle === 'compteRendu' && garderLesDeux(champ.ici, champ.la, separateur).length <= LONGUEUR_MAX;
  return deux ? CHOIX_CONFLIT : ['ici', 'là'];
}

/** What is proposed: keeping both texts. Anything else has to be chosen, and null says so. */
export const choixPropose = (possibles: readonly ChoixConflit[]): ChoixConflit | null =>
  possibles.includes('les deux') ? 'les deux' : null;

/**
 * R33: a formation added on one side and taken away on the other stays when something of it is kept: an avis that nobody
 * could see would be lost.
 */
function garderAjouts(champs: Map<string, string>, { ici, la }: TroisEtats): void {
  const ajouts = new Set([...ici.keys(), ...la.keys()].filter((cle) => cle.startsWith('ajout ') && !champs.has(cle)));
  for (const ajout of ajouts) {
    const notes = ['avis', 'lettre'].map((nature) => ajout.replace('ajout', nature)).filter((cle) => champs.has(cle));
    const prises = notes.some((cle) => champs.get(cle) !== ici.get(cle));
    if (prises || (ici.has(ajout) && notes.length > 0)) champs.set(ajout, 'oui');
  }
}

/**
 * The result once every conflict has its choice. A conflict without a choice keeps what is here. Nothing of what is
 * here changes but the fields that are taken.
 */
export function fusionner(etats: TroisEtats, choix: ReadonlyMap<string, ChoixConflit>, separateur: string): Champs {
  const champs = new Map(etats.ici);
  const poser = (cle: string, valeur: string): void => {
    if (valeur === '') champs.delete(cle);
    else champs.set(cle, valeur);
  };
  for (const { cle, sort, ici, la } of comparer(etats)) {
    const voulu = sort === 'pris' ? 'là' : sort === 'conflit' ? (choix.get(cle) ?? 'ici') : 'ici';
    if (voulu === 'là') poser(cle, la);
    if (voulu === 'les deux') poser(cle, garderLesDeux(ici, la, separateur));
  }
  garderAjouts(champs, etats);
  return champs;
}

/** R28: an absence cannot stand beside a compte rendu, an avis or a level of the grid: one of them is wrong. */
export function absenceContredite(champs: Champs): boolean {
  const presence = champs.get('presence') ?? '';
  if (!/^(absent|excusé)/.test(presence)) return false;
  return [...champs.keys()].some((cle) => /^(compteRendu|avis|appreciation)\b/.test(cle));
}
