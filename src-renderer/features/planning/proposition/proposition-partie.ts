import type { InputOf } from '../../../../src-main/contract/index.ts';
import type { PropositionPlanning } from '../../../../src-main/contract/planning.ts';
import { indexInstance } from '../../../../src-main/domain/planning/index-instance.ts';
import { phraseConflit } from '../../../../src-main/domain/planning/phrase-conflit.ts';
import { placementsActuels } from '../../../../src-main/domain/planning/placements-actuels.ts';
import { verdict } from '../../../../src-main/domain/planning/verdict.ts';
import { pluriel } from '../../../../src-main/domain/texte/format.ts';
import type { Modele } from '../plan/modele.ts';

/** What of a proposal is left out of its adoption. */
export interface Exclus {
  readonly domaines: ReadonlySet<string>;
  readonly jours: ReadonlySet<string>;
}

export const AUCUN_EXCLU: Exclus = { domaines: new Set(), jours: new Set() };

type Partie = InputOf<'planning.adopter'>;

const joursSeances = ({ vue }: Pick<Modele, 'vue'>): ReadonlyMap<string, string> =>
  new Map(vue.seances.map(({ id, jour }) => [id, jour]));

/** The part of a proposal that concerns some domaines and days, ready to be adopted. A draft taken out counts on the day it leaves. */
export function partie(
  modele: Pick<Modele, 'entretiens' | 'vue'>,
  { placements, seances, retraits }: PropositionPlanning,
  exclus: Exclus,
): Partie {
  const jours = joursSeances(modele);
  const chosen = (entretien: string, jour: string | null | undefined): boolean =>
    !exclus.domaines.has(modele.entretiens.get(entretien)?.domaineId ?? '') && !exclus.jours.has(jour ?? '');
  return {
    placements: placements.filter(({ entretien, jour }) => chosen(entretien, jour)),
    seances: seances.filter(({ entretien, seance }) => chosen(entretien, jours.get(seance))),
    retraits: retraits.filter((entretien) => chosen(entretien, modele.entretiens.get(entretien)?.jour)),
  };
}

/**
 * Why a part cannot stand alone (H1–H7): somebody would come where the part left out was to make room. None for the
 * whole of a proposal, unless the plan has changed since.
 */
export function obstaclesPartie({ vue, noms, jurys }: Modele, { placements, retraits = [] }: Partie): string[] {
  const known = new Set(vue.instance.entretiens.map(({ id }) => id));
  const lost = placements.filter(({ entretien, jury }) => !known.has(entretien) || !jurys.has(jury)).length;
  if (lost > 0) return [`${pluriel(lost, 'placement n’a', 'placements n’ont')} plus d’élève ou de jury.`];
  const moved = new Set([...placements.map(({ entretien }) => entretien), ...retraits]);
  const kept = placementsActuels(vue.instance).filter(({ entretien }) => !moved.has(entretien));
  const index = indexInstance(vue.instance, [...kept, ...placements]);
  const phrases = placements.flatMap((placement) => {
    const [conflit] = verdict(index, placement).conflits;
    return conflit ? [phraseConflit(conflit, noms)] : [];
  });
  return [...new Set(phrases)];
}

export interface PartDomaine {
  readonly domaineId: string;
  readonly placements: number;
  readonly nonPlaces: number;
}

/** What a proposal brings to each domaine. */
export function partParDomaine(
  { entretiens }: Pick<Modele, 'entretiens'>,
  { placements, seances, nonPlaces }: PropositionPlanning,
): PartDomaine[] {
  const parts = new Map<string, { placements: number; nonPlaces: number }>();
  const part = (entretien: string) => {
    const domaineId = entretiens.get(entretien)?.domaineId ?? '';
    const known = parts.get(domaineId) ?? { placements: 0, nonPlaces: 0 };
    parts.set(domaineId, known);
    return known;
  };
  for (const { entretien } of [...placements, ...seances]) part(entretien).placements += 1;
  for (const { entretien } of nonPlaces) part(entretien).nonPlaces += 1;
  return [...parts].map(([domaineId, counts]) => ({ domaineId, ...counts }));
}

/** How many places a proposal gives or changes on each day, in order. */
export function partParJour(
  modele: Pick<Modele, 'vue'>,
  { placements, seances }: PropositionPlanning,
): (readonly [jour: string, placements: number])[] {
  const jours = joursSeances(modele);
  const counts = new Map<string, number>();
  for (const jour of [...placements.map((one) => one.jour), ...seances.map(({ seance }) => jours.get(seance) ?? '')])
    counts.set(jour, (counts.get(jour) ?? 0) + 1);
  return [...counts].toSorted((a, b) => a[0].localeCompare(b[0]));
}
