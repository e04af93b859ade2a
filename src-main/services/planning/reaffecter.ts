import type { Input, Output } from '../../contract/operation.ts';
import type { AbsenceDeclaree, planningOperations } from '../../contract/planning.ts';
import { Refus } from '../../contract/refus.ts';
import { estAbsentCeJour, retrancher, sansAbsents } from '../../domain/planning/absence.ts';
import type { Plage } from '../../domain/organisation/organisation.ts';
import { toHeure, toMinutes } from '../../domain/date/heure.ts';
import { indexInstance, need } from '../../domain/planning/index-instance.ts';
import { sansPreavis } from '../../domain/planning/placement-manuel.ts';
import { placementsActuels } from '../../domain/planning/placements-actuels.ts';
import { pluriel } from '../../domain/texte/format.ts';
import { estRecu } from '../../domain/planning/presence.ts';
import type { WriteStore } from '../../store/types.ts';
import { supprimerJury } from '../ecritures/supprimer-jury.ts';
import { SANS_PLACE } from '../../domain/planning/entretien.ts';
import type { Contexte } from '../handler.ts';
import { lireAbsence, nomDe, nommerAbsence } from './absence.ts';
import { PERIMEE, verifierPlacements } from './adopter.ts';
import { lireDonnees, type DonneesPlanning } from '../lectures/donnees-planning.ts';
import { buildInstance } from '../lectures/instance.ts';
import { SANS_PRESENCE } from '../ecritures/noter-absence.ts';

type Op = (typeof planningOperations)['planning.reaffecter'];

/** Hours of the absence that the jury has not already used: what was held stays within a plage (H1). */
function heuresAFermer(
  donnees: DonneesPlanning,
  { juryId, jour }: Pick<Plage, 'juryId' | 'jour'>,
  { debut, fin }: AbsenceDeclaree,
) {
  const held = donnees.entretiens.filter((one) => one.juryId === juryId && one.jour === jour && estRecu(one.presence));
  const ends = held.map((one) => toHeure(toMinutes(one.debut ?? debut) + (one.dureeMinutes ?? 0)));
  return { debut: ends.reduce((last, end) => (end > last ? end : last), debut), fin };
}

/** Closes the plages, so that nothing is planned there again. */
async function fermerPlages(
  tx: WriteStore,
  donnees: DonneesPlanning,
  { absence, jurys, newId }: { absence: AbsenceDeclaree; jurys: ReadonlySet<string>; newId: () => string },
): Promise<void> {
  for (const plage of donnees.plages.filter(
    ({ juryId, jour }) => jurys.has(juryId) && estAbsentCeJour(absence, jour),
  )) {
    const { debut, fin } = heuresAFermer(donnees, plage, absence);
    if (debut >= fin) continue;
    const [first, ...others] = retrancher(plage, debut, fin);
    if (!first) await tx.remove('plage', [plage.id]);
    else await tx.update('plage', [{ id: plage.id, debut: first.debut, fin: first.fin }]);
    await tx.insert(
      'plage',
      others.map((other) => ({ ...other, id: newId() })),
    );
  }
}

/** What becomes of those whom a jury that goes would have received. */
function suite(deplaces: number, retires: number): string {
  const parts = [
    deplaces > 0 ? `${pluriel(deplaces, 'entretien déplacé', 'entretiens déplacés')}` : '',
    retires > 0 ? `${pluriel(retires, 'remis à placer', 'remis à placer')}` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

/**
 * Adopts a reassignment as one act: the plages of the absence are closed, every entretien of those hours goes where the
 * proposal says or waits for a place, announced ones included (H6 does not bind the hand). Judged again on the plan as
 * it is now. @throws Refus; nothing is then written
 */
export async function reaffecter(tx: WriteStore, input: Input<Op>, ctx: Contexte): Promise<Output<Op>> {
  const { absence, placements, retraits } = input;
  const donnees = await lireDonnees(tx, ctx);
  const actuelle = sansPreavis(buildInstance(donnees));
  const { jurys, touches } = lireAbsence(donnees, actuelle, absence);
  const named = [...placements.map(({ entretien }) => entretien), ...retraits];
  const complete = new Set(named).size === touches.size && named.every((id) => touches.has(id));
  if (
    !complete ||
    named.length !== touches.size ||
    placements.some(({ jury }) => !donnees.jurys.some(({ id }) => id === jury))
  )
    throw new Refus('proposition périmée', PERIMEE);
  const instance = sansAbsents(actuelle, absence, touches);
  const index = indexInstance(instance, [...placementsActuels(instance), ...placements]);
  verifierPlacements(donnees, index, placements);
  tx.nommer(
    touches.size === 0
      ? `fermer les plages de ${nommerAbsence(donnees, absence)}`
      : `réaffecter ${pluriel(touches.size, 'entretien')} de ${nommerAbsence(donnees, absence)}`,
  );
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
      jour,
      debut,
      dureeMinutes: need(index.entretiens, entretien).dureeMinutes,
      epingle: false,
      motifForce: null,
    })),
  );
  await fermerPlages(tx, donnees, { absence, jurys, newId: ctx.newId });
  if (input.supprimerJury) {
    if (absence.qui.type !== 'jury')
      throw new Refus('jury attendu', 'Seul un jury entier peut être supprimé : choisissez-le comme absent.');
    await supprimerJury(tx, absence.qui);
    tx.nommer(`supprimer le jury ${nomDe(donnees, absence)}${suite(placements.length, retraits.length)}`);
  }
  return { deplaces: placements.length, retires: retraits.length };
}
