import { Refus } from '../../contract/refus.ts';
import { pluriel } from '../../domain/texte/format.ts';
import type { WriteStore } from '../../store/types.ts';
import { trouverJury } from '../lectures/trouver-jury.ts';

/** A name that no jury uses any more is not kept, nor when he was away (minimisation). */
export async function oublierMembresSansJury(tx: WriteStore): Promise<void> {
  const lies = new Set((await tx.all('juryMembre')).map(({ membreId }) => membreId));
  const oublies = (await tx.all('membre')).map(({ id }) => id).filter((id) => !lies.has(id));
  const absences = await tx.all('indisponibilite', { membreId: oublies });
  await tx.remove(
    'indisponibilite',
    absences.map(({ id }) => id),
  );
  await tx.remove('membre', oublies);
}

/** Removes a jury and its plages. @throws Refus saying how many entretiens it holds. */
export async function supprimerJury(tx: WriteStore, { id }: { readonly id: string }): Promise<null> {
  const jury = await trouverJury(tx, id);
  const places = await tx.count('entretien', { juryId: id });
  if (places > 0)
    throw new Refus(
      'jury engagé',
      `« ${jury.nom} » tient ${pluriel(places, 'entretien')} : annulez-le d’abord au planning (Plus, « Absence ou fermeture… »).`,
    );
  const enfants = [
    ['plage', await tx.all('plage', { juryId: id })],
    ['juryDomaine', await tx.all('juryDomaine', { juryId: id })],
    ['juryMembre', await tx.all('juryMembre', { juryId: id })],
  ] as const;
  for (const [table, lignes] of enfants)
    await tx.remove(
      table,
      lignes.map((ligne) => ligne.id),
    );
  await tx.remove('jury', [id]);
  await oublierMembresSansJury(tx);
  tx.nommer(`supprimer le jury « ${jury.nom} »`);
  return null;
}
