import type { Appreciation, AvisRendu } from '../../domain/avis/rendu.ts';
import type { Resultat } from '../../domain/paquet/resultat.ts';
import type { Entretien } from '../../domain/planning/entretien.ts';
import type { ReadStore } from '../../store/types.ts';

/** What was noted of one entretien, with the rows that hold it. */
export interface ResultatLu {
  readonly resultat: Resultat;
  readonly avis: readonly AvisRendu[];
  readonly appreciations: readonly Appreciation[];
}

/** What was noted of these entretiens, by identifier. */
export async function lireResultats(
  read: ReadStore,
  entretiens: readonly Entretien[],
): Promise<ReadonlyMap<string, ResultatLu>> {
  const entretienId = entretiens.map(({ id }) => id);
  const avis = Map.groupBy(await read.all('avisRendu', { entretienId }), (row) => row.entretienId);
  const appreciations = Map.groupBy(await read.all('appreciation', { entretienId }), (row) => row.entretienId);
  return new Map(
    entretiens.map(({ id, presence, arrivee, compteRendu }) => {
      const rendus = avis.get(id) ?? [];
      const niveaux = appreciations.get(id) ?? [];
      const resultat = {
        presence,
        arrivee,
        compteRendu,
        appreciations: niveaux.map(({ critereId, niveau }) => ({ critereId, niveau })),
        formations: rendus.map(({ formationId, valeur, lettrePresentee, ajoute }) => ({
          formationId,
          avis: valeur,
          lettrePresentee,
          ajoute,
        })),
      };
      return [id, { resultat, avis: rendus, appreciations: niveaux }];
    }),
  );
}

export const resultatDe = (resultats: ReadonlyMap<string, ResultatLu>, id: string): ResultatLu => {
  const lu = resultats.get(id);
  if (!lu) throw new Error(`No result of ${id}`);
  return lu;
};
