import type { Conflit, Gene } from './conflit.ts';
import { findHorsFenetre, phraseHorsFenetre, type FenetreEntretiens, type HorsFenetre } from './fenetre.ts';
import { need, type IndexPlanning } from './index-instance.ts';
import type { EntretienInstance, Instance, Placement } from './instance.ts';
import { phraseConflit, type Noms } from './phrase-conflit.ts';
import { estAVenir } from './creneaux-restants.ts';
import { verdict } from './verdict.ts';

/** A rule that a written reason may override. */
export type Derogation = HorsFenetre | Forcable;

type Forcable = Extract<Conflit, { regle: 'H4' | 'H7' | 'H8' | 'H10' | 'H11' | 'H13' }>;

/** What a placement by hand meets: what forbids it, what a written reason would allow, what is merely awkward. */
export interface Jugement {
  readonly refus: readonly Conflit[];
  readonly derogations: readonly Derogation[];
  readonly genes: readonly Gene[];
}

/**
 * Rules that a person may override with a written reason: the window (R24), somebody's availability (H4, H8, H11), the
 * pauses of a jury and of its members (H7, H10), an hour that is over (H13), all agreements between people. Two
 * entretiens at once (H2, H3, H9), a jury that does not sit or does not have the domaine (H1), a room that a pupil cannot
 * enter (H5) and a conflict of interest (H12) are facts: the data is to be corrected instead.
 */
export const estForcable = (conflit: Conflit): conflit is Forcable =>
  ['H4', 'H7', 'H8', 'H10', 'H11', 'H13'].includes(conflit.regle);

/**
 * H13 by hand: he who is expected earlier that day is there, and needs no notice to wait; a whole day that is over is
 * told once, by R24.
 */
function opposableALaMain(index: IndexPlanning, hors: HorsFenetre | null, { entretien, jour, debut }: Placement) {
  const { actuel } = need(index.entretiens, entretien);
  const attend = actuel?.jour === jour && actuel.debut <= debut;
  return (conflit: Conflit): boolean =>
    conflit.regle !== 'H13' ||
    conflit.cause === 'avance' ||
    (hors?.cause !== 'passé' && !(attend && estAVenir({ jour, debut }, conflit.maintenant)));
}

const withoutFige = ({ fige, ...entretien }: EntretienInstance): EntretienInstance =>
  fige ? { ...entretien, actuel: fige } : entretien;

/**
 * H6 binds the automatic planner. By hand, a convoked or pinned entretien may be moved (it is then to be convoked
 * again): the instance in which the named entretiens are free.
 */
export const libererFiges = (instance: Instance, entretiens: ReadonlySet<string>): Instance => ({
  ...instance,
  entretiens: instance.entretiens.map((entretien) =>
    entretiens.has(entretien.id) ? withoutFige(entretien) : entretien,
  ),
});

/** The plan as it is for those who are asked on the spot: only an hour that is over is refused (H13). */
export const sansPreavis = (instance: Instance): Instance => ({
  ...instance,
  reglages: { ...instance.reglages, preavisMinutes: 0 },
});

/**
 * Judges one placement by hand. The index must come from an instance in which the moved entretien is free. Opening a
 * half-day of a jury is a choice of the hand that does it, not an awkwardness to tell it; propositions do tell it.
 */
export function jugerPlacement(index: IndexPlanning, fenetre: FenetreEntretiens, placement: Placement): Jugement {
  const { conflits: tous, genes } = verdict(index, placement);
  const hors = findHorsFenetre(fenetre, placement.jour);
  const conflits = tous.filter(opposableALaMain(index, hors, placement));
  return {
    refus: conflits.filter((conflit) => !estForcable(conflit)),
    derogations: [...(hors ? [hors] : []), ...conflits.filter(estForcable)],
    genes: genes.filter(({ gene }) => gene !== 'nouvelle-demi-journee'),
  };
}

/** The override as one French sentence. */
export const phraseDerogation = (derogation: Derogation, noms: Noms): string =>
  derogation.regle === 'R24' ? phraseHorsFenetre(derogation) : phraseConflit(derogation, noms);
