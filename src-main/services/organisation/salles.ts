import type { organisationOperations } from '../../contract/organisation.ts';
import type { Input } from '../../contract/operation.ts';
import { Refus } from '../../contract/refus.ts';
import { compareTextes, formatJour } from '../../domain/texte/format.ts';
import type { WriteStore } from '../../store/types.ts';
import { remplacerIndisponibilites } from '../ecritures/remplacer-indisponibilites.ts';
import type { Contexte } from '../handler.ts';

type Operations = typeof organisationOperations;

const INCONNUE = 'Cette salle n’existe plus : rouvrez la page.';

/** Creates or changes a room. @throws Refus for a name already taken. */
export async function enregistrerSalle(
  tx: WriteStore,
  { id, nom, pmr }: Input<Operations['salles.enregistrer']>,
  ctx: Contexte,
): Promise<{ readonly id: string }> {
  const double = (await tx.all('salle')).find((salle) => salle.id !== id && compareTextes(salle.nom, nom) === 0);
  if (double) throw new Refus('salle en double', `Une autre salle s’appelle déjà « ${double.nom} ».`);
  if (id !== null && !(await tx.get('salle', id))) throw new Refus('salle inconnue', INCONNUE);
  const salle = { id: id ?? ctx.newId(), nom, pmr };
  if (id === null) await tx.insert('salle', [salle]);
  else await tx.update('salle', [salle]);
  tx.nommer(`${id === null ? 'ajouter' : 'modifier'} la salle « ${nom} »`);
  return { id: salle.id };
}

/** Removes a room, and the hours at which it was taken. @throws Refus naming the jurys and séances that use it. */
export async function supprimerSalle(
  tx: WriteStore,
  { id }: { readonly id: string },
  { newId }: Contexte,
): Promise<null> {
  const salle = await tx.get('salle', id);
  if (!salle) throw new Refus('salle inconnue', INCONNUE);
  const jurys = await tx.all('jury', { salleId: id });
  const seances = await tx.all('seance', { salleId: id });
  const usages = [
    ...jurys.map(({ nom }) => `« ${nom} »`),
    ...seances.map(({ jour }) => `la séance du ${formatJour(jour)}`),
  ];
  if (usages.length > 0)
    throw new Refus(
      'salle utilisée',
      `La salle « ${salle.nom} » sert à ${usages.join(', ')} : donnez-leur d’abord une autre salle.`,
    );
  await remplacerIndisponibilites(tx, { salleId: id }, { liste: [], newId });
  await tx.remove('salle', [id]);
  tx.nommer(`supprimer la salle « ${salle.nom} »`);
  return null;
}
