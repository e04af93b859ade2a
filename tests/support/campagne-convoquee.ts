import { indexInstance } from '../../src-main/domain/planning/index-instance.ts';
import { placementsActuels } from '../../src-main/domain/planning/placements-actuels.ts';
import { propositions } from '../../src-main/domain/planning/propositions.ts';
import type { TestApp } from './app.ts';

/** What these acts need of an application: a test's own, or one behind a host. */
export type Demandeur = Pick<TestApp, 'ask'>;

/** Plans everybody who has no place; answers how many stay without one. */
export async function planifierTout({ ask }: Demandeur): Promise<number> {
  const { placements, seances, retraits, nonPlaces } = await ask('planning.proposer', {
    portee: { etendue: 'à placer' },
  });
  await ask('planning.adopter', { placements: [...placements], seances: [...seances], retraits: [...retraits] });
  return nonPlaces.length;
}

/** Issues every letter that is due; answers how many. */
export async function emettreTout({ ask }: Demandeur): Promise<number> {
  const dues = (await ask('convocations.lister', {})).filter(({ motif }) => motif !== null);
  return (await ask('convocations.emettre', { entretienIds: dues.map(({ id }) => id) })).emises;
}

/** Moves an individual entretien to another free place that breaks no rule. */
export async function deplacerAilleurs({ ask }: Demandeur, entretienId: string): Promise<void> {
  const { instance, entretiens } = await ask('planning.lire', {});
  const vue = entretiens.find(({ id }) => id === entretienId);
  // What is convened does not move by itself: it is asked for here.
  const mobile = {
    ...instance,
    entretiens: instance.entretiens.map(({ fige, ...autre }) =>
      autre.id === entretienId && fige ? { ...autre, actuel: fige } : { ...autre, ...(fige && { fige }) },
    ),
  };
  const libre = propositions(indexInstance(mobile, placementsActuels(mobile)), entretienId).find(
    ({ jour, debut }) => jour !== vue?.jour || debut !== vue.debut,
  );
  if (!libre) throw new Error(`No other place for ${entretienId}`);
  await ask('planning.placer', { entretienId, juryId: libre.jury, jour: libre.jour, debut: libre.debut });
}

/** Individual entretiens to move: so many of each of the first origines that have enough. */
export async function choisirParOrigine({ ask }: Demandeur, nombres: readonly number[]): Promise<string[]> {
  const { entretiens } = await ask('planning.lire', {});
  const lignes = await ask('convocations.lister', {});
  const individuels = new Set(entretiens.flatMap(({ id, mode }) => (mode === 'individuel' ? id : [])));
  const groupes = [
    ...Map.groupBy(
      lignes.filter(({ id }) => individuels.has(id)),
      ({ origineId }) => origineId,
    ).values(),
  ];
  return nombres.flatMap((nombre, rang) => {
    // One entretien a pupil: five letters are five pupils.
    const siens = [...new Map((groupes[rang] ?? []).map((ligne) => [ligne.candidatId, ligne.id])).values()];
    if (siens.length < nombre) throw new Error(`Origine ${rang} has ${siens.length} pupils only`);
    return siens.slice(0, nombre);
  });
}
