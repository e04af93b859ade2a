import type { EntityManager } from 'typeorm';
import type { AInscrire, Auteur, Inscription, PeriodeRegistre, Signature } from '../domain/journal/registre.ts';
import { REGISTRE_LIGNE, type RegistreRow } from './journal-schema.ts';

export const SANS_AUTEUR: Auteur = { compteId: null, compteNom: '', poste: '' };

async function lastOf(manager: EntityManager, where: { readonly acteId?: string } = {}): Promise<RegistreRow | null> {
  const [last] = await manager.find(REGISTRE_LIGNE, { where, order: { rang: 'DESC' }, take: 1 });
  return last ?? null;
}

/** Writes a line of the journal des opérations. What joins an act of the same author has its line already. */
export async function inscrire(
  manager: EntityManager,
  { operation, acteId = null, refusee = false }: AInscrire,
  { auteur, instant, id }: Signature & { readonly id: string },
): Promise<void> {
  const known = acteId === null ? null : await lastOf(manager, { acteId });
  if (known?.operation === operation && known.compteId === auteur.compteId && !operation.startsWith('journal.')) return;
  const rang = ((await lastOf(manager))?.rang ?? 0) + 1;
  await manager.insert(REGISTRE_LIGNE, { id, rang, faiteLe: instant, operation, acteId, refusee, ...auteur });
}

/** Between two instants, the newest first, each with the name that its act has now. */
export async function lireRegistre(manager: EntityManager, { depuis, avant }: PeriodeRegistre): Promise<Inscription[]> {
  const lignes = await manager
    .createQueryBuilder(REGISTRE_LIGNE, 'ligne')
    .leftJoin('acte', 'acte', 'acte.id = ligne.acteId')
    .select(
      ['id', 'faiteLe', 'operation', 'refusee', 'compteId', 'compteNom', 'poste'].map(
        (nom) => `ligne.${nom} AS "${nom}"`,
      ),
    )
    .addSelect('acte.libelle', 'acte')
    .where('ligne.faiteLe >= :depuis AND ligne.faiteLe < :avant', { depuis, avant })
    .orderBy('ligne.rang', 'DESC')
    .getRawMany<Omit<Inscription, 'refusee'> & { readonly refusee: unknown }>();
  return lignes.map((ligne) => ({ ...ligne, refusee: Boolean(ligne.refusee) }));
}
