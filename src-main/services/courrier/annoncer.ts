import type { Convocation } from '../../domain/convocation/convocation.ts';
import type { Annonce } from '../../domain/courrier/message.ts';
import type { WriteStore } from '../../store/types.ts';
import { dernieres } from '../lectures/dernieres.ts';
import { inscrireConvocations } from '../ecritures/inscrire-convocations.ts';

/** Nobody has come nor answered yet. */
const SANS_SUITE = { issue: null, accuseLe: null, accuseNote: '' } as const;

const estDejaDite = (annonce: Annonce, derniere: Convocation): boolean =>
  derniere.issue === null &&
  derniere.jour === annonce.jour &&
  derniere.debut === annonce.debut &&
  derniere.juryId === annonce.juryId &&
  derniere.seanceId === annonce.seanceId &&
  derniere.lieu === annonce.lieu;

/**
 * R21, R22: what a message announced becomes the convocations of its entretiens, as it was announced: one that moved
 * while the message was leaving is « à reconvoquer » at once. Those announced so already, or gone since, are left alone.
 */
export async function annoncer(
  tx: WriteStore,
  annonces: readonly Annonce[],
  { instant, newId }: { readonly instant: string; readonly newId: () => string },
): Promise<void> {
  const ids = annonces.map(({ entretienId }) => entretienId);
  const presents = new Set((await tx.all('entretien', { id: ids })).map(({ id }) => id));
  const derniers = await dernieres(tx, ids);
  const rows = annonces.flatMap<Convocation>(({ motif, ...annonce }) => {
    const derniere = derniers.get(annonce.entretienId);
    if (motif === null || !presents.has(annonce.entretienId)) return [];
    if (derniere && estDejaDite({ motif, ...annonce }, derniere)) return [];
    return [{ ...annonce, id: newId(), rang: (derniere?.rang ?? 0) + 1, motif, emiseLe: instant, ...SANS_SUITE }];
  });
  await inscrireConvocations(tx, rows);
}
