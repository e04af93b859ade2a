import { type Bilan, dresserBilan } from '../../domain/echange/bilan.ts';
import type { ReadStore } from '../../store/types.ts';
import { lireRegleDelai, suivre } from '../entretiens/echeances.ts';
import { lireEntretiens } from '../entretiens/lire-entretiens.ts';

/** exchanges.md §3, R30: the bilan of the campaign as it stands that day. */
export async function lireBilan(read: ReadStore, aujourdhui: string): Promise<Bilan> {
  const regle = await lireRegleDelai(read);
  const vues = (await lireEntretiens(read)).filter(({ statut }) => statut !== 'renoncé');
  return dresserBilan(
    vues.map((vue) => {
      const { avancement, enRetard } = suivre(vue, regle, aujourdhui);
      return { ...vue, enRetard, complet: avancement === 'complet' || avancement === 'transmis' };
    }),
  );
}
