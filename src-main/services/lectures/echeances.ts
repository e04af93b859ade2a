import { avancement, type Avancement, resteASaisir } from '../../domain/avis/avancement.ts';
import { echeanceCompteRendu, estEchu, type RegleDelai } from '../../domain/avis/delai.ts';
import type { EntretienVue } from '../../contract/entretien-vue.ts';
import type { ReadStore } from '../../store/types.ts';
import { joursFeries } from './jours-feries.ts';

/** R30: the delay of the campaign with its days without class and the public holidays. */
export async function lireRegleDelai(read: ReadStore): Promise<RegleDelai> {
  const campagne = await read.get('campagne', 'campagne');
  const annee = campagne?.annee;
  return {
    delai: campagne?.delaiCompteRendu ?? 0,
    unite: campagne?.delaiUnite ?? 'calendaires',
    calendrier: {
      // The school year of the campaign lies over two calendar years; a delay may run into the next.
      feries: annee === undefined ? [] : joursFeries([annee - 1, annee, annee + 1]),
      joursSansClasse: await read.all('jourSansClasse'),
    },
  };
}

export interface Suivi {
  readonly avancement: Avancement;
  readonly echeance: string | null;
  readonly enRetard: boolean;
}

/** R30, R32: where the results of one entretien stand today, and until when they are in time. */
export function suivre(vue: EntretienVue, regle: RegleDelai, aujourdhui: string): Suivi {
  const etat = avancement(
    { ...vue, renonce: vue.statut === 'renoncé', avis: vue.formations.map(({ avis }) => avis) },
    aujourdhui,
  );
  const echeance = etat === 'sans objet' || vue.jour === null ? null : echeanceCompteRendu(vue.jour, regle);
  return {
    avancement: etat,
    echeance,
    enRetard: echeance !== null && resteASaisir(etat) && estEchu(echeance, aujourdhui),
  };
}
