import type { Input, Output } from '../../contract/operation.ts';
import type { planningOperations } from '../../contract/planning.ts';
import { Refus } from '../../contract/refus.ts';
import { estPlace } from '../../domain/planning/statut.ts';
import { indexInstance } from '../../domain/planning/index-instance.ts';
import { createNoms } from '../../domain/planning/registre-noms.ts';
import { phraseConflit, phraseGene } from '../../domain/planning/phrase-conflit.ts';
import { jugerPlacement, libererFiges, phraseDerogation } from '../../domain/planning/placement-manuel.ts';
import { placementsActuels } from '../../domain/planning/placements-actuels.ts';
import { formatHeure, formatJourCourt } from '../../domain/texte/format.ts';
import type { WriteStore } from '../../store/types.ts';
import type { Contexte } from '../handler.ts';
import { lireDonnees, registreNoms, type DonneesPlanning } from '../lectures/donnees-planning.ts';
import { buildInstance } from '../lectures/instance.ts';
import { lireChange } from './lire-change.ts';
import { noterAbsences, SANS_PRESENCE } from '../ecritures/noter-absence.ts';
import { nommerEntretiens, refuserTenus, trouverEntretien } from '../lectures/trouver-entretien.ts';

type Op = (typeof planningOperations)['planning.placer'];

function requireJury(donnees: DonneesPlanning, juryId: string): void {
  if (!donnees.jurys.some(({ id }) => id === juryId))
    throw new Refus('jury introuvable', 'Ce jury n’existe plus : le planning affiché va se mettre à jour.');
}

/**
 * Places or moves one individual entretien by hand (R24, H1–H13; H6 does not bind the hand). A written reason overrides
 * what `estForcable` allows and is kept with the entretien. @throws Refus with the sentence of the first rule broken
 */
export async function placer(tx: WriteStore, input: Input<Op>, ctx: Contexte): Promise<Output<Op>> {
  const { entretienId, juryId, jour, debut, motifForce } = input;
  const donnees = await lireDonnees(tx, ctx);
  const entretien = trouverEntretien(donnees, entretienId);
  refuserTenus(donnees, [entretien]);
  requireJury(donnees, juryId);
  const instance = libererFiges(buildInstance(donnees), new Set([entretienId]));
  const libre = instance.entretiens.find(({ id }) => id === entretienId);
  if (!libre)
    throw new Refus(
      'entretien collectif',
      'Ce domaine se tient en séance collective : placez l’élève dans une séance.',
    );
  const noms = createNoms(registreNoms(donnees));
  const index = indexInstance(instance, placementsActuels(instance));
  const jugement = jugerPlacement(index, donnees, { entretien: entretienId, jury: juryId, jour, debut });
  const [refus] = jugement.refus;
  if (refus) throw new Refus('placement impossible', phraseConflit(refus, noms), jugement.refus);
  const [derogation] = jugement.derogations;
  if (derogation && motifForce === undefined)
    throw new Refus('motif nécessaire', phraseDerogation(derogation, noms), jugement.derogations);
  const verbe = estPlace(entretien) ? 'déplacer' : 'placer';
  tx.nommer(
    `${verbe} ${nommerEntretiens(donnees, [entretien])}, ${formatJourCourt(jour)} à ${formatHeure(debut)}${derogation ? ' (règle forcée)' : ''}`,
  );
  await noterAbsences(tx, [entretien]);
  await tx.update('entretien', [
    {
      id: entretienId,
      ...SANS_PRESENCE,
      juryId,
      seanceId: null,
      jour,
      debut,
      dureeMinutes: libre.dureeMinutes,
      motifForce: derogation && motifForce !== undefined ? motifForce : null,
    },
  ]);
  return {
    genes: jugement.genes.map((gene) => phraseGene(gene, noms)),
    change: await lireChange(tx, donnees, [entretien]),
  };
}
