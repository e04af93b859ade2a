import { type Bilan, dresserBilan, type RendezVousManque } from '../../domain/echange/bilan.ts';
import type { ReadStore } from '../../store/types.ts';
import { jourDuPoste } from '../../domain/date/temps-du-poste.ts';
import { lireRegleDelai, suivre } from './echeances.ts';
import { lireEntretiens } from './lire-entretiens.ts';

/** R28: appointments missed and given again since, by entretien: what convocations say of them. */
export async function lireManques(read: ReadStore): Promise<ReadonlyMap<string, readonly RendezVousManque[]>> {
  const convocations = await read.all('convocation', { issue: ['absent', 'excusé'] });
  const manques = convocations.flatMap(({ entretienId, jour, issue }) =>
    issue === null ? [] : [{ entretienId, jour, issue }],
  );
  return Map.groupBy(manques, ({ entretienId }) => entretienId);
}

/** exchanges.md §3, R30: the bilan of the campaign as it stands that day. */
export async function lireBilan(read: ReadStore, aujourdhui: string): Promise<Bilan> {
  const regle = await lireRegleDelai(read);
  const manques = await lireManques(read);
  const vues = (await lireEntretiens(read)).filter(({ statut }) => statut !== 'renoncé');
  const comptes = vues.map((vue) => ({
    ...vue,
    ...suivre(vue, regle, aujourdhui),
    manques: manques.get(vue.id) ?? [],
    avis: vue.formations.map(({ avis, ajoute }) => ({ valeur: avis, ajoute })),
    rendu: vue.saisiLe === null ? null : jourDuPoste(new Date(vue.saisiLe)),
  }));
  return dresserBilan(comptes, regle);
}
