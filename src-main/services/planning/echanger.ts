import type { Input, Output } from '../../contract/operation.ts';
import type { planningOperations } from '../../contract/planning.ts';
import { Refus } from '../../contract/refus.ts';
import { createNoms } from '../../domain/planning/registre-noms.ts';
import { phraseConflit, phraseGene } from '../../domain/planning/phrase-conflit.ts';
import { phraseDerogation } from '../../domain/planning/placement-manuel.ts';
import { jugerEchange } from '../../domain/planning/echange.ts';
import { positionDe } from '../../domain/planning/fige.ts';
import type { WriteStore } from '../../store/types.ts';
import type { Contexte } from '../handler.ts';
import { lireDonnees, registreNoms } from '../lectures/donnees-planning.ts';
import { buildInstance } from '../lectures/instance.ts';
import { lireChange } from './lire-change.ts';
import { nommerEntretiens, refuserTenus, trouverEntretien } from '../lectures/trouver-entretien.ts';

type Op = (typeof planningOperations)['planning.echanger'];

/** Two placed entretiens take each other's place, as one act; each is judged in the plan that results. @throws Refus */
export async function echanger(
  tx: WriteStore,
  { entretienId, autreId }: Input<Op>,
  ctx: Contexte,
): Promise<Output<Op>> {
  const donnees = await lireDonnees(tx, ctx);
  const entretien = trouverEntretien(donnees, entretienId);
  const autre = trouverEntretien(donnees, autreId);
  const place = positionDe(entretien);
  const autrePlace = positionDe(autre);
  refuserTenus(donnees, [entretien, autre]);
  if (!place || !autrePlace || entretienId === autreId)
    throw new Refus('échange impossible', 'On n’échange que deux entretiens différents qui ont chacun une place.');
  const noms = createNoms(registreNoms(donnees));
  const { refus, derogations, genes, durees } = jugerEchange(buildInstance(donnees), donnees, [entretienId, autreId]);
  const [conflit] = refus;
  if (conflit) throw new Refus('placement impossible', phraseConflit(conflit, noms), refus);
  const [derogation] = derogations;
  if (derogation) throw new Refus('placement impossible', phraseDerogation(derogation, noms), derogations);
  tx.nommer(`échanger ${nommerEntretiens(donnees, [entretien, autre])}`);
  await tx.update('entretien', [
    { id: entretienId, ...colonnes(autrePlace), dureeMinutes: durees[0], motifForce: null },
    { id: autreId, ...colonnes(place), dureeMinutes: durees[1], motifForce: null },
  ]);
  return {
    genes: genes.map((gene) => phraseGene(gene, noms)),
    change: await lireChange(tx, donnees, [entretien, autre]),
  };
}

const colonnes = ({ jury, jour, debut }: NonNullable<ReturnType<typeof positionDe>>) => ({ juryId: jury, jour, debut });
