import type { VerdictCatalogue } from './difference-catalogue.ts';
import type { Remarque } from './difference-types.ts';

type Inconnue = Exclude<VerdictCatalogue, { etat: 'trouvée' }>;

/** What is found along the way and changes nothing by itself; the same finding on many rows is said once. */
export interface Remarques {
  readonly inconnue: (verdict: Inconnue, ligne: number) => void;
  readonly nonAccueilli: (domaine: string, ligne: number) => void;
  readonly voisin: (nature: 'INE partagé' | 'homonyme', candidatId: string, lignes: readonly number[]) => void;
  readonly simples: (nature: 'candidature répétée' | 'déjà renoncée', lignes: readonly number[]) => void;
  readonly liste: () => readonly Remarque[];
}

export function createRemarques(): Remarques {
  const parCle = new Map<string, { readonly remarque: Remarque; readonly lignes: number[] }>();
  const ajouter = (cle: string, remarque: Remarque): void => {
    const connue = parCle.get(cle) ?? { remarque, lignes: [] };
    connue.lignes.push(...remarque.lignes);
    parCle.set(cle, connue);
  };
  return {
    inconnue: ({ etat, ...dit }, ligne) => {
      const cle = [etat, dit.valeur, 'ajout' in dit ? dit.ajout?.domaineId : null].join('\n');
      ajouter(cle, { nature: etat, lignes: [ligne], ...dit } as Remarque);
    },
    nonAccueilli: (valeur, ligne) =>
      ajouter(`non accueilli\n${valeur}`, { nature: 'domaine non accueilli', lignes: [ligne], valeur }),
    voisin: (nature, candidatId, lignes) => ajouter(`${nature}\n${lignes[0]}`, { nature, lignes, candidatId }),
    simples: (nature, lignes) => {
      if (lignes.length > 0) ajouter(nature, { nature, lignes });
    },
    liste: () => [...parCle.values()].map(({ remarque, lignes }) => ({ ...remarque, lignes })),
  };
}
