import type { catalogueOperations } from '../../contract/catalogue.ts';
import type { Input, Output } from '../../contract/operation.ts';
import { Refus } from '../../contract/refus.ts';
import type { Domaine, Formation } from '../../domain/campagne/campagne.ts';
import { comparerCatalogue, type PlanCatalogue } from '../../domain/campagne/catalogue-annuel.ts';
import { DUREES_USUELLES } from '../../domain/campagne/modele.ts';
import type { WriteStore } from '../../store/types.ts';
import type { Contexte } from '../handler.ts';
import { formationsUtilisees } from '../lectures/changements-catalogue.ts';

type Op = (typeof catalogueOperations)['catalogue.importer'];

/** Size of the colour-blind-safe set of domaines. */
const COULEURS = 12;

/** R06: a new domaine is hosted only when the lycée says so. */
const toDomaine = (id: string, { nom, mode }: PlanCatalogue['domaines'][number], rang: number): Domaine => ({
  id,
  nom,
  mode,
  accueilli: false,
  dureeMinutes: DUREES_USUELLES[mode ?? 'individuel'],
  couleur: rang % COULEURS,
});

async function retirer(tx: WriteStore, absentes: readonly Formation[]): Promise<number> {
  const utilisees = await formationsUtilisees(tx);
  const inutiles = absentes.filter(({ id }) => !utilisees.has(id)).map(({ id }) => id);
  await tx.remove('formation', inutiles);
  return inutiles.length;
}

/**
 * R05: takes the académie's yearly list as the campaign's catalogue, as one act. What is asked for by a candidature stays,
 * and so does what the lycée hosts, with its mode and length. @throws Refus when nothing would change.
 */
export async function importerCatalogue(tx: WriteStore, demande: Input<Op>, ctx: Contexte): Promise<Output<Op>> {
  const domaines = await tx.all('domaine');
  const plan = comparerCatalogue({ domaines, formations: await tx.all('formation') }, demande.formations);
  const nouveaux = plan.domaines.map((domaine, rang) => toDomaine(ctx.newId(), domaine, domaines.length + rang));
  await tx.insert('domaine', nouveaux);
  await tx.insert(
    'formation',
    plan.ajouts.map(({ domaine, formation }): Formation => {
      const { voie, intitule, precision, codeMef, lieux } = formation;
      const domaineId = 'id' in domaine ? domaine.id : (nouveaux[domaine.nouveau]?.id ?? '');
      return { id: ctx.newId(), domaineId, voie, intitule, precision: precision ?? '', codeMef, lieux: lieux ?? '' };
    }),
  );
  await tx.update('formation', plan.modifications);
  const retirees = demande.retirer ? await retirer(tx, plan.absentes) : 0;
  const ajoutees = plan.ajouts.length;
  const modifiees = plan.modifications.length;
  if (ajoutees + modifiees + retirees === 0)
    throw new Refus('rien à importer', 'Cette liste ne change rien : le catalogue de la campagne est déjà celui-là.');
  tx.nommer(`importer le catalogue « ${demande.nomFichier} »`);
  return { ajoutees, modifiees, retirees };
}
