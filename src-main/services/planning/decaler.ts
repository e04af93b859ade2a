import type { Input, Output } from '../../contract/operation.ts';
import type { planningOperations } from '../../contract/planning.ts';
import { Refus } from '../../contract/refus.ts';
import { jugerDecalage } from '../../domain/planning/decalage.ts';
import { phraseConflit, phraseGene } from '../../domain/planning/phrase-conflit.ts';
import { phraseDerogation } from '../../domain/planning/placement-manuel.ts';
import { createNoms } from '../../domain/planning/registre-noms.ts';
import { formatDuree, formatHeure, formatJourCourt, pluriel } from '../../domain/texte/format.ts';
import { estRecu } from '../../domain/planning/presence.ts';
import { positionDe } from '../../domain/planning/fige.ts';
import type { WriteStore } from '../../store/types.ts';
import type { Contexte } from '../handler.ts';
import { lireDonnees, registreNoms } from '../lectures/donnees-planning.ts';
import { buildInstance } from '../lectures/instance.ts';
import { lireChange } from './lire-change.ts';
import { refuserTenus, trouverEntretien } from '../lectures/trouver-entretien.ts';

type Op = (typeof planningOperations)['planning.decaler'];

const HORS_JOUR = 'Ce décalage sortirait de la journée\u00a0: choisissez moins de minutes.';

/**
 * Shifts one entretien and those after it in the half-day of its jury, as one act. A written reason overrides what
 * `estForcable` allows, and is kept with those that it concerns. @throws Refus
 */
export async function decaler(tx: WriteStore, input: Input<Op>, ctx: Contexte): Promise<Output<Op>> {
  const { entretienId, minutes, motifForce } = input;
  const donnees = await lireDonnees(tx, ctx);
  const entretien = trouverEntretien(donnees, entretienId);
  refuserTenus(donnees, [entretien]);
  const place = positionDe(entretien);
  if (!place) throw new Refus('sans place', 'Cet entretien n’a pas de place dans un jury\u00a0: rien à décaler.');
  const noms = createNoms(registreNoms(donnees));
  const tenus = new Set(donnees.entretiens.filter(({ presence }) => estRecu(presence)).map(({ id }) => id));
  const jugement = jugerDecalage(buildInstance(donnees), donnees, { entretien: entretienId, minutes, tenus });
  if (jugement.horsJour) throw new Refus('placement impossible', HORS_JOUR);
  const [conflit] = jugement.refus;
  if (conflit) throw new Refus('placement impossible', phraseConflit(conflit, noms), jugement.refus);
  const [derogation] = jugement.derogations;
  if (derogation && motifForce === undefined)
    throw new Refus('motif nécessaire', phraseDerogation(derogation, noms), jugement.derogations);
  const { placements, forces } = jugement;
  const sens = minutes > 0 ? 'décaler' : 'avancer';
  tx.nommer(
    `${sens} de ${formatDuree(Math.abs(minutes))} ${pluriel(placements.length, 'entretien')} de ${noms.jury(place.jury)}, ${formatJourCourt(place.jour)} à partir de ${formatHeure(place.debut)}${derogation ? ' (règle forcée)' : ''}`,
  );
  await tx.update(
    'entretien',
    placements.map(({ entretien: id, debut }) => ({ id, debut, motifForce: (forces.has(id) && motifForce) || null })),
  );
  const decales = placements.map(({ entretien: id }) => trouverEntretien(donnees, id));
  return {
    genes: jugement.genes.map((gene) => phraseGene(gene, noms)),
    decales: placements.length,
    change: await lireChange(tx, donnees, decales),
  };
}
