import type { Input, Output } from '../../contract/operation.ts';
import type { planningOperations } from '../../contract/planning.ts';
import { Refus } from '../../contract/refus.ts';
import type { Seance } from '../../domain/organisation/organisation.ts';
import type { Entretien } from '../../domain/planning/entretien.ts';
import { indexInstance } from '../../domain/planning/index-instance.ts';
import { createNoms } from '../../domain/planning/registre-noms.ts';
import { jugerSeance, type ContexteSeance } from '../../domain/planning/placement-seance.ts';
import { placementsActuels } from '../../domain/planning/placements-actuels.ts';
import { formatHeure, formatJourCourt } from '../../domain/texte/format.ts';
import { estAbsent } from '../../domain/planning/presence.ts';
import type { WriteStore } from '../../store/types.ts';
import type { Contexte } from '../handler.ts';
import { lireDonnees, registreNoms, type DonneesPlanning } from '../lectures/donnees-planning.ts';
import { buildInstance } from '../lectures/instance.ts';
import { noterAbsences, SANS_PRESENCE } from '../ecritures/noter-absence.ts';
import { nommerEntretiens, refuserTenus, trouverEntretien } from '../lectures/trouver-entretien.ts';

type Op = (typeof planningOperations)['planning.placerEnSeance'];

/** What `jugerSeance` reads, from the rows. */
export function contexteSeance(donnees: DonneesPlanning): ContexteSeance {
  const instance = buildInstance(donnees);
  return {
    index: indexInstance(instance, placementsActuels(instance)),
    fenetre: donnees,
    noms: createNoms(registreNoms(donnees)),
  };
}

/** Columns of an entretien held in a collective séance (R27), with the reason of a rule overridden (R24). */
export const colonnesSeance = (seance: Seance, motifForce: string | null = null) => ({
  ...SANS_PRESENCE,
  juryId: null,
  seanceId: seance.id,
  jour: seance.jour,
  debut: seance.debut,
  dureeMinutes: seance.dureeMinutes,
  motifForce,
});

export function trouverSeance(donnees: DonneesPlanning, seanceId: string): Seance {
  const seance = donnees.seances.find(({ id }) => id === seanceId);
  if (!seance)
    throw new Refus('séance introuvable', 'Cette séance n’existe plus : le planning affiché va se mettre à jour.');
  return seance;
}

/**
 * Answers what only a written reason allows (R24), the same for all. @throws Refus with the first reason why one of them
 * cannot attend.
 */
export function refuserSeance(donnees: DonneesPlanning, seance: Seance, entretiens: readonly Entretien[]): string[] {
  const contexte = contexteSeance(donnees);
  const chosen = new Set(entretiens.map(({ id }) => id));
  const others = donnees.entretiens.filter(
    (other) => other.seanceId === seance.id && !chosen.has(other.id) && !estAbsent(other.presence),
  );
  const derogations = new Set<string>();
  for (const [rank, entretien] of entretiens.entries()) {
    const jugement = jugerSeance(contexte, {
      seance,
      candidat: entretien.candidatId,
      domaine: entretien.domaineId,
      seanceActuelle: estAbsent(entretien.presence) ? null : entretien.seanceId,
      inscrits: others.length + rank,
    });
    const [phrase] = jugement.refus;
    if (phrase !== undefined) throw new Refus('placement impossible', phrase, { entretien: entretien.id });
    for (const derogation of jugement.derogations) derogations.add(derogation);
  }
  return [...derogations];
}

/**
 * R27: pupils into a collective séance, as one act; a written reason overrides the window (R24). @throws Refus; nothing
 * is then written
 */
export async function placerEnSeance(tx: WriteStore, input: Input<Op>, ctx: Contexte): Promise<Output<Op>> {
  const { entretienIds, seanceId, motifForce } = input;
  const donnees = await lireDonnees(tx, ctx);
  const seance = trouverSeance(donnees, seanceId);
  const entretiens = [...new Set(entretienIds)].map((id) => trouverEntretien(donnees, id));
  refuserTenus(donnees, entretiens);
  const [derogation] = refuserSeance(donnees, seance, entretiens);
  if (derogation !== undefined && motifForce === undefined) throw new Refus('motif nécessaire', derogation);
  const motif = derogation !== undefined && motifForce !== undefined ? motifForce : null;
  tx.nommer(
    `placer ${nommerEntretiens(donnees, entretiens)} en séance, ${formatJourCourt(seance.jour)} à ${formatHeure(seance.debut)}${motif === null ? '' : ' (règle forcée)'}`,
  );
  await noterAbsences(tx, entretiens);
  await tx.update(
    'entretien',
    entretiens.map(({ id }) => ({ id, ...colonnesSeance(seance, motif) })),
  );
  return { places: entretiens.length, change: null };
}
