import type { EntretienVue } from '../../contract/entretien-vue.ts';
import { Refus } from '../../contract/refus.ts';
import type { Convocation } from '../../domain/convocation/convocation.ts';
import { dernieresConvocations } from '../../domain/convocation/derniere.ts';
import { estAbsent } from '../../domain/planning/presence.ts';
import type { WriteStore } from '../../store/types.ts';
import { SANS_PLACE } from '../../domain/planning/entretien.ts';
import { chargerEntretiens, designer, designerTous } from '../lectures/charger-entretiens.ts';
import { exigerOuverte } from '../lectures/lire-campagne.ts';

interface Absence {
  readonly vue: EntretienVue;
  readonly issue: 'absent' | 'excusé';
}

function toAbsence(vue: EntretienVue): Absence {
  if (estAbsent(vue.presence)) return { vue, issue: vue.presence };
  throw new Refus(
    'pas absent',
    `Aucune absence n’est notée pour ${designer(vue)}\u00a0: notez-la d’abord, puis remettez l’entretien à placer.`,
  );
}

/** The last convocation keeps what became of it, unless it already tells of an earlier absence. */
function issues(absences: readonly Absence[], convocations: readonly Convocation[]) {
  const dernieres = dernieresConvocations(convocations);
  return absences.flatMap(({ vue, issue }) => {
    const derniere = dernieres.get(vue.id);
    return derniere && derniere.issue === null ? [{ id: derniere.id, issue }] : [];
  });
}

/**
 * R28: absent or excused pupils go back to « à replacer »: the slot is freed, the presence is cleared for the next
 * appointment, and the convocation keeps its outcome as history.
 */
export async function replacer(tx: WriteStore, ids: readonly string[]): Promise<{ readonly replaces: number }> {
  await exigerOuverte(tx);
  const vues = await chargerEntretiens(tx, ids);
  const absences = vues.map(toAbsence);
  tx.nommer(`remettre à placer ${designerTous(vues)}`);
  await tx.update(
    'convocation',
    issues(absences, await tx.all('convocation', { entretienId: vues.map(({ id }) => id) })),
  );
  await tx.update(
    'entretien',
    vues.map(({ id }) => ({ id, ...SANS_PLACE, presence: null, arrivee: null, valideLe: null, transmisLe: null })),
  );
  return { replaces: vues.length };
}
