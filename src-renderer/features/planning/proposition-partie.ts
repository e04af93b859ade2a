import type { InputOf } from '../../../src-main/contract/index.ts';
import type { PropositionPlanning } from '../../../src-main/contract/planning.ts';
import type { Modele } from './modele.ts';

/** The part of a proposal that concerns some domaines, ready to be adopted. */
export function partie(
  { entretiens }: Pick<Modele, 'entretiens'>,
  { placements, seances, retraits }: PropositionPlanning,
  domaines: ReadonlySet<string>,
): InputOf<'planning.adopter'> {
  const chosen = (entretien: string): boolean => domaines.has(entretiens.get(entretien)?.domaineId ?? '');
  return {
    placements: placements.filter(({ entretien }) => chosen(entretien)),
    seances: seances.filter(({ entretien }) => chosen(entretien)),
    retraits: retraits.filter(chosen),
  };
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
