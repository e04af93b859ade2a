import type { Avis } from '../avis/avis.ts';
import type { NiveauAppreciation } from '../avis/rendu.ts';
import type { Presence } from '../planning/entretien.ts';

/** What is noted of one formation: its avis (R32), its letter (R16), and whether it was added (R33). */
export interface ResultatFormation {
  readonly formationId: string;
  readonly avis: Avis | null;
  readonly lettrePresentee: boolean | null;
  readonly ajoute: boolean;
}

/** All that a jury may write of one entretien (R16, R25, R28, R31–R33), and nothing else of it. */
export interface Resultat {
  readonly presence: Presence | null;
  readonly arrivee: string | null;
  readonly compteRendu: string;
  readonly appreciations: readonly { readonly critereId: string; readonly niveau: NiveauAppreciation }[];
  readonly formations: readonly ResultatFormation[];
}

export const RESULTAT_VIDE: Resultat = {
  presence: null,
  arrivee: null,
  compteRendu: '',
  appreciations: [],
  formations: [],
};

/** The kinds of fields that are compared one by one. */
export const NATURES_CHAMP = ['presence', 'compteRendu', 'appreciation', 'avis', 'lettre', 'ajout'] as const;
export type NatureChamp = (typeof NATURES_CHAMP)[number];

/** One result as fields of text, by key; an absent key is an empty field. Two results are equal when their fields are. */
export type Champs = ReadonlyMap<string, string>;

/** What a key speaks of: `avis f1` is the avis on the formation f1. */
export interface CleChamp {
  readonly nature: NatureChamp;
  /** Criterion or formation; null for presence and compte rendu. */
  readonly refId: string | null;
}

const cle = (nature: NatureChamp, refId: string): string => `${nature} ${refId}`;

/** The meaning of a key; null for a text that is none. */
export function lireCle(texte: string): CleChamp | null {
  const coupe = texte.indexOf(' ');
  const mot = coupe === -1 ? texte : texte.slice(0, coupe);
  const nature = NATURES_CHAMP.find((one) => one === mot);
  return nature ? { nature, refId: coupe === -1 ? null : texte.slice(coupe + 1) } : null;
}

/** Presence and hour of arrival are one field: one is never taken without the other. */
const presenceEcrite = ({ presence, arrivee }: Resultat): string =>
  presence === null ? '' : arrivee === null ? presence : `${presence}@${arrivee}`;

/** The fields of a result, empty ones left out. */
export function enChamps(resultat: Resultat): Champs {
  const champs: [string, string][] = [
    ['presence', presenceEcrite(resultat)],
    ['compteRendu', resultat.compteRendu.trim() === '' ? '' : resultat.compteRendu],
    ...resultat.appreciations.map(({ critereId, niveau }): [string, string] => [
      cle('appreciation', critereId),
      niveau,
    ]),
    ...resultat.formations.flatMap(({ formationId, avis, lettrePresentee, ajoute }): [string, string][] => [
      [cle('ajout', formationId), ajoute ? 'oui' : ''],
      [cle('avis', formationId), avis ?? ''],
      [cle('lettre', formationId), lettrePresentee === null ? '' : lettrePresentee ? 'oui' : 'non'],
    ]),
  ];
  return new Map(champs.filter(([, valeur]) => valeur !== ''));
}

function presenceLue(texte: string): Pick<Resultat, 'presence' | 'arrivee'> {
  if (texte === '') return { presence: null, arrivee: null };
  const [presence = '', arrivee = null] = texte.split('@');
  return { presence: presence as Presence, arrivee };
}

function idsDe(champs: Champs, natures: readonly NatureChamp[]): string[] {
  const ids = [...champs.keys()].flatMap((texte) => {
    const lue = lireCle(texte);
    return lue !== null && lue.refId !== null && natures.includes(lue.nature) ? [lue.refId] : [];
  });
  return [...new Set(ids)];
}

/** The way back from `enChamps`. */
export function enResultat(champs: Champs): Resultat {
  const lire = (nature: NatureChamp, refId: string): string => champs.get(cle(nature, refId)) ?? '';
  return {
    ...presenceLue(champs.get('presence') ?? ''),
    compteRendu: champs.get('compteRendu') ?? '',
    appreciations: idsDe(champs, ['appreciation']).map((critereId) => ({
      critereId,
      niveau: lire('appreciation', critereId) as NiveauAppreciation,
    })),
    formations: idsDe(champs, ['ajout', 'avis', 'lettre']).map((formationId) => {
      const lettre = lire('lettre', formationId);
      return {
        formationId,
        avis: (lire('avis', formationId) || null) as Avis | null,
        lettrePresentee: lettre === '' ? null : lettre === 'oui',
        ajoute: lire('ajout', formationId) === 'oui',
      };
    }),
  };
}

/** Whether anything was noted of it. */
export const estRempli = (resultat: Resultat): boolean => enChamps(resultat).size > 0;
