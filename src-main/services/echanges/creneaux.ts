import type { CreneauVue, Liberations } from '../../contract/echanges-difference.ts';
import type { Entretien } from '../../domain/planning/entretien.ts';
import { comparePersonnes, nomPrenom } from '../../domain/texte/format.ts';
import type { ReadStore } from '../../store/types.ts';
import { parId } from '../../domain/par-id.ts';

/** Placed entretiens in words, in the order of the days. */
export async function toCreneaux(read: ReadStore, entretiens: readonly Entretien[]): Promise<readonly CreneauVue[]> {
  const candidats = parId(await read.all('candidat', { id: entretiens.map(({ candidatId }) => candidatId) }));
  const origines = parId(await read.all('origine'));
  const domaines = parId(await read.all('domaine'));
  const eleve = ({ candidatId }: { readonly candidatId: string }) =>
    candidats.get(candidatId) ?? { nom: '', prenom: '' };
  return entretiens
    .flatMap(({ id, candidatId, domaineId, jour, debut }): CreneauVue[] => {
      const candidat = candidats.get(candidatId);
      if (!candidat || jour === null || debut === null) return [];
      return [
        {
          entretienId: id,
          candidatId,
          titre: nomPrenom(candidat),
          origineNom: origines.get(candidat.origineId)?.nom ?? '',
          domaineNom: domaines.get(domaineId)?.nom ?? '',
          jour,
          debut,
        },
      ];
    })
    .toSorted(
      (a, b) => a.jour.localeCompare(b.jour) || a.debut.localeCompare(b.debut) || comparePersonnes(eleve(a), eleve(b)),
    );
}

/** Those whose last convocation still stands. */
async function convoques(read: ReadStore, entretiens: readonly Entretien[]): Promise<readonly Entretien[]> {
  const convocations = await read.all('convocation', { entretienId: entretiens.map(({ id }) => id) });
  const annonces = new Set(convocations.filter(({ issue }) => issue === null).map(({ entretienId }) => entretienId));
  return entretiens.filter(({ id }) => annonces.has(id));
}

/**
 * R17: the freed slots, as they stood, and the convoked pupils whose origin must be told: those freed, and `autres`
 * (convoked, but something of their convocation is no longer right).
 */
export async function toLiberations(
  read: ReadStore,
  liberes: readonly Entretien[],
  autres: readonly Entretien[] = [],
): Promise<Liberations> {
  const concernes = parId([...liberes, ...autres]);
  return {
    liberes: await toCreneaux(read, liberes),
    aPrevenir: await toCreneaux(read, await convoques(read, [...concernes.values()])),
  };
}
