import type { EntretienFiche } from '../../contract/entretiens.ts';
import { Refus } from '../../contract/refus.ts';
import { comparePersonnes, nomPrenom } from '../../domain/texte/format.ts';
import type { ReadStore } from '../../store/types.ts';
import { lireConnues } from '../lectures/dernieres.ts';
import { lireRegleDelai, suivre } from '../lectures/echeances.ts';
import { lireEntretiens } from '../lectures/lire-entretiens.ts';

async function lireMembres(read: ReadStore, juryId: string | null): Promise<string[]> {
  if (juryId === null) return [];
  const id = (await read.all('juryMembre', { juryId })).map(({ membreId }) => membreId);
  const membres = id.length > 0 ? await read.all('membre', { id }) : [];
  return membres.toSorted(comparePersonnes).map(nomPrenom);
}

/** One entretien with all that its form shows; a given up one too, its history stays (R17). @throws Refus when unknown. */
export async function lireFiche(read: ReadStore, id: string, aujourdhui: string): Promise<EntretienFiche> {
  const row = await read.get('entretien', id);
  const [entretien] = row ? await lireEntretiens(read, [row]) : [];
  if (!row || !entretien)
    throw new Refus(
      'introuvable',
      'Cet entretien n’existe plus\u00a0: il a été retiré entre-temps. Actualisez la liste.',
    );
  const candidat = await read.get('candidat', row.candidatId);
  const jury = row.juryId ? await read.get('jury', row.juryId) : null;
  return {
    entretien,
    ...suivre(entretien, await lireRegleDelai(read), aujourdhui),
    juryNom: jury?.nom ?? '',
    membres: await lireMembres(read, row.juryId),
    niveau: candidat?.niveau ?? '',
    appreciations: (await read.all('appreciation', { entretienId: id })).map(({ critereId, niveau }) => ({
      critereId,
      niveau,
    })),
    convocations: await lireConnues(read, [id]),
  };
}
