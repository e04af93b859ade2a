import type { Output } from '../../contract/operation.ts';
import type { PlacementSeance, planningOperations } from '../../contract/planning.ts';
import { Refus } from '../../contract/refus.ts';
import { findHorsFenetre, phraseHorsFenetre } from '../../domain/planning/fenetre.ts';
import { indexInstance, need, type IndexPlanning } from '../../domain/planning/index-instance.ts';
import type { Placement } from '../../domain/planning/instance.ts';
import { createNoms } from '../../domain/planning/registre-noms.ts';
import { phraseConflit } from '../../domain/planning/phrase-conflit.ts';
import { sansPreavis } from '../../domain/planning/placement-manuel.ts';
import { placementsActuels } from '../../domain/planning/placements-actuels.ts';
import { verdict } from '../../domain/planning/verdict.ts';
import { pluriel } from '../../domain/texte/format.ts';
import type { WriteStore } from '../../store/types.ts';
import type { Contexte } from '../handler.ts';
import { SANS_PLACE } from '../../domain/planning/entretien.ts';
import { lireDonnees, registreNoms, type DonneesPlanning } from '../lectures/donnees-planning.ts';
import { buildInstance } from '../lectures/instance.ts';
import { noterAbsences, SANS_PRESENCE } from '../ecritures/noter-absence.ts';
import { colonnesSeance, refuserSeance, trouverSeance } from './placer-en-seance.ts';
import { oublierProposition } from './propositions-gardees.ts';
import { refuserTenus, trouverEntretien } from '../lectures/trouver-entretien.ts';

type Op = (typeof planningOperations)['planning.adopter'];

type Moment = Pick<Contexte, 'aujourdhui' | 'maintenant'>;

/** What is accepted of a proposal. */
export interface Adoption {
  readonly placements: readonly Placement[];
  readonly seances: readonly PlacementSeance[];
  readonly retraits: readonly string[];
}

/** The plan has changed since the proposal was made. */
export const PERIMEE = 'La proposition ne convient plus au planning d’aujourd’hui : relancez la planification.';

/** The plan once the accepted placements are in it. */
function indexAdopte(donnees: DonneesPlanning, { placements, retraits }: Adoption): IndexPlanning {
  // Those who are told of the proposal were given the notice when it was made.
  const instance = sansPreavis(buildInstance(donnees));
  const free = new Set(instance.entretiens.filter(({ fige }) => !fige).map(({ id }) => id));
  const jurys = new Set(donnees.jurys.map(({ id }) => id));
  const moved = new Set([...placements.map(({ entretien }) => entretien), ...retraits]);
  const usable = [...moved].every((id) => free.has(id)) && placements.every(({ jury }) => jurys.has(jury));
  if (!usable || moved.size !== placements.length + retraits.length) throw new Refus('proposition périmée', PERIMEE);
  const kept = placementsActuels(instance).filter(({ entretien }) => !moved.has(entretien));
  return indexInstance(instance, [...kept, ...placements]);
}

/** Every accepted placement obeys H1–H13 and R24, in the plan as it is now. @throws Refus */
export function verifierPlacements(
  donnees: DonneesPlanning,
  index: IndexPlanning,
  placements: readonly Placement[],
): void {
  const noms = createNoms(registreNoms(donnees));
  for (const placement of placements) {
    const hors = findHorsFenetre(donnees, placement.jour);
    const [conflit] = verdict(index, placement).conflits;
    const phrase = conflit ? phraseConflit(conflit, noms) : hors && phraseHorsFenetre(hors);
    if (phrase) throw new Refus('proposition périmée', `${PERIMEE} ${phrase}`, { entretien: placement.entretien });
  }
}

/**
 * Accepts an automatic plan, whole or in part, as one act. Each placement is judged again inside the transaction: the
 * plan may have changed since the proposal. @throws Refus; nothing is then written
 */
export async function adopter(tx: WriteStore, input: Adoption, ctx: Moment): Promise<Output<Op>> {
  const { placements, seances, retraits } = input;
  const donnees = await lireDonnees(tx, ctx);
  const total = placements.length + seances.length;
  if (total === 0) throw new Refus('rien à adopter', 'Cette proposition ne place personne : rien à adopter.');
  const index = indexAdopte(donnees, input);
  verifierPlacements(donnees, index, placements);
  const entretiens = [...placements, ...seances].map(({ entretien }) => trouverEntretien(donnees, entretien));
  refuserTenus(donnees, entretiens);
  await noterAbsences(tx, entretiens);
  await tx.update(
    'entretien',
    retraits.map((id) => ({ id, ...SANS_PLACE })),
  );
  await tx.update(
    'entretien',
    placements.map(({ entretien, jury, jour, debut }) => ({
      id: entretien,
      ...SANS_PRESENCE,
      juryId: jury,
      seanceId: null,
      jour,
      debut,
      dureeMinutes: need(index.entretiens, entretien).dureeMinutes,
      motifForce: null,
    })),
  );
  await adopterSeances(tx, seances, ctx);
  await oublierProposition(tx, { id: null });
  tx.nommer(`adopter le planning de ${pluriel(total, 'entretien')}`);
  return { places: total };
}

/** Judged on the rows as the individual placements have just left them. */
async function adopterSeances(tx: WriteStore, seances: readonly PlacementSeance[], ctx: Moment): Promise<void> {
  const donnees = await lireDonnees(tx, ctx);
  for (const [seanceId, group] of Map.groupBy(seances, ({ seance }) => seance)) {
    const seance = trouverSeance(donnees, seanceId);
    const entretiens = group.map(({ entretien }) => trouverEntretien(donnees, entretien));
    const [derogation] = refuserSeance(donnees, seance, entretiens);
    if (derogation !== undefined) throw new Refus('proposition périmée', `${PERIMEE} ${derogation}`);
    await tx.update(
      'entretien',
      entretiens.map(({ id }) => ({ id, ...colonnesSeance(seance) })),
    );
  }
}
